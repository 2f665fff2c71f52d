import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Colleagues } from '@virkelyst/shared/accounts/invitation.schema'
import { trpc } from '../../app/trpc'

export const useColleagues = (cvr: string) => useQuery(trpc.accounts.colleagues.queryOptions({ cvr }))

/** Each act answers with the whole new list. */
export const useColleagueActions = (cvr: string) => {
  const client = useQueryClient()
  const options = {
    onSuccess: (colleagues: Colleagues) =>
      client.setQueryData(trpc.accounts.colleagues.queryOptions({ cvr }).queryKey, colleagues),
  }
  return {
    invite: useMutation(trpc.accounts.inviteColleague.mutationOptions(options)),
    revokeInvitation: useMutation(trpc.accounts.revokeColleagueInvitation.mutationOptions(options)),
    remove: useMutation(trpc.accounts.removeColleague.mutationOptions(options)),
    setRights: useMutation(trpc.accounts.setColleagueRights.mutationOptions(options)),
  }
}
