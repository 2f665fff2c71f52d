import type { DocumentAudience } from '@virkelyst/shared/documents/document.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { openPlacementStatuses } from '@virkelyst/shared/placements/placement.transitions'
import { and, asc, desc, eq, exists, gte, inArray, isNull, ne, notExists } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Store } from '../kernel/store'
import { isUniqueViolation } from '../kernel/store-errors'
import { type DomainEvent, recordEvent } from '../kernel/writing'

export type StoredDocument = Tables['placementDocuments']['$inferSelect']
/** Which row of versions a document belongs to. */
export type DocumentSeries = Pick<StoredDocument, 'placementId' | 'audience' | 'kind' | 'language'>

/** Documents as they were given out: versions are added, never changed. */
export const makeDocumentsRepository = (store: Store) => {
  const { db } = store.read
  const { tables } = store
  const { placements, placementDocuments: documents, placementSignatures: signatures } = tables
  const inSeries = ({ placementId, audience, kind, language }: DocumentSeries) =>
    and(
      eq(documents.placementId, placementId),
      eq(documents.audience, audience),
      eq(documents.kind, kind),
      eq(documents.language, language),
    )

  return {
    async byId(id: string): Promise<StoredDocument | null> {
      const [found] = await db.select().from(documents).where(eq(documents.id, id))
      return found ?? null
    },

    async latest(series: DocumentSeries): Promise<StoredDocument | null> {
      const [found] = await db
        .select()
        .from(documents)
        .where(inSeries(series))
        .orderBy(desc(documents.version))
        .limit(1)
      return found ?? null
    },

    /** What was given out of a placement, latest first, without the files. */
    ofPlacement: (placementId: string, audience: DocumentAudience, limit = 100) =>
      db
        .select({
          id: documents.id,
          kind: documents.kind,
          language: documents.language,
          version: documents.version,
          signed: documents.signed,
          createdAt: documents.createdAt,
          supersededAt: documents.supersededAt,
        })
        .from(documents)
        .where(and(eq(documents.placementId, placementId), eq(documents.audience, audience)))
        .orderBy(desc(documents.createdAt), desc(documents.version))
        .limit(limit),

    /** Placements with signatures that stand and are in no document that was kept for the municipality since. */
    signedNotKept: (limit = 50): Promise<{ id: string; municipalityCode: string }[]> =>
      db
        .select({ id: placements.id, municipalityCode: placements.municipalityCode })
        .from(placements)
        .where(
          and(
            inArray(placements.status, [...openPlacementStatuses]),
            eq(placements.authority, 'own'),
            exists(
              db
                .select({ id: signatures.id })
                .from(signatures)
                .where(
                  and(
                    eq(signatures.placementId, placements.id),
                    isNull(signatures.voidedAt),
                    notExists(
                      db
                        .select({ id: documents.id })
                        .from(documents)
                        .where(
                          and(
                            eq(documents.placementId, placements.id),
                            eq(documents.audience, 'staff'),
                            eq(documents.signed, true),
                            gte(documents.createdAt, signatures.at),
                          ),
                        ),
                    ),
                  ),
                ),
            ),
          ),
        )
        .orderBy(asc(placements.id))
        .limit(limit),

    /**
     * Adds a version; what nobody had signed before it is superseded, what was signed stays as it was.
     * @throws AppError `changed_meanwhile` where somebody else has added that version
     */
    async add(row: StoredDocument, event: DomainEvent): Promise<void> {
      try {
        await store.tx(async (session) => {
          await session.db.insert(documents).values(row)
          await session.db
            .update(documents)
            .set({ supersededAt: row.createdAt })
            .where(
              and(
                inSeries(row),
                ne(documents.id, row.id),
                eq(documents.signed, false),
                isNull(documents.supersededAt),
              ),
            )
          await recordEvent(session, tables, event)
        })
      } catch (error) {
        if (isUniqueViolation(error)) throw new AppError('changed_meanwhile')
        throw error
      }
    },
  }
}
export type DocumentsRepository = ReturnType<typeof makeDocumentsRepository>
