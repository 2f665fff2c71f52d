import type { TrackLists, TrackRow } from '@virkelyst/db/tracks/track-lists.repository'
import type { TracksRepository } from '@virkelyst/db/tracks/tracks.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { pauseFault } from '@virkelyst/shared/tracks/clock.rules'
import type {
  BeginTrack,
  CitizenTrack,
  EndTrack,
  PauseInput,
  SeenTrack,
  TakeBackPause,
  TakeBackTick,
  TickInput,
} from '@virkelyst/shared/tracks/track.schema'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { type Counted, clocksFor } from './track-views'

type Parts = {
  repository: TracksRepository
  lists: TrackLists
  /** ISO date. */
  today(): string
  municipalityOf(actor: Actor): string
  ownCitizen(actor: Actor, citizenId: string): Promise<void>
  countedOf(rows: readonly TrackRow[]): Promise<(row: TrackRow) => Counted>
  viewOf(actor: Actor, citizenId: string): Promise<CitizenTrack>
}

const wrongField = (field: string, fault: string) => new AppError('input', { fields: { [field]: fault } })

/** What staff do with a citizen's track; each answers with the track as it stands after it. */
export const makeTrackActs = (
  { clock, ids }: Pick<Deps, 'clock' | 'ids'>,
  { repository, lists, today, municipalityOf, ownCitizen, countedOf, viewOf }: Parts,
) => {
  const newEvent = makeEvents({ clock, ids })
  /** The track, where it is the actor's to change and runs as it was seen. */
  const runningTrack = async (actor: Actor, { trackId, version }: SeenTrack): Promise<TrackRow> => {
    const row = await lists.byId(trackId)
    if (!row || row.municipalityCode !== municipalityOf(actor)) throw new AppError('not_there')
    if (row.version !== version || row.endedOn !== null) throw new AppError('changed_meanwhile')
    return row
  }
  const event = (
    actor: Actor,
    procedure: string,
    kind: EventKind,
    citizenId: string,
    payload: Record<string, unknown>,
  ) =>
    newEvent({
      actor,
      procedure: `tracks.${procedure}`,
      kind,
      subjectType: 'citizen',
      subjectId: citizenId,
      payload,
    })

  /** The view after a write; a refused one was not seen as it is. */
  const after = async (actor: Actor, citizenId: string, written: boolean): Promise<CitizenTrack> => {
    if (!written) throw new AppError('changed_meanwhile')
    return viewOf(actor, citizenId)
  }

  return {
    /**
     * Begins a track for a citizen; the one that runs ends the day the new one begins.
     * @throws AppError `changed_meanwhile`, `input` where the day lies ahead or before the running track
     */
    async begin(actor: Actor, input: BeginTrack): Promise<CitizenTrack> {
      const { citizenId, current, track, startedOn, reason } = input
      await ownCitizen(actor, citizenId)
      if (startedOn > today()) throw wrongField('startedOn', 'future_date')
      const before = current && (await runningTrack(actor, current))
      if (before && before.citizenId !== citizenId) throw new AppError('not_there')
      if (before && startedOn < before.startedOn) throw wrongField('startedOn', 'dates_order')
      const { userId } = actor
      const written = await repository.begin(
        {
          id: ids.next(),
          citizenId,
          municipalityCode: municipalityOf(actor),
          track,
          startedOn,
          reason,
          setBy: userId,
          setAt: nowIso(clock),
          followedBy: before?.followedBy ?? userId,
        },
        current && { ...current, endedOn: startedOn, endedBy: userId },
        event(actor, 'begin', 'track_set', citizenId, {
          before: before && { track: before.track, startedOn: before.startedOn },
          after: { track, startedOn },
          reason,
        }),
      )
      return after(actor, citizenId, written)
    },

    /** @throws AppError `changed_meanwhile`, `input` where the day lies ahead or before the track began */
    async end(actor: Actor, { endedOn, ending, note, ...seen }: EndTrack): Promise<CitizenTrack> {
      const { citizenId, startedOn } = await runningTrack(actor, seen)
      if (endedOn > today()) throw wrongField('endedOn', 'future_date')
      if (endedOn < startedOn) throw wrongField('endedOn', 'dates_order')
      const written = await repository.end(
        seen,
        { endedOn, ending, endNote: note ?? null, endedBy: actor.userId },
        event(actor, 'end', 'track_ended', citizenId, { endedOn, ending, note: note ?? null }),
      )
      return after(actor, citizenId, written)
    },

    /** Takes the citizen's milestones into the actor's own work list. */
    async follow(actor: Actor, seen: SeenTrack): Promise<CitizenTrack> {
      const { citizenId, followedBy } = await runningTrack(actor, seen)
      if (followedBy === actor.userId) return viewOf(actor, citizenId)
      const told = event(actor, 'follow', 'track_followed', citizenId, {
        before: followedBy,
        after: actor.userId,
      })
      return after(actor, citizenId, await repository.follow(seen, actor.userId, told))
    },

    /**
     * Lets the clock stand still for a time, or gives a pause other days.
     * @throws AppError `changed_meanwhile`, `not_there`, `input` where the days do not fit
     */
    async pause(actor: Actor, input: PauseInput): Promise<CitizenTrack> {
      const { trackId, version, replaces, fromOn, toOn = null, reason, note = null } = input
      const { citizenId, startedOn } = await runningTrack(actor, input)
      const { pauses } = (await lists.partsOf([trackId]))(trackId)
      const replaced = pauses.find(({ id }) => id === replaces)
      if (replaces !== undefined && !replaced) throw new AppError('not_there')
      const others = pauses.filter((one) => one !== replaced)
      const wrong = pauseFault({ fromOn, toOn }, others, { startedOn, today: today() })
      if (wrong) throw wrongField(wrong.field, wrong.fault)
      const written = await repository.pause(
        { trackId, version },
        {
          id: ids.next(),
          trackId,
          fromOn,
          toOn,
          reason,
          note,
          madeBy: actor.userId,
          madeAt: nowIso(clock),
        },
        replaces ?? null,
        event(actor, 'pause', 'track_paused', citizenId, {
          before: replaced ? { fromOn: replaced.fromOn, toOn: replaced.toOn } : null,
          after: { fromOn, toOn },
          reason,
          note,
        }),
      )
      return after(actor, citizenId, written)
    },

    /** Removes a pause: the clock reads as if it had never been. */
    async takeBackPause(actor: Actor, { pauseId, ...seen }: TakeBackPause): Promise<CitizenTrack> {
      const { citizenId } = await runningTrack(actor, seen)
      const { pauses } = (await lists.partsOf([seen.trackId]))(seen.trackId)
      const pause = pauses.find(({ id }) => id === pauseId)
      if (!pause) throw new AppError('not_there')
      const told = event(actor, 'takeBackPause', 'track_pause_taken_back', citizenId, {
        before: { fromOn: pause.fromOn, toOn: pause.toOn },
      })
      return after(actor, citizenId, await repository.takeBackPause(seen, pauseId, told))
    },

    /**
     * Ticks a milestone with the day it was reached; a later tick takes the place of an earlier.
     * @throws AppError `changed_meanwhile`, `not_there` where the track has no such milestone, `input`
     */
    async tick(actor: Actor, { milestoneId, metOn, note, ...seen }: TickInput): Promise<CitizenTrack> {
      const row = await runningTrack(actor, seen)
      const milestones = clocksFor((await countedOf([row]))(row))
      if (!milestones.some(({ rule }) => rule.id === milestoneId)) throw new AppError('not_there')
      if (metOn > today()) throw wrongField('metOn', 'future_date')
      const { citizenId } = row
      const written = await repository.tick(
        seen,
        {
          id: ids.next(),
          trackId: seen.trackId,
          milestoneId,
          metOn,
          note: note ?? null,
          tickedBy: actor.userId,
          tickedAt: nowIso(clock),
        },
        event(actor, 'tick', 'milestone_ticked', citizenId, {
          milestoneId,
          metOn,
          note: note ?? null,
        }),
      )
      return after(actor, citizenId, written)
    },

    /** Opens a milestone that somebody ticked. @throws AppError `changed_meanwhile`, `not_there` where nobody did */
    async takeBackTick(actor: Actor, { milestoneId, ...seen }: TakeBackTick): Promise<CitizenTrack> {
      const { citizenId } = await runningTrack(actor, seen)
      const { ticks } = (await lists.partsOf([seen.trackId]))(seen.trackId)
      const tick = ticks.find((one) => one.milestoneId === milestoneId)
      if (!tick) throw new AppError('not_there')
      const told = event(actor, 'takeBackTick', 'milestone_tick_taken_back', citizenId, {
        milestoneId,
        before: tick.metOn,
      })
      return after(actor, citizenId, await repository.takeBackTick(seen, milestoneId, told))
    },
  }
}
