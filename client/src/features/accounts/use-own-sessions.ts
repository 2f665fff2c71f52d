import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OwnSessions } from '@virkelyst/shared/accounts/session.schema'
import { trpc } from '../../app/trpc'

export const useOwnSessions = () => useQuery(trpc.accounts.mySessions.queryOptions())

/** Each act answers with the whole new list. */
export const useOwnSessionActions = () => {
  const client = useQueryClient()
  const options = {
    onSuccess: (sessions: OwnSessions) =>
      client.setQueryData(trpc.accounts.mySessions.queryOptions().queryKey, sessions),
  }
  return {
    end: useMutation(trpc.accounts.endSession.mutationOptions(options)),
    endOthers: useMutation(trpc.accounts.endOtherSessions.mutationOptions(options)),
  }
}
