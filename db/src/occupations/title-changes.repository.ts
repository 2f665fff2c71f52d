import { createHash } from 'node:crypto'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import type { TitleChangeFilter } from '@virkelyst/shared/occupations/catalogue.schema'
import { and, asc, count, desc, eq, isNull, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

export const makeTitleChangesRepository = (store: Store) => {
  const { titleChanges, catalogueVersions, users } = store.tables
  const inForce = isNull(titleChanges.takenBackAt)

  /** Names what is in force now: the same changes have the same name, whoever made them and when. */
  const setVersion = async ({ db }: Session, at: string): Promise<void> => {
    const changes = await db
      .select()
      .from(titleChanges)
      .where(inForce)
      .orderBy(asc(titleChanges.madeAt), asc(titleChanges.id))
    await db.delete(catalogueVersions).where(eq(catalogueVersions.source, 'local'))
    if (changes.length === 0) return
    const hash = createHash('sha256')
    for (const { kind, occupationCode, title, toOccupationCode, titleKind, firstChoice } of changes)
      hash.update(JSON.stringify([kind, occupationCode, title, toOccupationCode, titleKind, firstChoice]))
    const version = `local-${hash.digest('hex').slice(0, 16)}`
    const titles = changes.filter((change) => change.kind !== 'hide').length
    await db.insert(catalogueVersions).values({ version, source: 'local', loadedAt: at, titles })
  }

  const maker = alias(users, 'maker')
  const taker = alias(users, 'taker')
  const lines = (where: SQL | undefined) =>
    store.read.db
      .select({
        id: titleChanges.id,
        kind: titleChanges.kind,
        title: titleChanges.title,
        occupationCode: titleChanges.occupationCode,
        toOccupationCode: titleChanges.toOccupationCode,
        titleKind: titleChanges.titleKind,
        firstChoice: titleChanges.firstChoice,
        note: titleChanges.note,
        madeAt: titleChanges.madeAt,
        madeBy: maker.name,
        takenBackAt: titleChanges.takenBackAt,
        takenBackBy: taker.name,
      })
      .from(titleChanges)
      .leftJoin(maker, eq(maker.id, titleChanges.madeBy))
      .leftJoin(taker, eq(taker.id, titleChanges.takenBackBy))
      .where(where)
      .orderBy(desc(titleChanges.madeAt), desc(titleChanges.id))

  return {
    /** False where a change of the same title under the same occupation is in force already. */
    make: (change: typeof titleChanges.$inferInsert, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const { occupationCode, titleKey } = change
        const [taken] = await session.db
          .select({ id: titleChanges.id })
          .from(titleChanges)
          .where(
            and(
              eq(titleChanges.occupationCode, occupationCode),
              eq(titleChanges.titleKey, titleKey),
              inForce,
            ),
          )
          .limit(1)
        if (taken) return false
        await session.db.insert(titleChanges).values(change)
        await setVersion(session, change.madeAt)
        await recordEvent(session, store.tables, event)
        return true
      }),

    /** False where the change is not in force. */
    takeBack: (id: string, by: string, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const taken = await session.db
          .update(titleChanges)
          .set({ takenBackAt: event.at, takenBackBy: by })
          .where(and(eq(titleChanges.id, id), inForce))
          .returning({ id: titleChanges.id })
        if (taken.length === 0) return false
        await setVersion(session, event.at)
        await recordEvent(session, store.tables, event)
        return true
      }),

    /** Newest first: those in force, or with `all` those taken back too. */
    async list({ all, page, pageSize }: TitleChangeFilter): Promise<Paged<ChangeLine>> {
      const where = all ? undefined : inForce
      const [rows, [counted]] = await Promise.all([
        lines(where)
          .limit(pageSize)
          .offset((page - 1) * pageSize),
        store.read.db.select({ total: count() }).from(titleChanges).where(where),
      ])
      return { rows, total: counted?.total ?? 0 }
    },

    /** Those in force that were made to the occupation's titles or lead to it, newest first. */
    about: (code: string): Promise<ChangeLine[]> =>
      lines(and(inForce, or(eq(titleChanges.occupationCode, code), eq(titleChanges.toOccupationCode, code)))),
  }
}
export type TitleChangesRepository = ReturnType<typeof makeTitleChangesRepository>

type ChangeRow = Store['tables']['titleChanges']['$inferSelect']
export type ChangeLine = Omit<ChangeRow, 'titleKey' | 'madeBy' | 'takenBackBy'> & {
  /** Names; null where the person is gone, or nobody took it back. */
  madeBy: string | null
  takenBackBy: string | null
}
