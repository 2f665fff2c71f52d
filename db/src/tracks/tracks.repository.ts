import { AppError } from '@virkelyst/shared/kernel/errors'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

/** The running track as the one who changes it saw it. */
export type SeenTrack = { trackId: string; version: number }

/**
 * Tracks with their pauses and ticks. Each method is one atomic write with its event; false, and nothing written, where
 * the track is no longer as it was seen.
 */
export const makeTracksRepository = (store: Store) => {
  const { tables } = store
  const { tracks, trackPauses, trackTicks } = tables
  type Row = typeof tracks.$inferInsert

  /** Moves the running track on to its next version; false where somebody else was first. */
  const advance = async (
    { db }: Session,
    { trackId, version }: SeenTrack,
    set: Partial<Row> = {},
  ): Promise<boolean> => {
    const moved = await db
      .update(tracks)
      .set({ ...set, version: version + 1 })
      .where(and(eq(tracks.id, trackId), eq(tracks.version, version), isNotNull(tracks.runningFor)))
      .returning({ id: tracks.id })
    return moved.length > 0
  }
  const changing = (
    seen: SeenTrack,
    event: DomainEvent,
    work: (session: Session) => Promise<void>,
    set?: Partial<Row>,
  ): Promise<boolean> =>
    store.tx(async (session) => {
      if (!(await advance(session, seen, set))) return false
      await work(session)
      await recordEvent(session, tables, event)
      return true
    })
  const standing = (trackId: string, milestoneId: string) =>
    and(
      eq(trackTicks.trackId, trackId),
      eq(trackTicks.milestoneId, milestoneId),
      isNull(trackTicks.takenBackAt),
    )
  const takenBack = ({ at, actor }: DomainEvent) => ({ takenBackAt: at, takenBackBy: actor.userId })

  return {
    /**
     * Begins a track; `current`, if there is one, ends with it.
     * @throws AppError `changed_meanwhile` where another track has begun
     */
    begin: (
      row: Row & { citizenId: string },
      current: (SeenTrack & Pick<Row, 'endedOn' | 'endedBy'>) | null,
      event: DomainEvent,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        if (current) {
          const { endedOn, endedBy } = current
          if (!(await advance(session, current, { runningFor: null, endedOn, endedBy }))) return false
        }
        const begun = await session.db
          .insert(tracks)
          .values({ ...row, runningFor: row.citizenId })
          .onConflictDoNothing({ target: tracks.runningFor })
          .returning({ id: tracks.id })
        if (begun.length === 0) throw new AppError('changed_meanwhile')
        await recordEvent(session, tables, event)
        return true
      }),

    /** Ends the running track for a reason of its own. */
    end: (
      seen: SeenTrack,
      ended: Pick<Row, 'endedOn' | 'ending' | 'endNote' | 'endedBy'>,
      event: DomainEvent,
    ): Promise<boolean> => changing(seen, event, () => Promise.resolve(), { ...ended, runningFor: null }),

    follow: (seen: SeenTrack, followedBy: string, event: DomainEvent): Promise<boolean> =>
      changing(seen, event, () => Promise.resolve(), { followedBy }),

    /** Adds a pause, in the place of `replaces` where that is given. */
    pause: (
      seen: SeenTrack,
      row: typeof trackPauses.$inferInsert,
      replaces: string | null,
      event: DomainEvent,
    ): Promise<boolean> =>
      changing(seen, event, async ({ db }) => {
        if (replaces !== null)
          await db.update(trackPauses).set(takenBack(event)).where(eq(trackPauses.id, replaces))
        await db.insert(trackPauses).values(row)
      }),

    takeBackPause: (seen: SeenTrack, pauseId: string, event: DomainEvent): Promise<boolean> =>
      changing(seen, event, async ({ db }) => {
        await db.update(trackPauses).set(takenBack(event)).where(eq(trackPauses.id, pauseId))
      }),

    /** Ticks a milestone; an earlier tick of the same one no longer counts. */
    tick: (seen: SeenTrack, row: typeof trackTicks.$inferInsert, event: DomainEvent): Promise<boolean> =>
      changing(seen, event, async ({ db }) => {
        await db.update(trackTicks).set(takenBack(event)).where(standing(row.trackId, row.milestoneId))
        await db.insert(trackTicks).values(row)
      }),

    takeBackTick: (seen: SeenTrack, milestoneId: string, event: DomainEvent): Promise<boolean> =>
      changing(seen, event, async ({ db }) => {
        await db.update(trackTicks).set(takenBack(event)).where(standing(seen.trackId, milestoneId))
      }),
  }
}
export type TracksRepository = ReturnType<typeof makeTracksRepository>
