import { sameData } from '@virkelyst/shared/kernel/plain-data'
import { and, eq } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import type { DraftColumns } from './job-orders.repository'

export type DraftOutcome =
  | { outcome: 'saved'; version: number; savedAt: string }
  | { outcome: 'changed' | 'not_there' | 'submitted' }

/** Orders that are still being written: their owner's alone. */
export const makeDraftsRepository = (store: Store) => {
  const { tables } = store
  const { jobOrders } = tables
  return {
    /**
     * Saves a draft by its client-made id; version 0 begins one. The same form sent again after a lost answer counts as
     * saved.
     */
    saveDraft: (
      key: { id: string; ownerUserId: string; version: number },
      columns: DraftColumns,
      event: DomainEvent,
    ): Promise<DraftOutcome> =>
      store.tx(async (session) => {
        const { id, ownerUserId, version } = key
        const [there] = await session.db.select().from(jobOrders).where(eq(jobOrders.id, id))
        if (there && there.ownerUserId !== ownerUserId) return { outcome: 'not_there' }
        if (there && there.status !== 'draft') return { outcome: 'submitted' }
        if (!there && version !== 0) return { outcome: 'not_there' }
        if (there && there.version === version + 1 && sameData(there.form, columns.form))
          return { outcome: 'saved', version: there.version, savedAt: there.updatedAt }
        if (there && there.version !== version) return { outcome: 'changed' }
        const next = { ...columns, version: version + 1 }
        if (there) await session.db.update(jobOrders).set(next).where(eq(jobOrders.id, id))
        else await session.db.insert(jobOrders).values({ ...next, id, ownerUserId, createdAt: event.at })
        await recordEvent(session, tables, event)
        return { outcome: 'saved', version: version + 1, savedAt: event.at }
      }),

    /** The untouched draft the owner already made of an earlier order, else null. */
    async untouchedRepeat(ownerUserId: string, repeatedFrom: string): Promise<string | null> {
      const [draft] = await store.read.db
        .select({ id: jobOrders.id })
        .from(jobOrders)
        .where(
          and(
            eq(jobOrders.ownerUserId, ownerUserId),
            eq(jobOrders.status, 'draft'),
            eq(jobOrders.repeatedFrom, repeatedFrom),
            eq(jobOrders.version, 1),
          ),
        )
        .limit(1)
      return draft?.id ?? null
    },

    /** False where the owner has no such draft. */
    discardDraft: (id: string, ownerUserId: string, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const gone = await session.db
          .delete(jobOrders)
          .where(
            and(eq(jobOrders.id, id), eq(jobOrders.ownerUserId, ownerUserId), eq(jobOrders.status, 'draft')),
          )
          .returning({ id: jobOrders.id })
        if (gone.length === 0) return false
        await recordEvent(session, tables, event)
        return true
      }),
  }
}
export type DraftsRepository = ReturnType<typeof makeDraftsRepository>
