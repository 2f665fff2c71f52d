import type {
  FollowedTrack,
  KnownOfCitizen,
  TrackParts,
  TrackRow,
} from '@virkelyst/db/tracks/track-lists.repository'
import { targetGroupOn } from '@virkelyst/shared/citizens/citizen.rules'
import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import { soonDays, standsStill } from '@virkelyst/shared/tracks/clock.rules'
import {
  clocksOf,
  type MilestoneClock,
  milestonesOf,
  nextOf,
} from '@virkelyst/shared/tracks/milestones.rules'
import { portalSigns } from '@virkelyst/shared/tracks/portal-signs.rules'
import type {
  DueMilestone,
  EarlierTrack,
  MilestoneView,
  RunningTrackView,
} from '@virkelyst/shared/tracks/track.schema'

/** A running track with everything its clocks are counted from. */
export type Counted = {
  row: TrackRow
  parts: TrackParts
  known: KnownOfCitizen
  rules: readonly PlacementRule[]
  /** ISO date. */
  today: string
}
type NameOf = (userId: string | null) => string | null

const milestonesFor = ({ row, rules }: Counted, group: number | null) =>
  milestonesOf(rules, row.track, row.startedOn, group)

export const clocksFor = (counted: Counted): MilestoneClock[] => {
  const { row, parts, known, today } = counted
  return clocksOf(
    { startedOn: row.startedOn, ...parts },
    milestonesFor(counted, targetGroupOn(known.targetGroups, row.startedOn)),
    portalSigns(known, row.startedOn, today),
    today,
  )
}

const groupChanged = (counted: Counted): boolean => {
  const { row, known, today } = counted
  const [then, now] = [row.startedOn, today].map((day) => {
    const milestones = milestonesFor(counted, targetGroupOn(known.targetGroups, day))
    return milestones.map(({ id }) => id).join()
  })
  return then !== now
}

const clockView = ({ rule, state, dueOn, daysLeft }: MilestoneClock) => ({
  labelDa: rule.labelDa,
  labelEn: rule.labelEn,
  state,
  dueOn,
  daysLeft,
})

const milestoneView = (clock: MilestoneClock, { ticks }: TrackParts, nameOf: NameOf): MilestoneView => {
  const { rule, met } = clock
  const tick = ticks.find(({ milestoneId }) => milestoneId === rule.id)
  return {
    id: rule.id,
    weeks: rule.weeks,
    ...clockView(clock),
    met: met && { ...met, byName: nameOf(tick?.tickedBy ?? null), note: tick?.note ?? null },
    guidance: rule.verified === null,
    source: rule.source,
  }
}

export const runningView = (counted: Counted, readerId: string, nameOf: NameOf): RunningTrackView => {
  const { row, parts, today } = counted
  return {
    id: row.id,
    track: row.track,
    startedOn: row.startedOn,
    reason: row.reason,
    setByName: nameOf(row.setBy),
    setAt: row.setAt,
    version: row.version,
    followedByName: nameOf(row.followedBy),
    followedByMe: row.followedBy === readerId,
    milestones: clocksFor(counted).map((clock) => milestoneView(clock, parts, nameOf)),
    pauses: parts.pauses.map(({ id, fromOn, toOn, reason, note, madeBy }) => ({
      id,
      fromOn,
      toOn,
      reason,
      note,
      madeByName: nameOf(madeBy),
    })),
    standsStill: standsStill(parts.pauses, today),
    groupChanged: groupChanged(counted),
  }
}

export const earlierView = (row: TrackRow, nameOf: NameOf): EarlierTrack[] =>
  row.endedOn === null
    ? []
    : [
        {
          id: row.id,
          track: row.track,
          startedOn: row.startedOn,
          reason: row.reason,
          setByName: nameOf(row.setBy),
          setAt: row.setAt,
          endedOn: row.endedOn,
          ending: row.ending,
          endNote: row.endNote,
          endedByName: nameOf(row.endedBy),
        },
      ]

/** The citizen's line in the work list; none where nothing comes within four weeks. */
export const dueView = ({ citizenName, caseReference }: FollowedTrack, counted: Counted): DueMilestone[] => {
  const clocks = clocksFor(counted)
  const near = clocks.filter(
    ({ met, dueOn, daysLeft }) => met === null && dueOn !== null && daysLeft <= soonDays,
  )
  const next = nextOf(near)
  if (next === null) return []
  const { citizenId, track } = counted.row
  return [{ citizenId, citizenName, caseReference, track, ...clockView(next), others: near.length - 1 }]
}
