import type { Page, Paged } from '@virkelyst/shared/kernel/fields.schema'
import { officialSources } from '@virkelyst/shared/occupations/occupation.schema'
import { and, count, desc, eq, inArray, or } from 'drizzle-orm'
import { startsWith } from '../kernel/columns'
import type { Store } from '../kernel/store'

/** What was done with an official list, as it was recorded. */
export type ListEvent = {
  id: string
  at: string
  version: string
  what: 'loaded' | 'taken_out'
  payload: unknown
}

/** The events of official lists: a version that was replaced is kept nowhere else. */
export const makeListHistoryRepository = (store: Store) => {
  const { events, eventPayloads } = store.tables
  const { db } = store.read
  return {
    /** Official lists that were put in or taken out, the newest first. */
    async page({ page, pageSize }: Page): Promise<Paged<ListEvent>> {
      const where = and(
        eq(events.subjectType, 'catalogue'),
        inArray(events.kind, ['catalogue_loaded', 'official_list_removed']),
        or(...officialSources.map((source) => startsWith(events.subjectId, `${source}-`))),
      )
      const [rows, [total]] = await Promise.all([
        db
          .select({
            id: events.id,
            at: events.at,
            version: events.subjectId,
            kind: events.kind,
            payload: eventPayloads.payload,
          })
          .from(events)
          .innerJoin(eventPayloads, eq(eventPayloads.eventId, events.id))
          .where(where)
          .orderBy(desc(events.at), desc(events.id))
          .limit(pageSize)
          .offset((page - 1) * pageSize),
        db.select({ n: count() }).from(events).where(where),
      ])
      const told = rows.map(
        ({ kind, ...row }): ListEvent => ({
          ...row,
          what: kind === 'catalogue_loaded' ? 'loaded' : 'taken_out',
        }),
      )
      return { rows: told, total: total?.n ?? 0 }
    },
  }
}
export type ListHistoryRepository = ReturnType<typeof makeListHistoryRepository>
