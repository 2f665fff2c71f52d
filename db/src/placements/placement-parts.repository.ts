import type { HistoryLine } from '@virkelyst/shared/audit/audit.schema'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Store } from '../kernel/store'

/** What belongs to one placement: signatures, decisions, links, what happened. */
export const makePlacementParts = (store: Store) => {
  const { db } = store.read
  const { placementSignatures, placementDecisions, representativeLinks, users, events, eventPayloads } =
    store.tables
  return {
    /** Signatures, decisions with the names of who made them, and the latest link. */
    async partsOf(id: string) {
      const signatures = await db
        .select()
        .from(placementSignatures)
        .where(eq(placementSignatures.placementId, id))
        .orderBy(asc(placementSignatures.at))
      const decisions = await db
        .select({ decision: placementDecisions, by: users.name })
        .from(placementDecisions)
        .leftJoin(users, eq(users.id, placementDecisions.by))
        .where(eq(placementDecisions.placementId, id))
        .orderBy(desc(placementDecisions.at))
      const [link] = await db
        .select()
        .from(representativeLinks)
        .where(eq(representativeLinks.placementId, id))
        .orderBy(desc(representativeLinks.createdAt), desc(representativeLinks.id))
        .limit(1)
      return { signatures, decisions, link: link ?? null }
    },

    /** What happened to the placement, latest first; payloads that were erased are empty. */
    historyOf: async (
      id: string,
      limit = 200,
    ): Promise<(Pick<HistoryLine, 'at' | 'details'> & { by: string | null })[]> =>
      (
        await db
          .select({ at: events.at, details: eventPayloads.payload, by: users.name })
          .from(events)
          .leftJoin(eventPayloads, eq(eventPayloads.eventId, events.id))
          .leftJoin(users, eq(users.id, events.actorUserId))
          .where(and(eq(events.subjectType, 'placement'), eq(events.subjectId, id)))
          .orderBy(desc(events.at), desc(events.id))
          .limit(limit)
      ).map((line) => ({ ...line, details: line.details ?? {} })),
  }
}
export type PlacementPartsRepository = ReturnType<typeof makePlacementParts>
export type PlacementParts = Awaited<ReturnType<PlacementPartsRepository['partsOf']>>
export type PlacementHistory = Awaited<ReturnType<PlacementPartsRepository['historyOf']>>
