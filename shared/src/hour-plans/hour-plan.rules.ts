import { addDays, daysBetween } from '../kernel/dates'
import { mondayOf } from '../kernel/weeks'
import { sameFunction } from '../placement-rules/functions.rules'
import type { PlacementKind } from '../placement-rules/placement.kinds'
import type { HourPlan, HourStep, MasteryGoal } from './hour-plan.schema'

/** What a plan is held to: the placement it belongs to. ISO dates; `hours`: a week, at most. */
export type PlanFrame = {
  kind: PlacementKind
  title: string
  tasks: string
  startDate: string
  /** Last day; null: without an end. */
  endDate: string | null
  hours: number
}

/** A small job or a flex job is paid as it is: there are no other paid hours beside its own in the same place. */
export const hasPaidBeside = (kind: PlacementKind): boolean =>
  kind !== 'part_hours_job' && kind !== 'flex_job'

/** Hours to two decimals, so that sums are what people add up. */
export const roundHours = (hours: number): number => Math.round(hours * 100) / 100
export const hoursInAll = ({ hours, paidHours }: Pick<HourStep, 'hours' | 'paidHours'>): number =>
  roundHours(hours + paidHours)

/** The first day a plan says something of. */
export const planFrom = (plan: HourPlan): string =>
  plan.measure === 'hours' ? (plan.steps[0]?.from ?? '') : plan.from

/** The most hours of one week, paid and unpaid together; null for a plan without hours. */
export const mostHours = (plan: HourPlan): number | null =>
  plan.measure === 'hours' ? Math.max(...plan.steps.map(hoursInAll)) : null

/** What is done in the paid hours, where the plan has any. */
export const paidWorkOf = (plan: HourPlan): string | null =>
  (plan.measure === 'hours' && plan.steps.find(({ paidHours }) => paidHours > 0)?.paidWork) || null

/** Codes of what is wrong by dotted path of the plan; none where all is in order. */
export type PlanFaults = Record<string, string>

const stepFaults = (step: HourStep, before: HourStep | undefined, frame: PlanFrame): PlanFaults => {
  const faults: PlanFaults = {}
  if (before && step.from <= before.from) faults.from = 'plan_order'
  else if (outside(step.from, frame)) faults.from = 'plan_outside'
  if (step.hours > frame.hours) faults.hours = 'plan_over_agreed'
  else if (hoursInAll(step) === 0) faults.hours = 'bad_hours'
  if (step.paidHours > 0) {
    if (!hasPaidBeside(frame.kind)) faults.paidHours = 'plan_no_paid'
    if (!step.paidWork?.trim()) faults.paidWork = 'required'
    else if ([frame.title, step.work ?? frame.tasks].some((own) => sameFunction(own, step.paidWork ?? '')))
      faults.paidWork = 'functions_same'
  }
  return faults
}
const outside = (date: string, { startDate, endDate }: PlanFrame): boolean =>
  date < startDate || (endDate !== null && date > endDate)

const under = (path: string, faults: PlanFaults): PlanFaults =>
  Object.fromEntries(Object.entries(faults).map(([name, code]) => [`${path}.${name}`, code]))

const goalFaults = (goals: readonly MasteryGoal[], frame: PlanFrame): PlanFaults => {
  const faults: PlanFaults = {}
  const keys = new Set<string>()
  for (const [goalAt, { milestones }] of goals.entries())
    for (const [at, { key, by }] of milestones.entries()) {
      const path = `goals.${goalAt}.milestones.${at}`
      if (outside(by, frame)) faults[`${path}.by`] = 'plan_outside'
      if (keys.has(key)) faults[`${path}.text`] = 'plan_key_twice'
      keys.add(key)
    }
  return faults
}

/**
 * What is wrong with a plan of this placement: steps in order of their days and within its period, never more hours than
 * agreed, the two functions apart. A step lasts until the next, so that there are neither gaps nor overlaps.
 */
export const planFaults = (plan: HourPlan, frame: PlanFrame): PlanFaults => {
  if (plan.measure === 'mastery')
    return {
      ...(outside(plan.from, frame) ? { from: 'plan_outside' } : {}),
      ...goalFaults(plan.goals, frame),
    }
  return Object.assign(
    {},
    ...plan.steps.map((step, at) => under(`steps.${at}`, stepFaults(step, plan.steps[at - 1], frame))),
  )
}

/** The plan of an agreement says something of every day: it begins on the first. */
export const agreementPlanFaults = (plan: HourPlan, frame: PlanFrame): PlanFaults => ({
  ...planFaults(plan, frame),
  ...(planFrom(plan) === frame.startDate
    ? {}
    : { [plan.measure === 'hours' ? 'steps.0.from' : 'from']: 'plan_start' }),
})

/** The first day a change may hold from: weeks that are over stay as they were planned. */
export const earliestChange = (today: string, { startDate }: Pick<PlanFrame, 'startDate'>): string => {
  const monday = mondayOf(today)
  return monday > startDate ? monday : startDate
}

/** A change of what was agreed: from a day that is not in a week gone by. */
export const changeFaults = (plan: HourPlan, frame: PlanFrame, today: string): PlanFaults => {
  const faults = planFaults(plan, frame)
  const path = plan.measure === 'hours' ? 'steps.0.from' : 'from'
  return planFrom(plan) < earliestChange(today, frame) ? { ...faults, [path]: 'plan_past' } : faults
}

/** The same plan of a placement that begins on another day: every day in it moves along. */
export const planMovedTo = (plan: HourPlan, startDate: string): HourPlan => {
  const days = daysBetween(planFrom(plan), startDate)
  const moved = (date: string) => addDays(date, days)
  if (days === 0) return plan
  if (plan.measure === 'hours')
    return { ...plan, steps: plan.steps.map((step) => ({ ...step, from: moved(step.from) })) }
  return {
    ...plan,
    from: moved(plan.from),
    goals: plan.goals.map((goal) => ({
      ...goal,
      milestones: goal.milestones.map((one) => ({ ...one, by: moved(one.by) })),
    })),
  }
}

/** A plan with one step: the agreed hours of the placement's own, for as long as it lasts. */
export const flatPlan = ({ startDate, hours }: Pick<PlanFrame, 'startDate' | 'hours'>): HourPlan => ({
  measure: 'hours',
  steps: [{ from: startDate, hours, paidHours: 0 }],
})

/** Days on which one thing is planned. */
export type Stretch = {
  from: string
  /** Last day; null: without an end. */
  to: string | null
} & ({ measure: 'hours'; step: HourStep } | { measure: 'mastery'; goals: readonly MasteryGoal[] })

const begun = (plan: HourPlan): Stretch[] =>
  plan.measure === 'hours'
    ? plan.steps.map((step) => ({ measure: 'hours', from: step.from, to: null, step }))
    : [{ measure: 'mastery', from: plan.from, to: null, goals: plan.goals }]

/**
 * What holds on every day: each plan from its first day on takes the place of those before it, and leaves the days
 * before it as they were planned.
 * @param plans as they were agreed, earliest first
 */
export const stretchesOf = (plans: readonly HourPlan[], endDate: string | null): Stretch[] =>
  plans
    .reduce<Stretch[]>(
      (known, plan) => [...known.filter(({ from }) => from < planFrom(plan)), ...begun(plan)],
      [],
    )
    .filter(({ from }) => endDate === null || from <= endDate)
    .map((stretch, at, all) => {
      const next = all[at + 1]
      return { ...stretch, to: next ? addDays(next.from, -1) : endDate }
    })
