import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { People } from '@virkelyst/shared/accounts/account.schema'
import { trpc } from '../../app/trpc'

export const usePeople = () => useQuery(trpc.accounts.people.queryOptions())

/** Each act answers with the whole new list. */
export const usePeopleActions = () => {
  const client = useQueryClient()
  const options = {
    onSuccess: (people: People) => client.setQueryData(trpc.accounts.people.queryOptions().queryKey, people),
  }
  return {
    grant: useMutation(trpc.accounts.grant.mutationOptions(options)),
    revoke: useMutation(trpc.accounts.revoke.mutationOptions(options)),
    invite: useMutation(trpc.accounts.invite.mutationOptions(options)),
    revokeInvitation: useMutation(trpc.accounts.revokeInvitation.mutationOptions(options)),
  }
}
