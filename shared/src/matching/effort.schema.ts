import { z } from 'zod'
import { missingSiblings } from '../citizens/target-group-siblings.rules'
import { targetGroupAllows } from '../citizens/target-groups.rules'
import { jobOrderKinds } from '../job-orders/job-order.kinds'
import { addDays, addYears } from '../kernel/dates'
import { id, instant, isoDate, page, paged, requiredText } from '../kernel/fields.schema'

const targetGroups = z
  .array(z.number().int().min(1).max(13), { error: 'required' })
  .min(1, { error: 'required' })
  .max(13)
  .transform((groups) => [...new Set(groups)].sort((a, b) => a - b))

/** The last day an effort that begins on the date may have: a year of days. */
export const lastEffortDay = (validFrom: string): string => addDays(addYears(validFrom, 1), -1)

/** What a municipality gives priority: target groups for a kind of order, both days included. */
export const effortPlan = z
  .object({
    kind: z.enum(jobOrderKinds, { error: 'required' }),
    targetGroups,
    validFrom: isoDate,
    validTo: isoDate,
  })
  .superRefine(({ kind, targetGroups: groups, validFrom, validTo }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (validTo < validFrom) wrong('validTo', 'dates_order')
    else if (validTo > lastEffortDay(validFrom)) wrong('validTo', 'effort_too_long')
    if (groups.some((group) => !targetGroupAllows(group, kind, validFrom)))
      wrong('targetGroups', 'group_not_open')
    else if (missingSiblings(groups, kind, validFrom).length > 0) wrong('targetGroups', 'group_siblings')
  })
export type EffortPlan = z.infer<typeof effortPlan>

export const effortInput = effortPlan.and(
  z.object({
    reason: requiredText(500),
    /** Whose decision it is, in the municipality, and what they are there. */
    decidedBy: requiredText(120),
    decidedByTitle: requiredText(120),
  }),
)
export type EffortInput = z.infer<typeof effortInput>

export const effort = z.object({
  id,
  kind: z.enum(jobOrderKinds),
  targetGroups: z.array(z.number().int()),
  validFrom: isoDate,
  /** Last day. An effort that was given up before it began ends the day before its first. */
  validTo: isoDate,
  reason: z.string(),
  decidedBy: z.string(),
  decidedByTitle: z.string(),
  enteredBy: z.string().nullable(),
  enteredAt: instant,
  /** Set where it was ended before its time. */
  ended: z.object({ at: instant, by: z.string().nullable(), reason: z.string() }).nullable(),
})
export type Effort = z.infer<typeof effort>

/** The first day that can still be made the last: what has been is not undone, what has not begun need not begin. */
export const earliestEnd = (
  { validFrom }: Pick<Effort, 'validFrom'>,
  /** Danish date. */
  today: string,
): string => {
  const before = addDays(validFrom, -1)
  return before > today ? before : today
}
export const isOver = (
  { validFrom, validTo }: Pick<Effort, 'validFrom' | 'validTo'>,
  today: string,
): boolean => validTo < today || validTo < validFrom

export const effortsView = z.object({
  today: isoDate,
  /** In force and to come, those that begin first at the head. */
  standing: z.array(effort),
  /** Over, the latest first: one page of them. */
  over: paged(effort),
})
export type EffortsView = z.infer<typeof effortsView>

/** Efforts on one page of those that are over. */
export const effortsPageSize = 10
export const effortsInput = page
  .extend({ pageSize: page.shape.pageSize.default(effortsPageSize) })
  .prefault({})

export const endEffortInput = z.object({
  id,
  /** The last day as it was seen. */
  seen: isoDate,
  endOn: isoDate,
  reason: requiredText(500),
})
export type EndEffort = z.infer<typeof endEffortInput>
