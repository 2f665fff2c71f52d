import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../app/trpc'

const whileRunning = 2000
const whileIdle = 15_000

/** Where re-resolution stands; asked often while it runs. */
export const useReResolution = () =>
  useQuery(
    trpc.occupations.reResolution.queryOptions(undefined, {
      refetchInterval: ({ state }) =>
        state.data?.current?.state === 'running' || state.data?.due ? whileRunning : whileIdle,
    }),
  )

export const useResolvedTitles = (id: string, page: number, pageSize: number) =>
  useQuery(
    trpc.occupations.reResolutionTitles.queryOptions(
      { id, page, pageSize },
      { placeholderData: keepPreviousData },
    ),
  )

export const useReResolutionActs = () => {
  const client = useQueryClient()
  const options = {
    onSettled: () => client.invalidateQueries(trpc.occupations.reResolution.queryFilter()),
  }
  return {
    start: useMutation(trpc.occupations.startReResolution.mutationOptions(options)),
    stop: useMutation(trpc.occupations.stopReResolution.mutationOptions(options)),
  }
}
