import type { PlanStretch } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { stretchesOf } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import type { HourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'

/** A plan by itself, before anything of it has begun. */
export const stretchesIn = (plan: HourPlan, lastDay: string | null): PlanStretch[] =>
  stretchesOf([plan], lastDay).map((one) =>
    one.measure === 'hours'
      ? {
          measure: one.measure,
          from: one.from,
          to: one.to,
          hours: one.step.hours,
          paidHours: one.step.paidHours,
          work: one.step.work ?? null,
          paidWork: one.step.paidWork ?? null,
        }
      : {
          measure: one.measure,
          from: one.from,
          to: one.to,
          goals: one.goals.map((goal) => ({
            ...goal,
            milestones: goal.milestones.map((own) => ({ ...own, reachedOn: null })),
          })),
        },
  )
