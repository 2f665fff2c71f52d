import { isLive } from '@virkelyst/shared/job-orders/job-order.transitions'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { orderBall } from '@virkelyst/shared/referrals/referral.rules'
import { openReferralStatuses } from '@virkelyst/shared/referrals/referral.transitions'
import { and, eq, inArray } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

/**
 * Gives a live order's ball to whoever is to act next on its referrals, as they stand by now in this transaction; a
 * paused or closed order keeps its ball. The order's version stays: nobody's form is out of date because of it.
 */
export const refreshOrderBall = async (
  { db }: Session,
  { jobOrders, municipalities, referrals }: Tables,
  orderId: string,
  now: string,
): Promise<void> => {
  const [order] = await db
    .select({ status: jobOrders.status, settings: municipalities.settings })
    .from(jobOrders)
    .leftJoin(municipalities, eq(municipalities.code, jobOrders.municipalityCode))
    .where(eq(jobOrders.id, orderId))
  if (!order || !isLive(order.status)) return
  const open = await db
    .select({ status: referrals.status, dueAt: referrals.dueAt })
    .from(referrals)
    .where(and(eq(referrals.orderId, orderId), inArray(referrals.status, [...openReferralStatuses])))
  const ball = orderBall(open, now, { ...defaultSettings, ...order.settings })
  await db
    .update(jobOrders)
    .set({ ...ball, updatedAt: now })
    .where(eq(jobOrders.id, orderId))
}
