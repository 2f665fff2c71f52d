import { aTypedStep, planOf, saysNothing, typedFrom } from '@virkelyst/client/features/hour-plans/typed-plan'
import type { PlanStretch } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { hourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import { describe, expect, it } from 'vitest'
import { aGoalPlan, aStepPlan } from '../support/hour-plans'

const hours = (from: string, to: string | null, more: object = {}): PlanStretch => ({
  measure: 'hours',
  from,
  to,
  hours: 15,
  paidHours: 0,
  work: null,
  paidWork: null,
  ...more,
})

describe('the form of a plan', () => {
  it('begins with what is planned from the day on, and leaves out what is over', () => {
    const stretches = [
      hours('2026-12-07', '2026-12-20'),
      hours('2026-12-21', '2027-01-10', { hours: 20 }),
      hours('2027-01-11', null, { hours: 25, paidHours: 5, paidWork: 'Kasse' }),
    ]
    const plan = hourPlan.parse(planOf(typedFrom(stretches, '2026-12-28', 37)))
    expect(plan).toEqual(
      hourPlan.parse(
        aStepPlan(
          { from: '2026-12-28', hours: 20 },
          { from: '2027-01-11', hours: 25, paidHours: 5, paidWork: 'Kasse' },
        ),
      ),
    )
  })

  it('keeps the keys of milestones, so that what was reached stays reached', () => {
    const { goals } = aGoalPlan({ key: 'one' }, { key: 'two' })
    const shown = goals.map((goal) => ({
      ...goal,
      milestones: goal.milestones.map((one) => ({ ...one, reachedOn: null })),
    }))
    const typed = typedFrom(
      [{ measure: 'mastery', from: '2026-12-07', to: null, goals: shown }],
      '2026-12-14',
      37,
    )
    expect(hourPlan.parse(planOf(typed))).toEqual({ measure: 'mastery', from: '2026-12-14', goals })
    expect(hourPlan.parse(planOf({ ...typed, measure: 'hours' }))).toMatchObject({
      steps: [{ from: '2026-12-14', hours: 37 }],
    })
  })

  it('forgets the work of paid hours that were taken out again', () => {
    const steps = [aTypedStep('2026-12-07', 15, { paidWork: 'Kasse' })]
    const typed = { measure: 'hours' as const, from: '2026-12-07', steps, goals: [] }
    expect(hourPlan.parse(planOf(typed))).toEqual(hourPlan.parse(aStepPlan({})))
  })

  it('says nothing where the hours are those of the terms throughout', () => {
    const one = hourPlan.parse(aStepPlan({ hours: 30 }))
    expect(saysNothing(one, 30)).toBe(true)
    expect(saysNothing(undefined, 30)).toBe(true)
    expect(saysNothing(one, 25)).toBe(false)
    expect(saysNothing(hourPlan.parse(aStepPlan({ hours: 30, work: 'Kasse' })), 30)).toBe(false)
    expect(saysNothing(hourPlan.parse(aGoalPlan()), 30)).toBe(false)
  })
})
