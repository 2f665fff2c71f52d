import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../app/trpc'

export const useRetention = () => useQuery(trpc.retention.view.queryOptions())

export const useSetPeriod = () => {
  const client = useQueryClient()
  return useMutation(
    trpc.retention.setPeriod.mutationOptions({
      onSuccess: (view) => client.setQueryData(trpc.retention.view.queryOptions().queryKey, view),
      onError: () => client.invalidateQueries(trpc.retention.pathFilter()),
    }),
  )
}

export const useErasure = () => {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries(trpc.retention.pathFilter())
  return {
    plan: useMutation(trpc.retention.plan.mutationOptions()),
    erase: useMutation(trpc.retention.erase.mutationOptions({ onSuccess })),
    hold: useMutation(trpc.retention.hold.mutationOptions({ onSuccess })),
    release: useMutation(trpc.retention.release.mutationOptions({ onSuccess })),
  }
}
