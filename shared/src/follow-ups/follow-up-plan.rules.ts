import { addDays, addMonthsTo, daysBetween, workdayFrom, workdayUpTo } from '../kernel/dates'
import type { Label } from '../kernel/label'
import type { PlacementKind } from '../placement-rules/placement.kinds'
import type { PlacementRule, RuleOf, Span } from '../placement-rules/rule.schema'
import { ruleSetOn, rulesOf } from '../placement-rules/rule-set.rules'
import type { PlacementOutcome } from '../placements/placement.codes'
import type { PlacementStatus } from '../placements/placement.transitions'
import type { FollowUpTask } from './follow-up.kinds'

export type FollowUpRule = RuleOf<'follow_up'>

/** What of a placement its follow-up is planned by; ISO dates. */
export type PlacementToPlan = {
  kind: PlacementKind
  status: PlacementStatus
  startDate: string
  endDate: string | null
  /** The day it really ended; null before. */
  lastDay: string | null
  outcome: PlacementOutcome | null
  /** Days that company and consultant set when the job order was written. */
  wishedDates: readonly string[]
}

export type PlannedFollowUp = {
  /** Names it through every new planning of the placement. */
  step: string
  task: FollowUpTask
  /** ISO date; a working day. */
  dueOn: string
  label: Label
  /** For an outcome: months after the end. */
  months: number | null
}

const wishedLabel: Label = { da: 'Ønsket i jobordren', en: 'Asked for in the job order' }
/** A proposal this near to a day that was wished for is left out. */
const nearDays = 7
/** What was due longer ago than this is not asked for when it is first planned. */
const longestAgoDays = 92

const moved = (date: string, distance: Span | null, direction: 1 | -1): string => {
  if (distance === null) return date
  return 'weeks' in distance
    ? addDays(date, 7 * direction * distance.weeks)
    : addMonthsTo(date, direction * distance.months)
}
const monthsOf = ({ task, distance }: FollowUpRule): number | null =>
  task === 'outcome' && distance !== null && 'months' in distance ? distance.months : null

/** The working day, not past the last day of the stay where that has a working day at all. */
const within = (date: string, { startDate, endDate }: PlacementToPlan): string => {
  const day = workdayFrom(date)
  if (endDate === null || day <= endDate) return day
  const before = workdayUpTo(endDate)
  return before < startDate ? day : before
}

const talkDay = (rule: FollowUpRule, placement: PlacementToPlan): string | null => {
  const { startDate, endDate } = placement
  if (rule.point === 'after_start') {
    const day = moved(startDate, rule.distance, 1)
    return endDate !== null && day > endDate ? null : within(day, placement)
  }
  if (endDate === null) return null
  if (rule.point === 'midway')
    return within(addDays(startDate, Math.floor(daysBetween(startDate, endDate) / 2)), placement)
  const day = workdayUpTo(moved(endDate, rule.distance, -1))
  return rule.point === 'before_end' && day >= startDate ? day : null
}

const lastsEnough = (weeks: number, { startDate, endDate }: PlacementToPlan): boolean =>
  endDate === null || daysBetween(startDate, endDate) + 1 >= weeks * 7

const planned = (rule: FollowUpRule, dueOn: string, step: string): PlannedFollowUp => ({
  step,
  task: rule.task,
  dueOn,
  label: { da: rule.labelDa, en: rule.labelEn },
  months: monthsOf(rule),
})

const talksOf = (rules: readonly FollowUpRule[], placement: PlacementToPlan): PlannedFollowUp[] => {
  const { startDate, endDate, wishedDates } = placement
  const wished = [...new Set(wishedDates)]
    .filter((day) => day >= startDate && (endDate === null || day <= endDate))
    .map(
      (dueOn): PlannedFollowUp => ({
        step: `wished:${dueOn}`,
        task: 'talk',
        dueOn,
        label: wishedLabel,
        months: null,
      }),
    )
  const byRule = rules.flatMap((rule) => {
    const day = talkDay(rule, placement)
    if (day === null || !lastsEnough(rule.leastWeeks, placement)) return []
    if (wished.some(({ dueOn }) => Math.abs(daysBetween(dueOn, day)) < nearDays)) return []
    // A stay that is extended has a new last day, and so a new talk before it.
    return [planned(rule, day, rule.point === 'before_end' ? `${rule.id}:${endDate}` : rule.id)]
  })
  return [...wished, ...byRule]
}

const afterwards = (
  rules: readonly FollowUpRule[],
  lastDay: string,
  outcome: PlacementOutcome | null,
): PlannedFollowUp[] =>
  rules
    .filter(({ outcomes }) => outcomes.length === 0 || (outcome !== null && outcomes.includes(outcome)))
    .map((rule) => planned(rule, workdayFrom(moved(lastDay, rule.distance, 1)), rule.id))

/**
 * What is to be followed up of a placement, by the rules in force on its first day, the earliest first: talks while it is
 * agreed or runs, tasks and the question of the outcome once it has ended. Of anything else nothing.
 */
export const followUpPlan = (
  rules: readonly PlacementRule[],
  placement: PlacementToPlan,
): PlannedFollowUp[] => {
  const mine = rulesOf(ruleSetOn(rules, placement.startDate), 'follow_up').filter(({ kinds }) =>
    kinds.includes(placement.kind),
  )
  const of = (wanted: readonly FollowUpTask[]) => mine.filter(({ task }) => wanted.includes(task))
  const { status, lastDay, outcome } = placement
  const plan = (): PlannedFollowUp[] => {
    if (status === 'employer_accepted' || status === 'active' || status === 'extended')
      return talksOf(of(['talk']), placement)
    if (lastDay === null) return []
    if (status === 'ended') return afterwards(of(['outcome']), lastDay, null)
    return status === 'closed' ? afterwards(of(['outcome', 'aftercare']), lastDay, outcome) : []
  }
  return plan().sort((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1))
}

/** A follow-up there is already. `step` is null for one that a person added. */
export type KnownFollowUp = {
  id: string
  step: string | null
  /** Nobody has done anything with it since it was planned. */
  untouched: boolean
  dueOn: string
}
export type PlanChanges = {
  add: PlannedFollowUp[]
  move: { id: string; dueOn: string }[]
  /** What nobody has touched and the plan no longer holds. */
  drop: string[]
}

/**
 * What a new planning changes. What people agreed, did or cancelled stays as it is and never comes again; a talk is not
 * proposed for a day that has passed.
 * @param today ISO date
 */
export const planChanges = (
  plan: readonly PlannedFollowUp[],
  known: readonly KnownFollowUp[],
  today: string,
): PlanChanges => {
  const planOf = new Map(plan.map((one) => [one.step, one]))
  const steps = new Set(known.map(({ step }) => step))
  const untouched = known.filter((one) => one.step !== null && one.untouched)
  const earliest = (task: FollowUpTask) => (task === 'talk' ? today : addDays(today, -longestAgoDays))
  return {
    add: plan.filter(({ step, task, dueOn }) => !steps.has(step) && dueOn >= earliest(task)),
    move: untouched.flatMap(({ id, step, dueOn }) => {
      const now = step === null ? undefined : planOf.get(step)
      return now !== undefined && now.dueOn !== dueOn ? [{ id, dueOn: now.dueOn }] : []
    }),
    drop: untouched.flatMap(({ id, step }) => (step !== null && !planOf.has(step) ? [id] : [])),
  }
}
