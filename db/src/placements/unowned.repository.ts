import { and, count, eq, exists, lte, notExists, or, type SQL } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { teamOf, worksWithCases } from '../notifications/addressees'
import { enqueue } from '../notifications/enqueue'

/** Placements that wait for a municipality where nobody who is responsible works with cases any more. */
export const makeUnownedPlacements = (store: Store) => {
  const { tables } = store
  const { placements, jobOrders, referrals, followUpPeople, followUps, grants } = tables
  const { db } = store.read

  const owned = () =>
    db
      .select({ id: grants.id })
      .from(grants)
      .where(
        and(
          worksWithCases(tables, placements.municipalityCode),
          or(
            eq(grants.userId, placements.createdBy),
            eq(grants.userId, jobOrders.responsibleUserId),
            eq(grants.userId, referrals.proposedBy),
            eq(grants.userId, followUpPeople.responsibleUserId),
          ),
        ),
      )
  const isDue = (today: string) =>
    db
      .select({ id: followUps.id })
      .from(followUps)
      .where(
        and(
          eq(followUps.placementId, placements.id),
          eq(followUps.standing, true),
          lte(followUps.dueOn, today),
        ),
      )
  const unowned = (today: string, more?: SQL) =>
    db
      .select({ municipalityCode: placements.municipalityCode, n: count() })
      .from(placements)
      .leftJoin(jobOrders, eq(jobOrders.id, placements.orderId))
      .leftJoin(referrals, eq(referrals.id, placements.referralId))
      .leftJoin(followUpPeople, eq(followUpPeople.placementId, placements.id))
      .where(and(or(eq(placements.holder, 'municipality'), exists(isDue(today))), notExists(owned()), more))
      .groupBy(placements.municipalityCode)

  return {
    /** How many there are in the municipality. `today`: an ISO date. */
    async count(municipalityCode: string, today: string): Promise<number> {
      const [found] = await unowned(today, eq(placements.municipalityCode, municipalityCode))
      return found?.n ?? 0
    },

    /** Tells the team of each municipality that has some, once a day. Returns how many messages are new. */
    async tellTeams(today: string, now: string): Promise<number> {
      const found = await unowned(today)
      return store.tx(async (session) => {
        let made = 0
        for (const { municipalityCode } of found)
          made += await enqueue(
            session,
            tables,
            (await teamOf(session, tables, municipalityCode)).map((addressee) => ({
              ...addressee,
              template: 'placements_unowned',
              subjectType: 'municipality',
              subjectId: municipalityCode,
              stage: {},
              municipalityCode,
              cvr: null,
              cause: `unowned ${municipalityCode} ${today}`,
              now,
            })),
          )
        return made
      })
    },
  }
}
