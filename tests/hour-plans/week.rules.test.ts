import { flatPlan, stretchesOf } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import {
  begunWeeks,
  flagsOf,
  isLate,
  type PlanWeek,
  plannedIn,
  type Registered,
  weekState,
  weeksOf,
} from '@virkelyst/shared/hour-plans/week.rules'
import { addDays } from '@virkelyst/shared/kernel/dates'
import { isoWeek, mondayOf, mondaysBetween } from '@virkelyst/shared/kernel/weeks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../support/property-seed'
import { aGoalPlan, aStepPlan } from '../support/hour-plans'

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))

describe('weeks by ISO 8601', () => {
  it.each([
    ['2025-12-29', '2025-12-29', 2026, 1],
    ['2026-12-31', '2026-12-28', 2026, 53],
    ['2027-01-03', '2026-12-28', 2026, 53],
    ['2027-01-04', '2027-01-04', 2027, 1],
    ['2028-02-29', '2028-02-28', 2028, 9],
    // The days on which the clock is moved in Denmark are Sundays like others.
    ['2026-03-29', '2026-03-23', 2026, 13],
    ['2026-10-25', '2026-10-19', 2026, 43],
  ])('%s lies in the week of %s, %i-W%i', (date, monday, year, week) => {
    expect(mondayOf(date)).toBe(monday)
    expect(isoWeek(date)).toEqual({ year, week })
  })

  it('follow one another without a gap', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (from, days) => {
        const to = addDays(from, days)
        const mondays = mondaysBetween(from, to)
        expect(mondays[0]).toBe(mondayOf(from))
        expect(mondays.at(-1)).toBe(mondayOf(to))
        mondays.slice(1).forEach((monday, at) => {
          expect(monday).toBe(addDays(mondays[at]!, 7))
        })
      }),
    )
    expect(mondaysBetween('2026-12-07', '2026-12-06')).toEqual([])
  })
})

describe('hours planned in a week', () => {
  const of = (startDate: string, endDate: string | null, hours = 30) =>
    stretchesOf([flatPlan({ startDate, hours })], endDate)
  it.each([
    ['a whole week', '2026-12-07', '2027-01-29', '2026-12-14', 30],
    ['the first, from Wednesday', '2026-12-09', '2027-01-29', '2026-12-07', 18],
    ['the last, to Tuesday', '2026-12-07', '2027-01-26', '2027-01-25', 12],
    ['over the turn of the year', '2026-12-07', '2027-01-29', '2026-12-28', 30],
    ['with a leap day', '2028-02-29', null, '2028-02-28', 24],
    ['in which the clock is moved', '2026-10-01', null, '2026-10-19', 30],
  ])('%s', (_, startDate, endDate, monday, hours) => {
    expect(plannedIn(of(startDate, endDate), monday)).toEqual({ hours, paidHours: 0 })
  })

  it('are shared between the steps of the week, paid and unpaid apart', () => {
    const plan = aStepPlan({ hours: 15 }, { from: '2026-12-16', hours: 20, paidHours: 5, paidWork: 'Kasse' })
    const stretches = stretchesOf([plan], null)
    expect(plannedIn(stretches, '2026-12-14')).toEqual({ hours: 18, paidHours: 3 })
    expect(plannedIn(stretches, '2026-12-21')).toEqual({ hours: 20, paidHours: 5 })
  })

  it('are none outside the placement, on its weekend, and while goals are worked on', () => {
    expect(plannedIn(of('2026-12-12', null), '2026-12-07')).toBeNull()
    expect(plannedIn(of('2026-12-07', null), '2026-11-30')).toBeNull()
    expect(plannedIn(stretchesOf([aGoalPlan()], null), '2026-12-07')).toBeNull()
  })

  it('are those of the step in every whole week, and never more', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 3700 }), (startDate, day, hundredths) => {
        const hours = hundredths / 100
        const monday = mondayOf(day)
        const planned = plannedIn(of(startDate, null, hours), monday)
        if (startDate <= monday) expect(planned).toEqual({ hours, paidHours: 0 })
        else if (startDate > addDays(monday, 4)) expect(planned).toBeNull()
        else expect(planned!.hours).toBeLessThan(hours)
      }),
    )
  })
})

