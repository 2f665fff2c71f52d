import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OutboxFilter } from '@virkelyst/shared/notifications/notification.schema'
import { trpc } from '../../app/trpc'

export const useOutbox = (filter: OutboxFilter) =>
  useQuery(trpc.notifications.outbox.queryOptions(filter, { placeholderData: keepPreviousData }))

/** Refused means that somebody else was first: the list is fetched again either way. */
export const useRetry = () => {
  const client = useQueryClient()
  return useMutation(
    trpc.notifications.retry.mutationOptions({
      onSettled: () => client.invalidateQueries(trpc.notifications.pathFilter()),
    }),
  )
}
