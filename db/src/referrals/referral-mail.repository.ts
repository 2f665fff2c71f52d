import { and, asc, eq } from 'drizzle-orm'
import type { Store } from '../kernel/store'

/** A row with its order's number; null where there is no row. An order with candidates was submitted, and so has one. */
const numbered = <Row extends { number: number | null }>(row: Row | undefined) =>
  row && row.number !== null ? { ...row, number: row.number } : null

/** What mails about candidates tell: of the order, never of a person. */
export const makeReferralMailRepository = (store: Store) => {
  const { db } = store.read
  const { referrals, jobOrders } = store.tables
  return {
    /** The order's number and the first deadline of a candidate the company has not answered about; null where there is none. */
    async unanswered(orderId: string) {
      const [first] = await db
        .select({ number: jobOrders.number, dueAt: referrals.dueAt })
        .from(referrals)
        .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
        .where(
          and(
            eq(referrals.orderId, orderId),
            eq(referrals.status, 'presented'),
            eq(referrals.verdict, 'none'),
          ),
        )
        .orderBy(asc(referrals.dueAt))
        .limit(1)
      return numbered(first)
    },

    /** The referral's own state with its order's number, for a reminder; null where there is none. */
    async standing(referralId: string) {
      const [found] = await db
        .select({
          number: jobOrders.number,
          orderId: referrals.orderId,
          status: referrals.status,
          dueAt: referrals.dueAt,
        })
        .from(referrals)
        .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
        .where(eq(referrals.id, referralId))
      return numbered(found)
    },

    /** The order a company has answered about a candidate for; null where there is no answer (any more). */
    async answered(referralId: string) {
      const [found] = await db
        .select({ number: jobOrders.number, orderId: referrals.orderId, verdict: referrals.verdict })
        .from(referrals)
        .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
        .where(eq(referrals.id, referralId))
      return found?.verdict === 'none' ? null : numbered(found)
    },
  }
}
