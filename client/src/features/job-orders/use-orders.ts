import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { EmployerOrderFilter, JobOrderForEmployer } from '@virkelyst/shared/job-orders/job-order.schema'
import { useRole } from '../../app/session'
import { trpc } from '../../app/trpc'

/** The employer's own orders in one view. */
export const useMyOrders = (filter: Partial<EmployerOrderFilter>) =>
  useQuery(trpc.jobOrders.mine.queryOptions(filter, { placeholderData: keepPreviousData }))

/**
 * One order as the employer, or the one who writes it, may see it. With `enabled: false` it is fetched by `refetch` alone;
 * with `afresh` once more each time a page opens it.
 */
export const useOrder = (orderId: string, { enabled = true, afresh = false } = {}) => {
  const employer = useRole() === 'employer'
  const refetchOnMount = afresh ? 'always' : true
  const forEmployer = useQuery(
    trpc.jobOrders.get.queryOptions({ id: orderId }, { enabled: enabled && employer, refetchOnMount }),
  )
  const forStaff = useQuery(
    trpc.jobOrders.getForConsultant.queryOptions(
      { id: orderId },
      { enabled: enabled && !employer, refetchOnMount },
    ),
  )
  return employer ? forEmployer : forStaff
}

/** What one does with an order. The answer is the order's new page; lists that show it are fetched again, also after a refusal. */
export const useOrderActions = () => {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries(trpc.jobOrders.pathFilter())
  const keep = (order: JobOrderForEmployer) =>
    client.setQueryData(trpc.jobOrders.get.queryKey({ id: order.id }), order)
  const options = { onSuccess: keep, onSettled: refresh }
  return {
    submit: useMutation(trpc.jobOrders.submit.mutationOptions(options)),
    update: useMutation(trpc.jobOrders.update.mutationOptions(options)),
    changeStatus: useMutation(trpc.jobOrders.changeStatus.mutationOptions(options)),
    takeOver: useMutation(trpc.jobOrders.takeOver.mutationOptions(options)),
    repeat: useMutation(trpc.jobOrders.repeat.mutationOptions({ onSettled: refresh })),
    discardDraft: useMutation(trpc.jobOrders.discardDraft.mutationOptions({ onSettled: refresh })),
  }
}
