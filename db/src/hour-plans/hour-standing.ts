import { type BookPlacement, bookStanding, registrable } from '@virkelyst/shared/hour-plans/book.rules'
import { type HourStanding, noStanding } from '@virkelyst/shared/hour-plans/hour-standing.rules'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

/** Since when the hours of a placement stand out, from what is stored of its weeks. Call inside the transaction that writes it. */
export const standingOf = async (
  { db }: Session,
  { hourPlanChanges, hourRegistrations }: Tables,
  placement: BookPlacement & { id: string },
): Promise<HourStanding> => {
  if (!registrable(placement.status)) return noStanding
  const changes = await db
    .select({ state: hourPlanChanges.state, plan: hourPlanChanges.plan })
    .from(hourPlanChanges)
    .where(eq(hourPlanChanges.placementId, placement.id))
    .orderBy(asc(hourPlanChanges.number))
  const registrations = await db
    .select()
    .from(hourRegistrations)
    .where(and(eq(hourRegistrations.placementId, placement.id), isNull(hourRegistrations.replacedAt)))
  return bookStanding({ placement, changes, registrations })
}

const underWay = ['active', 'extended', 'ended'] as const

/** Works out where those stand that were put in as rows, with their hours; `limit` of them at most. Returns how many. */
export const standNew = async (session: Session, tables: Tables, limit: number): Promise<number> => {
  const { db } = session
  const { placements } = tables
  const found = await db
    .select()
    .from(placements)
    .where(and(eq(placements.standHours, true), inArray(placements.status, [...underWay])))
    .limit(limit)
  for (const placement of found)
    await db
      .update(placements)
      .set({ ...(await standingOf(session, tables, placement)), standHours: false })
      .where(eq(placements.id, placement.id))
  return found.length
}
