import {
  type MessageState,
  messageStates,
  type OutboxFilter,
} from '@virkelyst/shared/notifications/notification.schema'
import { and, count, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Store } from '../kernel/store'

/** What an administrator sees of the outbox of a municipality: no person. */
export const makeOutboxLists = (store: Store) => {
  const { db } = store.read
  const { outbox, placements, representativeLinks, jobOrders, referrals, followUps } = store.tables
  const linked = alias(placements, 'linked')
  const referred = alias(jobOrders, 'referred')
  const followed = alias(placements, 'followed')
  return {
    /** Messages of a state, latest first, with the number of the placement or the order they are about. */
    ofMunicipality: (municipalityCode: string, { state, page, pageSize }: OutboxFilter) =>
      db
        .select({
          message: outbox,
          number: sql<
            number | null
          >`coalesce(${placements.number}, ${linked.number}, ${jobOrders.number}, ${referred.number}, ${followed.number})`.mapWith(
            (number: unknown) => (number === null ? null : Number(number)),
          ),
        })
        .from(outbox)
        .leftJoin(placements, eq(placements.id, outbox.subjectId))
        .leftJoin(representativeLinks, eq(representativeLinks.id, outbox.subjectId))
        .leftJoin(linked, eq(linked.id, representativeLinks.placementId))
        .leftJoin(jobOrders, eq(jobOrders.id, outbox.subjectId))
        .leftJoin(referrals, eq(referrals.id, outbox.subjectId))
        .leftJoin(referred, eq(referred.id, referrals.orderId))
        .leftJoin(followUps, eq(followUps.id, outbox.subjectId))
        .leftJoin(followed, eq(followed.id, followUps.placementId))
        .where(and(eq(outbox.municipalityCode, municipalityCode), eq(outbox.state, state)))
        .orderBy(desc(outbox.createdAt), desc(outbox.id))
        .limit(pageSize)
        .offset((page - 1) * pageSize),

    async counts(municipalityCode: string): Promise<Record<MessageState, number>> {
      const counted = await db
        .select({ state: outbox.state, n: count() })
        .from(outbox)
        .where(eq(outbox.municipalityCode, municipalityCode))
        .groupBy(outbox.state)
      const of = (state: MessageState) => counted.find((row) => row.state === state)?.n ?? 0
      const [waiting, sent, dropped, given_up] = messageStates.map(of)
      return { waiting: waiting!, sent: sent!, dropped: dropped!, given_up: given_up! }
    },

    async exists(id: string, municipalityCode: string): Promise<boolean> {
      const found = await db
        .select({ id: outbox.id })
        .from(outbox)
        .where(and(eq(outbox.id, id), eq(outbox.municipalityCode, municipalityCode)))
      return found.length > 0
    },
  }
}
