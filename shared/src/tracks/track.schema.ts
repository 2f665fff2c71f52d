import { z } from 'zod'
import { looksLikeCpr } from '../citizens/citizen.rules'
import { id, instant, isoDate, optional, paged, requiredText, text } from '../kernel/fields.schema'
import { milestoneStates } from './milestones.rules'
import { pauseReasons, trackEndings, tracks } from './track.kinds'

const withoutCpr = (value: string) => !looksLikeCpr(value)
const note = optional(text(500).refine(withoutCpr, { error: 'looks_like_cpr' }))
const reason = requiredText(500).refine(withoutCpr, { error: 'looks_like_cpr' })

/** The running track one looked at, so that nobody changes what they have not seen. */
export const seenTrack = z.object({ trackId: id, version: z.number().int() })
export type SeenTrack = z.infer<typeof seenTrack>

export const citizenTrackInput = z.object({ citizenId: id })

export const beginTrackInput = z.object({
  citizenId: id,
  /** The track that ends with it; null where the citizen is in none. */
  current: seenTrack.nullable(),
  track: z.enum(tracks),
  /** First day, ISO: weeks are counted from it. */
  startedOn: isoDate,
  reason,
})
export type BeginTrack = z.infer<typeof beginTrackInput>

export const endTrackInput = seenTrack.extend({
  /** Last day, ISO. */
  endedOn: isoDate,
  ending: z.enum(trackEndings),
  note,
})
export type EndTrack = z.infer<typeof endTrackInput>

export const pauseInput = seenTrack.extend({
  /** The pause that this one takes the place of. */
  replaces: id.optional(),
  fromOn: isoDate,
  toOn: optional(isoDate),
  reason: z.enum(pauseReasons),
  note,
})
export type PauseInput = z.infer<typeof pauseInput>

export const takeBackPauseInput = seenTrack.extend({ pauseId: id })
export type TakeBackPause = z.infer<typeof takeBackPauseInput>

export const tickInput = seenTrack.extend({
  milestoneId: z.string().max(64),
  /** The day it was reached, ISO. */
  metOn: isoDate,
  note,
})
export type TickInput = z.infer<typeof tickInput>

export const takeBackTickInput = seenTrack.extend({ milestoneId: z.string().max(64) })
export type TakeBackTick = z.infer<typeof takeBackTickInput>

const clock = {
  labelDa: z.string(),
  labelEn: z.string(),
  state: z.enum(milestoneStates),
  dueOn: isoDate.nullable(),
  daysLeft: z.number().int(),
}

export const milestoneView = z.object({
  id: z.string(),
  weeks: z.number().int(),
  ...clock,
  /** Who ticked it; the portal where it has seen it itself. */
  met: z
    .object({
      on: isoDate.nullable(),
      byPortal: z.boolean(),
      byName: z.string().nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  /** Nobody has held the rule against what is agreed. */
  guidance: z.boolean(),
  source: z.string(),
})
export type MilestoneView = z.infer<typeof milestoneView>

export const pauseView = z.object({
  id,
  fromOn: isoDate,
  toOn: isoDate.nullable(),
  reason: z.enum(pauseReasons),
  note: z.string().nullable(),
  madeByName: z.string().nullable(),
})
export type PauseView = z.infer<typeof pauseView>

const trackFacts = {
  id,
  track: z.enum(tracks),
  startedOn: isoDate,
  reason: z.string(),
  setByName: z.string().nullable(),
  setAt: instant,
}

/** The track a citizen is in, with its clocks. */
export const runningTrack = z.object({
  ...trackFacts,
  version: z.number().int(),
  followedByName: z.string().nullable(),
  followedByMe: z.boolean(),
  milestones: z.array(milestoneView),
  pauses: z.array(pauseView),
  standsStill: z.boolean(),
  /** The target group is another than on the first day, and other milestones would be counted. */
  groupChanged: z.boolean(),
})
export type RunningTrackView = z.infer<typeof runningTrack>

export const earlierTrack = z.object({
  ...trackFacts,
  endedOn: isoDate,
  /** Null where another track took its place. */
  ending: z.enum(trackEndings).nullable(),
  endNote: z.string().nullable(),
  endedByName: z.string().nullable(),
})
export type EarlierTrack = z.infer<typeof earlierTrack>

/** For staff of the citizen's own municipality. */
export const citizenTrack = z.object({
  citizenId: id,
  today: isoDate,
  running: runningTrack.nullable(),
  earlier: z.array(earlierTrack),
})
export type CitizenTrack = z.infer<typeof citizenTrack>

/** A citizen whose next milestone comes within four weeks, or is past its day. */
export const dueMilestone = z.object({
  citizenId: id,
  citizenName: z.string(),
  caseReference: z.string(),
  track: z.enum(tracks),
  ...clock,
  /** Further milestones of the citizen that come as soon. */
  others: z.number().int(),
})
export type DueMilestone = z.infer<typeof dueMilestone>
export const dueMilestones = paged(dueMilestone)
