import { addHours } from '@virkelyst/shared/kernel/dates'
import { and, asc, count, desc, eq, gt, gte, lt, min, notExists, sql } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { type AuditRow, auditDigest, type EventRow, linkHash } from './audit-digest'

/** Within this a row may be committed after later ones; hours. Older rows than that have no way into the chain. */
export const lateHours = 1

export type ChainLink = { no: number; auditId: string; at: string; digest: string; hash: string }
/** A link with what it is about as that stands now; null: it is not there. */
export type LinkedRow = {
  link: ChainLink
  row: AuditRow | null
  event: EventRow | null
  payload: { salt: string; payload: Record<string, unknown> } | null
}

/** The chain over the audit: each link is one row, tied to all before it. */
export const makeAuditChainRepository = (store: Store) => {
  const { db } = store.read
  const { audit, auditLinks, events, eventPayloads } = store.tables
  const unlinked = () =>
    notExists(db.select({ no: auditLinks.no }).from(auditLinks).where(eq(auditLinks.auditId, audit.id)))

  return {
    /** Links rows that are not in the chain yet, oldest first, at most `limit`. Returns how many. */
    seal: (limit: number): Promise<number> =>
      store.tx(async (session) => {
        const [last] = await session.db.select().from(auditLinks).orderBy(desc(auditLinks.no)).limit(1)
        const rows = await session.db
          .select({ row: audit, event: events })
          .from(audit)
          .leftJoin(events, eq(events.id, audit.eventId))
          .where(and(unlinked(), last ? gte(audit.at, addHours(last.at, -lateHours)) : undefined))
          .orderBy(asc(audit.at), asc(audit.id))
          .limit(limit)
        let { no, hash } = last ?? { no: 0, hash: '' }
        const links = rows.map(({ row, event }) => {
          const digest = auditDigest(row, event)
          hash = linkHash(hash, ++no, row.id, digest)
          return { no, auditId: row.id, at: row.at, digest, hash }
        })
        // A statement takes only so many parameters.
        for (let from = 0; from < links.length; from += 500)
          await session.db.insert(auditLinks).values(links.slice(from, from + 500))
        return links.length
      }),

    /** Links after `no` in their order, with what they are about. */
    after: (no: number, limit: number): Promise<LinkedRow[]> =>
      db
        .select({
          link: auditLinks,
          row: audit,
          event: events,
          payload: { salt: eventPayloads.salt, payload: eventPayloads.payload },
        })
        .from(auditLinks)
        .leftJoin(audit, eq(audit.id, auditLinks.auditId))
        .leftJoin(events, eq(events.id, audit.eventId))
        .leftJoin(eventPayloads, eq(eventPayloads.eventId, events.id))
        .where(gt(auditLinks.no, no))
        .orderBy(asc(auditLinks.no))
        .limit(limit),

    /** Rows that stand outside the chain and are too old to come into it: how many, and the first of them. */
    async outside(): Promise<{ rows: number; first: string | null }> {
      const [last] = await db
        .select({ at: auditLinks.at })
        .from(auditLinks)
        .orderBy(desc(auditLinks.no))
        .limit(1)
      if (last === undefined) return { rows: 0, first: null }
      const [found] = await db
        .select({ rows: count(), first: min(audit.id) })
        .from(audit)
        .where(and(unlinked(), lt(audit.at, addHours(last.at, -lateHours))))
      return found ?? { rows: 0, first: null }
    },

    /** Rows that wait to be linked. */
    async waiting(): Promise<number> {
      const [linked] = await db
        .select({ n: sql<number>`coalesce(max(${auditLinks.no}), 0)`.mapWith(Number) })
        .from(auditLinks)
      const [all] = await db.select({ n: count() }).from(audit)
      return Math.max(0, (all?.n ?? 0) - (linked?.n ?? 0))
    },
  }
}
export type AuditChainRepository = ReturnType<typeof makeAuditChainRepository>
