import type { PlanStretch } from '@virkelyst/shared/hour-plans/hour-book.schema'
import type { HourPlan, PlanMeasure } from '@virkelyst/shared/hour-plans/hour-plan.schema'

export type TypedStep = {
  key: string
  from: string
  hours: number | undefined
  paidHours: number | undefined
  work: string
  paidWork: string
}
export type TypedMilestone = { key: string; text: string; by: string }
export type TypedGoal = { key: string; text: string; milestones: TypedMilestone[] }

/** A plan while it is typed: both kinds, so that nothing is lost by looking at the other. */
export type TypedPlan = { measure: PlanMeasure; from: string; steps: TypedStep[]; goals: TypedGoal[] }

const newKey = () => crypto.randomUUID()

export const aTypedStep = (from: string, hours?: number, more: Partial<TypedStep> = {}): TypedStep => ({
  key: newKey(),
  from,
  hours,
  paidHours: undefined,
  work: '',
  paidWork: '',
  ...more,
})
export const aTypedMilestone = (): TypedMilestone => ({ key: newKey(), text: '', by: '' })
export const aTypedGoal = (): TypedGoal => ({ key: newKey(), text: '', milestones: [aTypedMilestone()] })

/** The form for what is planned from a day on: the stretches after it, or that day with what is planned then. */
export const typedFrom = (stretches: readonly PlanStretch[], from: string, hours: number): TypedPlan => {
  const ahead = stretches.filter(({ to }) => to === null || to >= from)
  const steps = ahead.flatMap((one, at) =>
    one.measure === 'hours'
      ? [
          aTypedStep(at === 0 ? from : one.from, one.hours, {
            paidHours: one.paidHours === 0 ? undefined : one.paidHours,
            work: one.work ?? '',
            paidWork: one.paidWork ?? '',
          }),
        ]
      : [],
  )
  const goals = ahead.flatMap((one) =>
    one.measure === 'mastery' ? one.goals.map((goal) => ({ ...goal, key: newKey() })) : [],
  )
  return {
    measure: ahead[0]?.measure ?? 'hours',
    from,
    steps: steps.length > 0 ? steps : [aTypedStep(from, hours)],
    goals: goals.length > 0 ? goals : [aTypedGoal()],
  }
}

/** What was typed, in the form of a plan; the schema says what is missing in it. */
export const planOf = ({ measure, from, steps, goals }: TypedPlan): Record<string, unknown> =>
  measure === 'hours'
    ? {
        measure,
        steps: steps.map((step) => ({
          from: step.from,
          hours: step.hours,
          paidHours: step.paidHours ?? 0,
          work: step.work,
          paidWork: step.paidHours ? step.paidWork : '',
        })),
      }
    : { measure, from, goals: goals.map(({ text, milestones }) => ({ text, milestones })) }

/** Whether a plan says nothing but what the terms say already: the same hours from first to last. */
export const saysNothing = (plan: HourPlan | undefined, hours: number): boolean => {
  if (plan?.measure !== 'hours' || plan.steps.length !== 1) return plan === undefined
  const [step] = plan.steps
  return step?.hours === hours && step.paidHours === 0 && step.work === undefined
}
