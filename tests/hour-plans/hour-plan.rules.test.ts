import {
  agreementPlanFaults,
  changeFaults,
  flatPlan,
  hoursInAll,
  mostHours,
  type PlanFrame,
  planFaults,
  planMovedTo,
  stretchesOf,
} from '@virkelyst/shared/hour-plans/hour-plan.rules'
import { type HourPlan, hourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import { addDays, daysBetween } from '@virkelyst/shared/kernel/dates'
import { sameFunction } from '@virkelyst/shared/placement-rules/functions.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../support/property-seed'
import { aGoalPlan, aStep, aStepPlan } from '../support/hour-plans'

const frame: PlanFrame = {
  kind: 'work_placement',
  title: 'Lagermedarbejder',
  tasks: 'Varemodtagelse og pakning',
  startDate: '2026-12-07',
  endDate: '2027-01-29',
  hours: 30,
}

describe('whether two texts name the same work', () => {
  it.each([
    ['Kasse', 'kasse.', true],
    ['Pakning og varemodtagelse', 'Varemodtagelse, pakning', true],
    ['Opfyldning på lageret', 'Lageret: opfyldning', true],
    ['Ærter & bønner', 'bønner, ærter', true],
    ['Kasse', 'Kasse og lager', false],
    ['Kørsel', 'Korsel', false],
    ['Rengøring', 'Kasse', false],
    ['', '', false],
    ['og', 'i', false],
  ])('%s, %s: %s', (a, b, same) => {
    expect(sameFunction(a, b)).toBe(same)
    expect(sameFunction(b, a)).toBe(same)
  })
})

describe('what is wrong with a plan', () => {
  const paid = { paidHours: 5, paidWork: 'Kasse' }
  it.each<[string, HourPlan, Record<string, string>]>([
    ['nothing in one step', aStepPlan({}), {}],
    ['nothing in rising hours with paid ones beside', aStepPlan({}, { from: '2026-12-21', ...paid }), {}],
    ['two steps on a day', aStepPlan({}, {}), { 'steps.1.from': 'plan_order' }],
    ['a step before the first day', aStepPlan({ from: '2026-12-06' }), { 'steps.0.from': 'plan_outside' }],
    ['a step after the last day', aStepPlan({}, { from: '2027-01-30' }), { 'steps.1.from': 'plan_outside' }],
    ['more hours than agreed', aStepPlan({ hours: 30.5 }), { 'steps.0.hours': 'plan_over_agreed' }],
    ['no hours', aStepPlan({ hours: 0 }), { 'steps.0.hours': 'bad_hours' }],
    ['paid hours without work', aStepPlan({ paidHours: 5 }), { 'steps.0.paidWork': 'required' }],
    [
      'paid hours in the work of the title',
      aStepPlan({ paidHours: 5, paidWork: 'lagermedarbejder' }),
      { 'steps.0.paidWork': 'functions_same' },
    ],
    [
      'paid hours in the tasks of the placement',
      aStepPlan({ paidHours: 5, paidWork: 'Pakning og varemodtagelse.' }),
      { 'steps.0.paidWork': 'functions_same' },
    ],
    [
      'paid hours in the work of the step',
      aStepPlan({ work: 'Kasse', ...paid }),
      { 'steps.0.paidWork': 'functions_same' },
    ],
    ['nothing in goals', aGoalPlan(), {}],
    [
      'a milestone after the last day',
      aGoalPlan({ by: '2027-02-01' }),
      { 'goals.0.milestones.0.by': 'plan_outside' },
    ],
    [
      'two milestones of one key',
      aGoalPlan({ key: 'a' }, { key: 'a' }),
      { 'goals.0.milestones.1.text': 'plan_key_twice' },
    ],
  ])('%s', (_, plan, faults) => {
    expect(planFaults(hourPlan.parse(plan), frame)).toEqual(faults)
  })

  it('has no other paid hours beside those of a job', () => {
    const plan = aStepPlan(paid)
    for (const kind of ['part_hours_job', 'flex_job'] as const)
      expect(planFaults(plan, { ...frame, kind })).toEqual({ 'steps.0.paidHours': 'plan_no_paid' })
  })

  it('of an agreement begins on its first day', () => {
    expect(agreementPlanFaults(aStepPlan({}), frame)).toEqual({})
    expect(agreementPlanFaults(aStepPlan({ from: '2026-12-08' }), frame)).toEqual({
      'steps.0.from': 'plan_start',
    })
    expect(agreementPlanFaults({ ...aGoalPlan(), from: '2026-12-14' } as HourPlan, frame)).toEqual({
      from: 'plan_start',
    })
  })

  it.each([
    ['2027-01-04', '2027-01-06', {}],
    ['2027-01-03', '2027-01-06', { 'steps.0.from': 'plan_past' }],
    ['2027-01-03', '2027-01-03', {}],
    ['2026-12-07', '2026-11-27', {}],
    ['2027-02-01', '2027-01-06', { 'steps.0.from': 'plan_outside' }],
  ])('a change from %s, made on %s: %j', (from, today, faults) => {
    expect(changeFaults(aStepPlan({ from }), frame, today)).toEqual(faults)
  })

  it('cannot be both hours and goals', () => {
    const both = { ...aStepPlan({}), goals: aGoalPlan().goals }
    expect(hourPlan.parse(both)).not.toHaveProperty('goals')
    expect(hourPlan.safeParse({ measure: 'hours', steps: [] }).success).toBe(false)
  })
})

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-11-02', days))
const anyPlan = fc
  .tuple(fc.uniqueArray(day, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.nat(30))
  .map(([days, mastery, hours]): HourPlan => {
    const [first, ...rest] = [...days].sort()
    if (mastery) return { ...aGoalPlan(), from: first! }
    return {
      measure: 'hours',
      steps: [first!, ...rest].map((from, at) => aStep({ from, hours: hours + at })),
    }
  })

describe('what holds on every day', () => {
  it('puts a change in the place of what came after its first day, and leaves the days before it', () => {
    const agreed = aStepPlan({ hours: 10 }, { from: '2026-12-21', hours: 20 })
    const change = aStepPlan({ from: '2026-12-14', hours: 15 })
    expect(
      stretchesOf([agreed, change], '2027-01-29').map(({ from, to, ...rest }) => [
        from,
        to,
        rest.measure === 'hours' ? rest.step.hours : null,
      ]),
    ).toEqual([
      ['2026-12-07', '2026-12-13', 10],
      ['2026-12-14', '2027-01-29', 15],
    ])
  })

  it('leads from goals to hours when somebody is ready', () => {
    const stretches = stretchesOf([aGoalPlan(), aStepPlan({ from: '2027-01-04' })], null)
    expect(stretches.map(({ measure, to }) => [measure, to])).toEqual([
      ['mastery', '2027-01-03'],
      ['hours', null],
    ])
  })

  it('has no gap and no overlap, whatever is agreed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 5 }), fc.option(day), (plans, endDate) => {
        const stretches = stretchesOf(plans, endDate)
        for (const [at, { from, to }] of stretches.entries()) {
          const next = stretches[at + 1]
          if (next) expect(to).toBe(addDays(next.from, -1))
          else expect(to).toBe(endDate)
          if (to !== null) expect(from <= to).toBe(true)
        }
      }),
    )
  })

  it('is as the latest plan says from its first day on', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 5 }), anyPlan, (plans, latest) => {
        const from = latest.measure === 'hours' ? latest.steps[0]!.from : latest.from
        const after = stretchesOf([...plans, latest], null).filter((one) => one.from >= from)
        expect(after).toEqual(stretchesOf([latest], null))
      }),
    )
  })
})

describe('hours of a plan', () => {
  it('are added in hundredths', () => {
    expect(hoursInAll({ hours: 0.1, paidHours: 0.2 })).toBe(0.3)
    expect(mostHours(aStepPlan({ hours: 20 }, { from: '2027-01-01', hours: 20, paidHours: 10 }))).toBe(30)
    expect(mostHours(aGoalPlan())).toBeNull()
    expect(flatPlan(frame)).toEqual({
      measure: 'hours',
      steps: [{ from: '2026-12-07', hours: 30, paidHours: 0 }],
    })
  })

  it('move with the first day, and keep the days between them', () => {
    fc.assert(
      fc.property(anyPlan, day, (plan, startDate) => {
        const moved = planMovedTo(plan, startDate)
        const daysOf = (one: HourPlan) =>
          one.measure === 'hours'
            ? one.steps.map(({ from }) => from)
            : [one.from, ...one.goals.flatMap(({ milestones }) => milestones.map(({ by }) => by))]
        expect(daysOf(moved)[0]).toBe(startDate)
        const apart = (days: string[]) => days.map((date) => daysBetween(days[0]!, date))
        expect(apart(daysOf(moved))).toEqual(apart(daysOf(plan)))
      }),
    )
  })
})
