import type { Reason } from '@virkelyst/shared/matching/matching.schema'
import { and, asc, eq } from 'drizzle-orm'
import { scopeOf } from '../job-orders/visible-orders'
import type { Store } from '../kernel/store'

/** What has to be known of a referral, an order or a citizen before somebody may act on it. */
export const makeReferralScope = (store: Store) => {
  const { db } = store.read
  const { referrals, jobOrders, jobOrderContacts, companyContacts, citizens, citizenGoals, rankingRuns } =
    store.tables
  return {
    /** What an act needs to know where it belongs. */
    async find(id: string) {
      const { orderId, citizenId, municipalityCode, presentedAt, status, closeReason } = referrals
      const [found] = await db
        .select({ id: referrals.id, orderId, citizenId, municipalityCode, presentedAt, status, closeReason })
        .from(referrals)
        .where(eq(referrals.id, id))
      return found ?? null
    },

    /** What kind of order it is and whose; the caller has found a referral to it. */
    async orderFacts(orderId: string) {
      const { kind, cvr } = jobOrders
      const [found] = await db.select({ kind, cvr }).from(jobOrders).where(eq(jobOrders.id, orderId))
      return found ?? null
    },

    /** A citizen's municipality, or null where there is no such citizen. */
    async municipalityOf(citizenId: string): Promise<string | null> {
      const [found] = await db
        .select({ code: citizens.municipalityCode })
        .from(citizens)
        .where(eq(citizens.id, citizenId))
      return found?.code ?? null
    },

    /** What decides whether a municipality sees the order, and that municipality's network. */
    async orderScope(orderId: string, municipalityCode: string) {
      const [[order], { networkId }] = await Promise.all([
        db
          .select({
            status: jobOrders.status,
            municipalityCode: jobOrders.municipalityCode,
            networkId: jobOrders.networkId,
          })
          .from(jobOrders)
          .where(eq(jobOrders.id, orderId)),
        scopeOf(store.read, store.tables, municipalityCode),
      ])
      return order ? { order, networkId } : null
    },

    /** The order a person is a named, active contact of; null where they are not. */
    async orderOfContact(orderId: string, userId: string) {
      const [found] = await db
        .select({ cvr: jobOrders.cvr, closedAt: jobOrders.closedAt })
        .from(jobOrderContacts)
        .innerJoin(companyContacts, eq(companyContacts.id, jobOrderContacts.contactId))
        .innerJoin(jobOrders, eq(jobOrders.id, jobOrderContacts.orderId))
        .where(
          and(
            eq(jobOrderContacts.orderId, orderId),
            eq(companyContacts.userId, userId),
            eq(companyContacts.cvr, jobOrders.cvr),
            eq(companyContacts.active, true),
          ),
        )
        .limit(1)
      return found ?? null
    },

    /**
     * How the citizen stood in a ranking of this order in this municipality; `undefined` where that is not such a run,
     * null where the person was not in it.
     */
    async rankedIn(
      run: { runId: string; orderId: string; municipalityCode: string },
      citizenId: string,
    ): Promise<{ score: number; reasons: Reason[] } | null | undefined> {
      const [found] = await db
        .select({ ranked: rankingRuns.ranked })
        .from(rankingRuns)
        .where(
          and(
            eq(rankingRuns.id, run.runId),
            eq(rankingRuns.orderId, run.orderId),
            eq(rankingRuns.municipalityCode, run.municipalityCode),
          ),
        )
      if (!found) return undefined
      return found.ranked.find((candidate) => candidate.citizenId === citizenId) ?? null
    },

    /** What the citizen's profile is drawn from. */
    async profileSource(citizenId: string) {
      const [citizen] = await db.select().from(citizens).where(eq(citizens.id, citizenId))
      if (!citizen) return null
      const goals = await db
        .select({ goal: citizenGoals.goal, title: citizenGoals.title })
        .from(citizenGoals)
        .where(eq(citizenGoals.citizenId, citizenId))
        .orderBy(asc(citizenGoals.goal), asc(citizenGoals.position))
      return { ...citizen, goals }
    },
  }
}
export type ReferralScope = ReturnType<typeof makeReferralScope>
