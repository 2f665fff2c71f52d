import type { PauseReason, Track, TrackEnding } from '@virkelyst/shared/tracks/track.kinds'
import type { Kit } from '../kernel/columns'

export const trackTables = (k: Kit) => {
  /** Every track a citizen has been in; what has ended stays. */
  const tracks = k.table(
    'tracks',
    {
      id: k.text('id').primaryKey(),
      citizenId: k.text('citizen_id').notNull(),
      municipalityCode: k.text('municipality_code').notNull(),
      track: k.text('track').$type<Track>().notNull(),
      startedOn: k.date('started_on').notNull(),
      reason: k.text('reason').notNull(),
      setBy: k.text('set_by').notNull(),
      setAt: k.instant('set_at').notNull(),
      /** Who has its milestones in the work list. */
      followedBy: k.text('followed_by').notNull(),
      /** The citizen while the track runs, so that nobody is in two; null once it has ended. */
      runningFor: k.text('running_for'),
      endedOn: k.date('ended_on'),
      /** Null where another track took its place. */
      ending: k.text('ending').$type<TrackEnding>(),
      endNote: k.text('end_note'),
      endedBy: k.text('ended_by'),
      version: k.int('version').notNull().default(1),
    },
    (t) => [
      k.unique('tracks_running').on(t.runningFor),
      k.index('tracks_citizen').on(t.citizenId, t.startedOn),
      k.index('tracks_followed').on(t.followedBy, t.municipalityCode, t.runningFor),
    ],
  )

  /** Days on which a track's clock stands still, with the reason; one taken back no longer counts. */
  const trackPauses = k.table(
    'track_pauses',
    {
      id: k.text('id').primaryKey(),
      trackId: k
        .text('track_id')
        .notNull()
        .references(() => tracks.id),
      fromOn: k.date('from_on').notNull(),
      toOn: k.date('to_on'),
      reason: k.text('reason').$type<PauseReason>().notNull(),
      note: k.text('note'),
      madeBy: k.text('made_by').notNull(),
      madeAt: k.instant('made_at').notNull(),
      takenBackAt: k.instant('taken_back_at'),
      takenBackBy: k.text('taken_back_by'),
    },
    (t) => [k.index('track_pauses_track').on(t.trackId, t.fromOn)],
  )

  /** Milestones that somebody has ticked; one taken back no longer counts. */
  const trackTicks = k.table(
    'track_ticks',
    {
      id: k.text('id').primaryKey(),
      trackId: k
        .text('track_id')
        .notNull()
        .references(() => tracks.id),
      milestoneId: k.text('milestone_id').notNull(),
      metOn: k.date('met_on').notNull(),
      note: k.text('note'),
      tickedBy: k.text('ticked_by').notNull(),
      tickedAt: k.instant('ticked_at').notNull(),
      takenBackAt: k.instant('taken_back_at'),
      takenBackBy: k.text('taken_back_by'),
    },
    (t) => [k.index('track_ticks_track').on(t.trackId, t.milestoneId)],
  )

  return { tracks, trackPauses, trackTicks }
}
