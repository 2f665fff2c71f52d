import { isClosed, isLive } from '@virkelyst/shared/job-orders/job-order.transitions'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { orderBall } from '@virkelyst/shared/referrals/referral.rules'
import { openReferralStatuses } from '@virkelyst/shared/referrals/referral.transitions'
import { and, eq, inArray } from 'drizzle-orm'
import { makeJobOrderPositions } from '../job-orders/job-order-positions.repository'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

/**
 * Gives an order's ball to whoever is to act next on its referrals, as they stand by now in this transaction. A closed
 * order keeps its ball, a paused one too while nothing is under way.
 */
export const refreshOrderBall = async (
  session: Session,
  tables: Tables,
  orderId: string,
  now: string,
): Promise<void> => {
  const { db } = session
  const { jobOrders, municipalities, referrals } = tables
  const [order] = await db
    .select({ status: jobOrders.status, settings: municipalities.settings })
    .from(jobOrders)
    .leftJoin(municipalities, eq(municipalities.code, jobOrders.municipalityCode))
    .where(eq(jobOrders.id, orderId))
  if (!order || isClosed(order.status)) return
  const open = await db
    .select({ status: referrals.status, dueAt: referrals.dueAt })
    .from(referrals)
    .where(and(eq(referrals.orderId, orderId), inArray(referrals.status, [...openReferralStatuses])))
  if (open.length === 0 && !isLive(order.status)) return
  const { ball, ballUntil } = orderBall(open, now, { ...defaultSettings, ...order.settings })
  await makeJobOrderPositions(tables).moveBall(session, orderId, ball, ballUntil)
}
