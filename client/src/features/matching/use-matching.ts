import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import type { callsInput } from '@virkelyst/shared/matching/call.schema'
import type { RankInput } from '@virkelyst/shared/matching/matching.schema'
import type { z } from 'zod'
import { trpc } from '../../app/trpc'

// Each answer is a logged run about many people: it is asked for, never fetched again behind the reader's back.
const onlyWhenAsked = {
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const

export const useRanking = (input: Partial<RankInput> & { orderId: string }) =>
  useQuery(trpc.matching.rank.queryOptions(input, { ...onlyWhenAsked, placeholderData: keepPreviousData }))

export const useComparison = (orderId: string, citizenIds: [string, string]) =>
  useQuery(trpc.matching.compare.queryOptions({ orderId, citizenIds }, onlyWhenAsked))

export const useOpenings = (citizenId: string, kind: JobOrderKind | undefined) =>
  useQuery(
    trpc.matching.openingsFor.queryOptions(
      { citizenId, kind },
      { ...onlyWhenAsked, placeholderData: keepPreviousData },
    ),
  )

export const useCalls = (input: z.input<typeof callsInput>) =>
  useQuery(
    trpc.matching.callsFor.queryOptions(input, { ...onlyWhenAsked, placeholderData: keepPreviousData }),
  )

/** The ranking of an order as last looked at, whatever its filters; undefined where it was not looked at yet. */
export const useLastRun = () => {
  const client = useQueryClient()
  return (orderId: string): string | undefined =>
    client
      .getQueriesData<{ runId: string }>(trpc.matching.rank.queryFilter({ orderId }))
      .findLast(([, data]) => data !== undefined)?.[1]?.runId
}
