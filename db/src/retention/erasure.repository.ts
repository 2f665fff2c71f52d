import { startOfDanishDay } from '@virkelyst/shared/kernel/dates'
import { runningStatuses } from '@virkelyst/shared/placements/placement.transitions'
import { and, asc, eq, gt, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { eraseCitizen } from './erase-citizen'

/** Somebody whose case is closed: when something last happened in it, and what stands in the way. */
export type Resting = {
  id: string
  /** Instant. */
  restsSince: string
  announced: { announcedAt: string; restsSince: string; eraseOn: string } | null
  held: boolean
}

/** Closed cases, and what becomes of the people in them. */
export const makeErasureRepository = (store: Store) => {
  const { tables } = store
  const { db } = store.read
  const { citizens, referrals, placements, tracks, followUps, hourRegistrations } = tables
  const { erasureNotices, erasureHolds } = tables

  const latest = (column: SQLiteColumn, query: SQL) =>
    sql<string | null>`(${query})`.mapWith((value: unknown) => String(column.mapFromDriverValue(value)))
  const ofPlacements = sql`select ${placements.id} from ${placements} where ${placements.citizenId} = ${citizens.id}`
  const acts = {
    record: citizens.updatedAt,
    referral: latest(
      referrals.updatedAt,
      sql`select max(${referrals.updatedAt}) from ${referrals} where ${referrals.citizenId} = ${citizens.id}`,
    ),
    placement: latest(
      placements.updatedAt,
      sql`select max(${placements.updatedAt}) from ${placements} where ${placements.citizenId} = ${citizens.id}`,
    ),
    track: latest(
      tracks.setAt,
      sql`select max(${tracks.setAt}) from ${tracks} where ${tracks.citizenId} = ${citizens.id}`,
    ),
    followUp: latest(
      followUps.updatedAt,
      sql`select max(${followUps.updatedAt}) from ${followUps} where ${followUps.placementId} in (${ofPlacements})`,
    ),
    hours: latest(
      hourRegistrations.at,
      sql`select max(${hourRegistrations.at}) from ${hourRegistrations} where ${hourRegistrations.placementId} in (${ofPlacements})`,
    ),
  }
  /** Days that something lasted until, whenever it was written. */
  const days = {
    placementEnd: latest(
      placements.endDate,
      sql`select max(coalesce(${placements.lastDay}, ${placements.endDate})) from ${placements} where ${placements.citizenId} = ${citizens.id}`,
    ),
    trackEnd: latest(
      tracks.endedOn,
      sql`select max(${tracks.endedOn}) from ${tracks} where ${tracks.citizenId} = ${citizens.id}`,
    ),
  }
  const isRunning = sql<number>`(select count(*) from ${placements} where ${placements.citizenId} = ${citizens.id} and ${inArray(placements.status, [...runningStatuses])})`
  const holds = sql<number>`(select count(*) from ${erasureHolds} where ${erasureHolds.citizenId} = ${citizens.id} and ${erasureHolds.releasedAt} is null)`

  const read = async ({ db: reading }: Session, where: SQL | undefined, limit: number | null) => {
    const found = reading
      .select({
        id: citizens.id,
        status: citizens.status,
        ...acts,
        ...days,
        running: isRunning.mapWith(Number),
        holds: holds.mapWith(Number),
        notice: erasureNotices,
      })
      .from(citizens)
      .leftJoin(erasureNotices, eq(erasureNotices.citizenId, citizens.id))
      .where(where)
      .orderBy(asc(citizens.id))
    const rows = await (limit === null ? found : found.limit(limit))
    return rows.map(({ id, status, running, holds: held, notice, placementEnd, trackEnd, ...instants }) => {
      const ends = [placementEnd, trackEnd].flatMap((day) => (day === null ? [] : [startOfDanishDay(day)]))
      const happened = Object.values(instants).flatMap((at) => at ?? [])
      return {
        id,
        closed: status === 'closed',
        running: running > 0,
        held: held > 0,
        announced: notice,
        restsSince: [...happened, ...ends].sort().at(-1)!,
      }
    })
  }

  return {
    /**
     * People of the municipality whose case is closed, was last written before `before` and in which nothing runs, by id
     * from after `after`, at most `limit`; and whether there may be more, with the last id that was looked at.
     */
    async resting(
      municipalityCode: string,
      before: string,
      after: string,
      limit: number,
    ): Promise<{ people: Resting[]; last: string | null }> {
      const rows = await read(
        store.read,
        and(
          eq(citizens.municipalityCode, municipalityCode),
          eq(citizens.status, 'closed'),
          lt(citizens.updatedAt, before),
          gt(citizens.id, after),
        ),
        limit,
      )
      return {
        people: rows.filter(({ running }) => !running),
        last: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
      }
    },

    /** People of the municipality whose erasure is announced; `closed` false: the case is open again. */
    announced(municipalityCode: string): Promise<(Resting & { closed: boolean; running: boolean })[]> {
      return read(
        store.read,
        and(
          eq(citizens.municipalityCode, municipalityCode),
          inArray(citizens.id, db.select({ id: erasureNotices.citizenId }).from(erasureNotices)),
        ),
        null,
      )
    },

    /** The day that the person's erasure was announced for; null: it was not. */
    async announcedFor(citizenId: string): Promise<string | null> {
      const [found] = await db
        .select({ eraseOn: erasureNotices.eraseOn })
        .from(erasureNotices)
        .where(eq(erasureNotices.citizenId, citizenId))
      return found?.eraseOn ?? null
    },

    /** Tells the person, once; false where it stands so already. `tell` puts the mail into the outbox. */
    announce: (
      notice: typeof erasureNotices.$inferInsert,
      event: DomainEvent,
      tell: (session: Session) => Promise<unknown>,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        const added = await session.db
          .insert(erasureNotices)
          .values(notice)
          .onConflictDoNothing()
          .returning({ id: erasureNotices.citizenId })
        if (added.length === 0) return false
        await tell(session)
        await recordEvent(session, tables, event)
        return true
      }),

    callOff: (citizenId: string, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const gone = await session.db
          .delete(erasureNotices)
          .where(eq(erasureNotices.citizenId, citizenId))
          .returning({ id: erasureNotices.citizenId })
        if (gone.length > 0) await recordEvent(session, tables, event)
        return gone.length > 0
      }),

    /**
     * Erases the person, all or nothing, unless something has happened in the case since `restsSince`, it is held, or
     * something runs: it is asked again inside the transaction. `restsSince` null: whenever something happened last.
     */
    erase: (citizenId: string, restsSince: string | null, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const [row] = await read(session, eq(citizens.id, citizenId), 1)
        if (row === undefined || row.held || row.running) return false
        if (restsSince !== null && row.restsSince > restsSince) return false
        await eraseCitizen(session, tables, citizenId, event.at)
        await recordEvent(session, tables, event)
        return true
      }),
  }
}
export type ErasureRepository = ReturnType<typeof makeErasureRepository>