const told = (hours: number, more: Partial<Registered> = {}): Registered => ({
  hours,
  paidHours: 0,
  reason: null,
  ...more,
})

describe('how a week went', () => {
  const monday = '2026-12-07'
  it.each([
    [30, told(30), 'as_planned'],
    [30, told(24), 'as_planned'],
    [30, told(23.9), 'less'],
    [30, told(36.1), 'more'],
    [2, told(2.5), 'as_planned'],
    [30, told(0), 'less'],
    [0, told(3), 'more'],
    [30, null, 'open'],
    [0, null, 'free'],
  ] as const)('%s planned, %j: %s', (hours, registered, state) => {
    expect(weekState({ hours, paidHours: 0 }, registered, monday, '2026-12-20')).toBe(state)
  })

  it('sees paid hours that gave way to unpaid ones', () => {
    expect(weekState({ hours: 20, paidHours: 10 }, told(25, { paidHours: 5 }), monday, monday)).toBe('less')
    expect(weekState({ hours: 20, paidHours: 0 }, told(10, { paidHours: 10 }), monday, monday)).toBe('more')
  })

  it('is missed when the week after it is over too', () => {
    expect(isLate(monday, '2026-12-20')).toBe(false)
    expect(isLate(monday, '2026-12-21')).toBe(true)
    expect(weekState({ hours: 30, paidHours: 0 }, null, monday, '2026-12-21')).toBe('missed')
    expect(weekState(null, null, monday, '2026-12-21')).toBe('free')
  })
})

describe('weeks of a placement', () => {
  it('have begun, from its first day to its last', () => {
    const period = { startDate: '2026-12-09', lastDay: '2026-12-22' }
    expect(begunWeeks(period, '2026-12-08')).toEqual([])
    expect(begunWeeks(period, '2026-12-14')).toEqual(['2026-12-07', '2026-12-14'])
    expect(begunWeeks(period, '2027-06-01')).toEqual(['2026-12-07', '2026-12-14', '2026-12-21'])
    expect(begunWeeks({ ...period, lastDay: null }, '2027-01-10')).toHaveLength(5)
  })

  const flagged = (...states: [PlanWeek['state'], Registered | null][]) =>
    flagsOf(
      states.map(([state, registered], at) => ({
        monday: addDays('2026-12-07', 7 * at),
        planned: { hours: 30, paidHours: 0 },
        registered,
        state,
      })),
    )
  it('are flagged where two in a row went otherwise, or one was forgotten', () => {
    expect(flagged(['less', told(10)])).toEqual([])
    expect(flagged(['less', told(10)], ['more', told(40)])).toEqual(['off_plan'])
    expect(flagged(['less', told(10)], ['less', told(10)], ['open', null])).toEqual(['off_plan'])
    expect(flagged(['less', told(10)], ['less', told(10)], ['as_planned', told(30)])).toEqual([])
    const away = told(0, { reason: 'vacation' })
    expect(flagged(['less', told(10)], ['less', away])).toEqual([])
    expect(flagged(['less', told(10)], ['less', away], ['less', told(10)])).toEqual(['off_plan'])
    expect(flagged(['missed', null], ['as_planned', told(30)])).toEqual(['missed_weeks'])
  })

  it('carry what was planned beside what was done', () => {
    const stretches = stretchesOf([flatPlan({ startDate: '2026-12-09', hours: 30 })], null)
    const weeks = weeksOf(
      { startDate: '2026-12-09', lastDay: null },
      stretches,
      (monday) => (monday === '2026-12-07' ? told(18) : null),
      '2026-12-28',
    )
    expect(weeks.map(({ monday, planned, state }) => [monday, planned?.hours, state])).toEqual([
      ['2026-12-07', 18, 'as_planned'],
      ['2026-12-14', 30, 'missed'],
      ['2026-12-21', 30, 'open'],
      ['2026-12-28', 30, 'open'],
    ])
  })
})
