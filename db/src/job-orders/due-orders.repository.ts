import { liveStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import type { JobOrder } from './job-orders.repository'

export type DueOrder = Pick<JobOrder, 'id' | 'status' | 'pausedFrom' | 'municipalityCode' | 'number'>

/** Orders whose time has come, in batches: each follows the last id of the one before, so that none is met twice. */
export const makeDueOrdersRepository = (store: Store) => {
  const { jobOrders } = store.tables
  const { id, status, pausedFrom, municipalityCode, number } = jobOrders
  const batch = (where: SQL | undefined, after: string, limit: number): Promise<DueOrder[]> =>
    store.read.db
      .select({ id, status, pausedFrom, municipalityCode, number })
      .from(jobOrders)
      .where(and(where, gt(jobOrders.id, after)))
      .orderBy(asc(jobOrders.id))
      .limit(limit)
  return {
    /** Orders whose exclusive days ended by the instant `now`, but for those that have expired by the Danish date `today`. */
    toOpen: (now: string, today: string, after: string, limit: number) =>
      batch(
        and(
          inArray(jobOrders.status, ['submitted', 'exclusive']),
          lte(jobOrders.exclusiveUntil, now),
          or(isNull(jobOrders.deadline), gte(jobOrders.deadline, today)),
        ),
        after,
        limit,
      ),
    /** Orders under way whose last day came before the Danish date `today`. */
    toExpire: (today: string, after: string, limit: number) =>
      batch(
        and(
          or(inArray(jobOrders.status, [...liveStatuses]), eq(jobOrders.status, 'paused')),
          isNotNull(jobOrders.deadline),
          lt(jobOrders.deadline, today),
        ),
        after,
        limit,
      ),
  }
}
export type DueOrdersRepository = ReturnType<typeof makeDueOrdersRepository>
