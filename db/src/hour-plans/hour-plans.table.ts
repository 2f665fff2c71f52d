import type { PlanChangeState, PlanPart } from '@virkelyst/shared/hour-plans/hour-book.schema'
import type { HourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import type { WeekReason } from '@virkelyst/shared/hour-plans/week.rules'
import type { Kit } from '../kernel/columns'

export const hourPlanTables = (k: Kit) => {
  /** Changes of the plan that was agreed with the terms: proposed by one part, answered by the other, never rewritten. */
  const hourPlanChanges = k.table(
    'hour_plan_changes',
    {
      id: k.text('id').primaryKey(),
      placementId: k.text('placement_id').notNull(),
      number: k.int('number').notNull(),
      state: k.text('state').$type<PlanChangeState>().notNull(),
      plan: k.json<HourPlan>('plan').notNull(),
      why: k.text('why').notNull(),
      part: k.text('part').$type<PlanPart>().notNull(),
      by: k.text('by').notNull(),
      at: k.instant('at').notNull(),
      answeredBy: k.text('answered_by'),
      answeredAt: k.instant('answered_at'),
      answerNote: k.text('answer_note'),
    },
    (t) => [k.unique('hour_plan_changes_number').on(t.placementId, t.number)],
  )

  /** Hours of a week as they were; one that was corrected stays beside the correction. */
  const hourRegistrations = k.table(
    'hour_registrations',
    {
      id: k.text('id').primaryKey(),
      placementId: k.text('placement_id').notNull(),
      monday: k.date('monday').notNull(),
      version: k.int('version').notNull(),
      hours: k.real('hours').notNull(),
      paidHours: k.real('paid_hours').notNull(),
      reason: k.text('reason').$type<WeekReason>(),
      part: k.text('part').$type<PlanPart>().notNull(),
      by: k.text('by').notNull(),
      at: k.instant('at').notNull(),
      replacedAt: k.instant('replaced_at'),
    },
    (t) => [k.unique('hour_registrations_week').on(t.placementId, t.monday, t.version)],
  )

  /** Milestones of what is mastered that were reached; one taken back no longer counts. */
  const planMilestones = k.table(
    'plan_milestones',
    {
      id: k.text('id').primaryKey(),
      placementId: k.text('placement_id').notNull(),
      key: k.text('key').notNull(),
      reachedOn: k.date('reached_on').notNull(),
      by: k.text('by').notNull(),
      at: k.instant('at').notNull(),
      takenBackAt: k.instant('taken_back_at'),
      takenBackBy: k.text('taken_back_by'),
    },
    (t) => [k.index('plan_milestones_of').on(t.placementId, t.key)],
  )

  return { hourPlanChanges, hourRegistrations, planMilestones }
}
