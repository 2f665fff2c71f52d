import { z } from 'zod'
import { isoDate, optional, requiredText, text, weeklyHours } from '../kernel/fields.schema'

/** Progress is measured in hours, or for somebody who is not ready for that in what is mastered. */
export const planMeasures = ['hours', 'mastery'] as const
export type PlanMeasure = (typeof planMeasures)[number]

/** Hours a week from a day on, until the next step or the last day. */
export const hourStep = z.object({
  from: isoDate,
  /** Of the placement itself: without pay, with a subsidy or, in a job, with pay. */
  hours: weeklyHours,
  /** Ordinary paid hours beside it, in another function. */
  paidHours: weeklyHours.default(0),
  /** What is done in the placement's hours; not given: the placement's tasks. */
  work: optional(text(500)),
  paidWork: optional(text(500)),
})
export type HourStep = z.infer<typeof hourStep>

/** `key` stays with a milestone from version to version, so that what was reached stays reached. */
export const planMilestone = z.object({
  key: z.string().regex(/^[\w-]{1,40}$/),
  text: requiredText(200),
  /** The day by which it is to be reached. */
  by: isoDate,
})
export type PlanMilestone = z.infer<typeof planMilestone>

export const masteryGoal = z.object({
  text: requiredText(200),
  milestones: z.array(planMilestone).min(1, { error: 'required' }).max(10),
})
export type MasteryGoal = z.infer<typeof masteryGoal>

export const hourPlan = z.discriminatedUnion('measure', [
  z.object({
    measure: z.literal('hours'),
    steps: z.array(hourStep).min(1, { error: 'required' }).max(30),
  }),
  z.object({
    measure: z.literal('mastery'),
    /** From this day on the goals hold, where they take the place of an earlier plan. */
    from: isoDate,
    goals: z.array(masteryGoal).min(1, { error: 'required' }).max(10),
  }),
])
export type HourPlan = z.infer<typeof hourPlan>
