import { z } from 'zod'
import { id, instant, isoDate, optional, requiredText, text, weeklyHours } from '../kernel/fields.schema'
import { mondayOf } from '../kernel/weeks'
import { placementKinds } from '../placement-rules/placement.kinds'
import { hourPlan } from './hour-plan.schema'
import { planFlags, weekReasons, weekStates } from './week.rules'

/** Who of the two that agree on a plan. */
export const planParts = ['employer', 'municipality'] as const
export type PlanPart = (typeof planParts)[number]
/** `replaced`: another change was proposed before this one was answered. */
export const planChangeStates = ['proposed', 'agreed', 'declined', 'withdrawn', 'replaced'] as const
export type PlanChangeState = (typeof planChangeStates)[number]

const placementId = id
const monday = isoDate.refine((date) => mondayOf(date) === date, { error: 'bad_date' })
const weekHours = z.object({ hours: weeklyHours, paidHours: weeklyHours.default(0) })

export const bookInput = z.object({ placementId })

/** `latest`: the number of the latest change the page showed, 0 where there was none. */
export const proposeInput = z.object({
  placementId,
  latest: z.number().int().min(0),
  plan: hourPlan,
  why: requiredText(500),
  /** By the municipality only: the company has agreed already, as `why` says. */
  settled: z.boolean().default(false),
})
export type ProposeInput = z.infer<typeof proposeInput>

export const planAnswers = ['agree', 'decline', 'withdraw'] as const
export const answerChangeInput = z
  .object({
    placementId,
    number: z.number().int().min(1),
    answer: z.enum(planAnswers),
    note: optional(text(500)),
  })
  .refine(({ answer, note }) => answer !== 'decline' || !!note, { error: 'required', path: ['note'] })
export type AnswerChangeInput = z.infer<typeof answerChangeInput>

/** A week's hours as they were. `version` and `planned`: as the page showed them; 0 and null where there were none. */
export const registerInput = z.object({
  placementId,
  monday,
  ...weekHours.shape,
  reason: optional(z.enum(weekReasons)),
  version: z.number().int().min(0),
  planned: weekHours.nullable(),
})
export type RegisterInput = z.infer<typeof registerInput>

/** The day a milestone was reached; not given: it has not been after all. */
export const reachInput = z.object({
  placementId,
  key: z.string().min(1).max(40),
  reachedOn: optional(isoDate),
})
export type ReachInput = z.infer<typeof reachInput>

const shownWeekHours = z.object({ hours: z.number(), paidHours: z.number() })
const stretch = z.object({ from: isoDate, to: isoDate.nullable() })
export const planStretch = z.discriminatedUnion('measure', [
  stretch.extend({
    measure: z.literal('hours'),
    ...shownWeekHours.shape,
    work: z.string().nullable(),
    paidWork: z.string().nullable(),
  }),
  stretch.extend({
    measure: z.literal('mastery'),
    goals: z.array(
      z.object({
        text: z.string(),
        milestones: z.array(
          z.object({ key: z.string(), text: z.string(), by: isoDate, reachedOn: isoDate.nullable() }),
        ),
      }),
    ),
  }),
])
export type PlanStretch = z.infer<typeof planStretch>

const registration = z.object({
  ...shownWeekHours.shape,
  reason: z.enum(weekReasons).nullable(),
  version: z.number().int(),
  at: instant,
  part: z.enum(planParts),
  by: z.string(),
})
const week = z.object({
  monday: isoDate,
  planned: shownWeekHours.nullable(),
  registered: registration.nullable(),
  state: z.enum(weekStates),
})
/** With what was registered of it before it was corrected, latest first. */
export const bookWeek = week.extend({ earlier: z.array(registration) })
export type BookWeek = z.infer<typeof bookWeek>

export const planChange = z.object({
  number: z.number().int(),
  state: z.enum(planChangeStates),
  plan: hourPlan,
  why: z.string(),
  part: z.enum(planParts),
  by: z.string(),
  at: instant,
  answeredBy: z.string().nullable(),
  answeredAt: instant.nullable(),
  answerNote: z.string().nullable(),
})
export type PlanChange = z.infer<typeof planChange>

const plan = {
  placementId: z.string(),
  kind: z.enum(placementKinds),
  startDate: isoDate,
  lastDay: isoDate.nullable(),
  stretches: z.array(planStretch),
}
/** The plan of one placement and how it went, for those who agree on it. */
export const hourBook = z.object({
  ...plan,
  title: z.string(),
  tasks: z.string(),
  /** Hours a week, at most, as agreed. */
  hours: z.number(),
  changes: z.array(planChange),
  /** Null: not for this reader, who may not know whose hours they are. */
  weeks: z.array(bookWeek).nullable(),
  flags: z.array(z.enum(planFlags)),
  /** What this reader may do. */
  mayPropose: z.boolean(),
  mayRegister: z.boolean(),
  /** The part the reader stands for; null for one who only reads. */
  part: z.enum(planParts).nullable(),
  /** The first day a change may hold from. */
  earliest: isoDate,
})
export type HourBook = z.infer<typeof hourBook>

/** For the citizen whose hours they are. */
export const hourBookForCitizen = z.object({
  ...plan,
  weeks: z.array(week.extend({ registered: registration.omit({ by: true }).nullable() })),
})
export type HourBookForCitizen = z.infer<typeof hourBookForCitizen>

/** One placement of the contact's, with the weeks to register. */
export const weeksToRegister = z.object({
  placementId: z.string(),
  number: z.number().int(),
  kind: z.enum(placementKinds),
  title: z.string(),
  unitName: z.string(),
  personName: z.string(),
  /** Latest first: this week and the last one, and those before them that nobody has registered. */
  weeks: z.array(week),
})
export type WeeksToRegister = z.infer<typeof weeksToRegister>
