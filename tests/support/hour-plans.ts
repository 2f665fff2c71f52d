import type { HourStep, PlanMilestone } from '@virkelyst/shared/hour-plans/hour-plan.schema'

export const aStep = (more: Partial<HourStep> = {}): HourStep => ({
  from: '2026-12-07',
  hours: 15,
  paidHours: 0,
  ...more,
})
export const aStepPlan = (...steps: Partial<HourStep>[]) => ({
  measure: 'hours' as const,
  steps: steps.map(aStep),
})
export const aGoalPlan = (...milestones: Partial<PlanMilestone>[]) => ({
  measure: 'mastery' as const,
  from: '2026-12-07',
  goals: [
    {
      text: 'At møde til tiden',
      milestones: (milestones.length === 0 ? [{}] : milestones).map((more, at) => ({
        key: `m${at}`,
        text: 'To dage i en uge',
        by: '2027-01-04',
        ...more,
      })),
    },
  ],
})
