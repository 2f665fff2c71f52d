import { placeSources } from '@virkelyst/shared/geography/geography.schema'
import {
  type CatalogueParts,
  changedSources,
  leastPeople,
  noCounts,
  reResolvedStatuses,
} from '@virkelyst/shared/occupations/re-resolution.rules'
import type { RunOrigin } from '@virkelyst/shared/occupations/re-resolution.schema'
import { and, count, desc, eq, inArray, isNull, lt, lte, max, notInArray, or, sql } from 'drizzle-orm'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import type { Lease, StoredRun } from './resolution-step'

type NewRun = {
  id: string
  catalogueVersion: string
  parts: CatalogueParts
  origin: RunOrigin
  startedBy: string | null
}

/** Runs that go through all goals and orders: when they began, how far they are, who is at it, what they changed. */
export const makeResolutionRunsRepository = (store: Store) => {
  const { tables } = store
  const { resolutionRuns: runs, resolutionTitles: titles, catalogueVersions, titleChanges } = tables
  const { citizens, jobOrders, users } = tables
  const underWay = eq(runs.state, 'running')

  const newest = async ({ db }: Session): Promise<StoredRun | null> =>
    (await db.select().from(runs).orderBy(desc(runs.begunAt), desc(runs.id)).limit(1))[0] ?? null

  const countAll = async ({ db }: Session): Promise<number> => {
    const [people] = await db.select({ total: count() }).from(citizens)
    const [orders] = await db
      .select({ total: count() })
      .from(jobOrders)
      .where(inArray(jobOrders.status, [...reResolvedStatuses]))
    return (people?.total ?? 0) + (orders?.total ?? 0)
  }

  /** Titles that few people share are somebody's own words: they leave with the end of the run. */
  const forgetRare = ({ db }: Session, runId: string) =>
    db.delete(titles).where(and(eq(titles.runId, runId), lt(titles.citizens, leastPeople)))

  return {
    find: async (id: string): Promise<StoredRun | null> =>
      (await store.read.db.select().from(runs).where(eq(runs.id, id)))[0] ?? null,

    newest: () => newest(store.read),

    /** The newest that went through everything. */
    async lastDone(): Promise<StoredRun | null> {
      const [done] = await store.read.db
        .select()
        .from(runs)
        .where(eq(runs.state, 'done'))
        .orderBy(desc(runs.begunAt))
        .limit(1)
      return done ?? null
    },

    /** The parts of the catalogue in force, and when any was last changed (null: never). */
    async catalogue(): Promise<{ parts: CatalogueParts; changedAt: string | null }> {
      const { db } = store.read
      const loaded = await db
        .select()
        .from(catalogueVersions)
        .where(notInArray(catalogueVersions.source, [...placeSources]))
      const [local] = await db.select({ made: max(titleChanges.madeAt) }).from(titleChanges)
      const [back] = await db.select({ taken: max(titleChanges.takenBackAt) }).from(titleChanges)
      const instants = [
        ...loaded.map(({ loadedAt, takenOutAt }) => takenOutAt ?? loadedAt),
        local?.made,
        back?.taken,
      ]
      return {
        parts: Object.fromEntries(
          loaded
            .filter(({ takenOutAt }) => takenOutAt === null)
            .map(({ source, version }) => [source, version]),
        ),
        changedAt: instants.reduce<string | null>((a, b) => (b && (a === null || b > a) ? b : a), null),
      }
    },

    /** Citizens and orders that a run goes through. */
    count: () => countAll(store.read),

    /** Names of those who asked for the runs, by user. */
    async namesOf(asked: readonly (StoredRun | null)[]): Promise<ReadonlyMap<string, string>> {
      const ids = asked.flatMap((run) => run?.startedBy ?? [])
      if (ids.length === 0) return new Map()
      const rows = await store.read.db
        .select({ id: users.id, name: users.name })
        .from(users)
        .where(inArray(users.id, ids))
      return new Map(rows.map(({ id, name }) => [id, name]))
    },

    /** Begins a run; one that was stopped is left behind. False where one is under way. */
    begin: (run: NewRun, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const { db } = session
        const before = await newest(session)
        if (before?.state === 'running') return false
        if (before?.state === 'stopped') {
          await db.update(runs).set({ state: 'superseded' }).where(eq(runs.id, before.id))
          await forgetRare(session, before.id)
        }
        await db.insert(runs).values({
          ...run,
          causes: before ? changedSources(before.parts, run.parts) : [],
          state: 'running',
          begunAt: event.at,
          stage: 'citizens',
          cursor: '',
          read: 0,
          total: await countAll(session),
          counts: noCounts(),
          workedMs: 0,
        })
        await recordEvent(session, tables, event)
        return true
      }),

    /** Lets a stopped run go on where it was. False where it is no longer the newest, or not stopped. */
    resume: (id: string, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        if ((await newest(session))?.id !== id) return false
        const resumed = await session.db
          .update(runs)
          .set({ state: 'running', endedAt: null })
          .where(and(eq(runs.id, id), eq(runs.state, 'stopped')))
          .returning({ id: runs.id })
        if (resumed.length === 0) return false
        await recordEvent(session, tables, event)
        return true
      }),

    /** True for the one worker that may go on with the run until the lease ends. */
    take: (id: string, { holder, until }: Lease, now: string): Promise<boolean> =>
      store.tx(async ({ db }) => {
        const taken = await db
          .update(runs)
          .set({ leasedBy: holder, leasedUntil: until })
          .where(and(eq(runs.id, id), underWay, or(isNull(runs.leasedUntil), lte(runs.leasedUntil, now))))
          .returning({ id: runs.id })
        return taken.length > 0
      }),

    /** Another may take the run up at once. */
    async release(id: string, holder: string): Promise<void> {
      await store.tx(async ({ db }) => {
        await db
          .update(runs)
          .set({ leasedBy: null, leasedUntil: null })
          .where(and(eq(runs.id, id), eq(runs.leasedBy, holder)))
      })
    },

    /** Ends the run with its event. False where it is not under way, or, with `holder`, another holds it. */
    end: (
      id: string,
      state: 'done' | 'stopped' | 'superseded',
      holder: string | null,
      event: (run: StoredRun) => DomainEvent,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        const [run] = await session.db.select().from(runs).where(eq(runs.id, id))
        if (run?.state !== 'running' || (holder !== null && run.leasedBy !== holder)) return false
        const ended = event(run)
        await session.db
          .update(runs)
          .set({ state, endedAt: ended.at, leasedBy: null, leasedUntil: null })
          .where(eq(runs.id, id))
        // One that was stopped may go on, and counts on.
        if (state !== 'stopped') await forgetRare(session, id)
        await recordEvent(session, tables, ended)
        return true
      }),

    /** Titles told of by name, those of most goals first, and the sums of all that are. */
    async titlesOf(runId: string, page: { page: number; pageSize: number }) {
      const { db } = store.read
      const told = and(eq(titles.runId, runId), sql`${titles.citizens} >= ${leastPeople}`)
      const rows = await db
        .select()
        .from(titles)
        .where(told)
        .orderBy(desc(titles.goals), titles.title, titles.from, titles.to)
        .limit(page.pageSize)
        .offset((page.page - 1) * page.pageSize)
      const [all] = await db
        .select({
          total: count(),
          goals: sql<number>`coalesce(sum(${titles.goals}), 0)`.mapWith(Number),
          orders: sql<number>`coalesce(sum(${titles.orders}), 0)`.mapWith(Number),
        })
        .from(titles)
        .where(told)
      return { rows, total: all!.total, goals: all!.goals, orders: all!.orders }
    },
  }
}
export type ResolutionRunsRepository = ReturnType<typeof makeResolutionRunsRepository>
