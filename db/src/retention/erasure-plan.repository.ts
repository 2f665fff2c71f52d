import { runningStatuses } from '@virkelyst/shared/placements/placement.transitions'
import type { ErasurePart } from '@virkelyst/shared/retention/retention.schema'
import { and, count, eq, exists, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { aboutCitizen } from './erase-citizen'

/** What an erasure of one citizen would remove, and what stands in its way. */
export const makeErasurePlans = (store: Store) => {
  const { tables } = store
  const { db } = store.read
  const { citizens, placements, placementSignatures, placementDecisions, placementDocuments } = tables
  const { followUps, hourRegistrations, auditSubjects, audit, eventPayloads } = tables
  const { erasureNotices, erasureHolds, users } = tables

  const countOf = async (table: SQLiteTable, where: SQL | undefined): Promise<number> => {
    const [found] = await db.select({ n: count() }).from(table).where(where)
    return found?.n ?? 0
  }
  const among = (column: SQLiteColumn, ids: readonly string[]) => inArray(column, [...ids])

  return {
    /** The municipality's citizen with that case reference, or null. */
    async find(municipalityCode: string, caseReference: string): Promise<string | null> {
      const [found] = await db
        .select({ id: citizens.id })
        .from(citizens)
        .where(
          and(eq(citizens.municipalityCode, municipalityCode), eq(citizens.caseReference, caseReference)),
        )
      return found?.id ?? null
    },

    async parts(citizenId: string): Promise<Record<ErasurePart, number>> {
      const { referrals, placementIds, trackIds, userIds } = await aboutCitizen(store.read, tables, citizenId)
      const subjects = [citizenId, ...referrals.map(({ id }) => id), ...placementIds, ...trackIds, ...userIds]
      const lines = db
        .select({ id: audit.eventId })
        .from(auditSubjects)
        .innerJoin(audit, eq(audit.id, auditSubjects.auditId))
        .where(among(auditSubjects.subjectId, subjects))
      return {
        referrals: referrals.length,
        placements: placementIds.length,
        documents: await countOf(placementDocuments, among(placementDocuments.placementId, placementIds)),
        followUps: await countOf(followUps, among(followUps.placementId, placementIds)),
        hours: await countOf(hourRegistrations, among(hourRegistrations.placementId, placementIds)),
        tracks: trackIds.length,
        contents: await countOf(eventPayloads, inArray(eventPayloads.eventId, lines)),
        rankings: await countOf(
          audit,
          and(
            eq(audit.action, 'rank'),
            inArray(
              audit.id,
              db
                .select({ id: auditSubjects.auditId })
                .from(auditSubjects)
                .where(eq(auditSubjects.subjectId, citizenId)),
            ),
          ),
        ),
        accounts: userIds.length,
      }
    },

    /** Placements with a signature that stands or a decision, and when each was over or last written. */
    signed: (citizenId: string): Promise<{ lastDay: string | null; updatedAt: string }[]> =>
      db
        .select({ lastDay: placements.lastDay, updatedAt: placements.updatedAt })
        .from(placements)
        .where(
          and(
            eq(placements.citizenId, citizenId),
            or(
              exists(
                db
                  .select({ id: placementSignatures.id })
                  .from(placementSignatures)
                  .where(
                    and(
                      eq(placementSignatures.placementId, placements.id),
                      isNull(placementSignatures.voidedAt),
                    ),
                  ),
              ),
              exists(
                db
                  .select({ id: placementDecisions.id })
                  .from(placementDecisions)
                  .where(eq(placementDecisions.placementId, placements.id)),
              ),
            ),
          ),
        ),

    isRunning: async (citizenId: string): Promise<boolean> =>
      (await countOf(
        placements,
        and(eq(placements.citizenId, citizenId), inArray(placements.status, [...runningStatuses])),
      )) > 0,

    async announcedFor(citizenId: string): Promise<string | null> {
      const [found] = await db
        .select({ eraseOn: erasureNotices.eraseOn })
        .from(erasureNotices)
        .where(eq(erasureNotices.citizenId, citizenId))
      return found?.eraseOn ?? null
    },

    /** Why the person is not to be erased for now; null: nobody holds it. */
    async holdOf(citizenId: string): Promise<{ reason: string; at: string; by: string | null } | null> {
      const [found] = await db
        .select({ reason: erasureHolds.reason, at: erasureHolds.heldAt, by: users.name })
        .from(erasureHolds)
        .leftJoin(users, eq(users.id, erasureHolds.heldBy))
        .where(and(eq(erasureHolds.citizenId, citizenId), isNull(erasureHolds.releasedAt)))
      return found ?? null
    },

    /** False where it is held already. */
    hold: (row: typeof erasureHolds.$inferInsert, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const held = await session.db
          .select({ id: erasureHolds.id })
          .from(erasureHolds)
          .where(and(eq(erasureHolds.citizenId, row.citizenId), isNull(erasureHolds.releasedAt)))
        if (held.length > 0) return false
        await session.db.insert(erasureHolds).values(row)
        await recordEvent(session, tables, event)
        return true
      }),

    /** False where nobody holds it (any more). */
    release: (citizenId: string, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const released = await session.db
          .update(erasureHolds)
          .set({ releasedAt: event.at, releasedBy: event.actor.userId })
          .where(and(eq(erasureHolds.citizenId, citizenId), isNull(erasureHolds.releasedAt)))
          .returning({ id: erasureHolds.id })
        if (released.length === 0) return false
        await recordEvent(session, tables, event)
        return true
      }),
  }
}
export type ErasurePlans = ReturnType<typeof makeErasurePlans>
