import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { WorkListFilter } from '@virkelyst/shared/job-orders/job-order.schema'
import { trpc } from '../../app/trpc'

export const useWorkList = (filter: Partial<WorkListFilter>) =>
  useQuery(trpc.jobOrders.workList.queryOptions(filter, { placeholderData: keepPreviousData }))

/** The counts above the list; fetched again when the reader comes back to the window, since colleagues work meanwhile. */
export const useWorkListSummary = () =>
  useQuery(trpc.jobOrders.workListSummary.queryOptions(undefined, { staleTime: 5_000 }))

/** An order with what staff alone see. Fetched again while it is looked at: colleagues and the citizen act meanwhile. */
export const useConsultantOrder = (id: string) =>
  useQuery(trpc.jobOrders.getForConsultant.queryOptions({ id }, { staleTime: 5_000 }))
