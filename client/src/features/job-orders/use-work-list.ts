import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { WorkListFilter } from '@virkelyst/shared/job-orders/job-order.schema'
import { trpc } from '../../app/trpc'

export const useWorkList = (filter: Partial<WorkListFilter>) =>
  useQuery(trpc.jobOrders.workList.queryOptions(filter, { placeholderData: keepPreviousData }))

/** The counts above the list; fetched again when the reader comes back to the window, since colleagues work meanwhile. */
export const useWorkListSummary = () =>
  useQuery(trpc.jobOrders.workListSummary.queryOptions(undefined, { staleTime: 5_000 }))
