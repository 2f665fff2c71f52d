import type { RetentionRuleId } from '@virkelyst/shared/retention/retention.rules'
import { count, inArray, lt } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { type Due, dueRows } from './due-rows'

/** What goes by time alone: how much is due, and a portion of it removed. A citizen's case goes as a whole elsewhere. */
export const makeSweeps = (store: Store) => {
  const all = dueRows(store.tables, store.read.db)
  const of = (rule: RetentionRuleId) => all.filter((rows) => rows.rule === rule)
  return {
    rules: [...new Set(all.map(({ rule }) => rule))],

    async count(rule: RetentionRuleId, due: Due): Promise<number> {
      let sum = 0
      for (const { table, where } of of(rule)) {
        const [found] = await store.read.db.select({ n: count() }).from(table).where(where(due))
        sum += found?.n ?? 0
      }
      return sum
    },

    /** Ids of what is due, at most `limit` of each table. */
    async ids(rule: RetentionRuleId, due: Due, limit: number): Promise<string[]> {
      const found: string[] = []
      for (const { table, key, where } of of(rule))
        for (const { id } of await store.read.db
          .select({ id: key })
          .from(table)
          .where(where(due))
          .limit(limit))
          found.push(String(id))
      return found
    },

    /** Removes at most `limit` rows of each table, and records that so many went. Returns how many. */
    sweep: (
      rule: RetentionRuleId,
      due: Due,
      limit: number,
      eventFor: (rows: number) => DomainEvent,
    ): Promise<number> =>
      store.tx(async (session) => {
        let gone = 0
        for (const { table, key, where, remove } of of(rule)) {
          const rows = await session.db.select({ id: key }).from(table).where(where(due)).limit(limit)
          const ids = rows.map(({ id }) => String(id))
          if (ids.length === 0) continue
          if (remove) await remove(session, ids)
          else await session.db.delete(table).where(inArray(key, ids))
          gone += ids.length
        }
        if (gone > 0) await recordEvent(session, store.tables, eventFor(gone))
        return gone
      }),

    /** Drops what was kept of proposals until their month was made up. @param before ISO date: months made up by then */
    dropCounted: (before: string): Promise<number> =>
      store.tx(async ({ db }) => {
        const { forgottenProposals } = store.tables
        const gone = await db
          .delete(forgottenProposals)
          .where(lt(forgottenProposals.proposedOn, before))
          .returning({ orderId: forgottenProposals.orderId })
        return gone.length
      }),
  }
}
export type Sweeps = ReturnType<typeof makeSweeps>
