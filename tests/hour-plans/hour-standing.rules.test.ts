import { flatPlan, stretchesOf } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import type { HourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import { hourStanding, standingFlags } from '@virkelyst/shared/hour-plans/hour-standing.rules'
import { flagsOf, type Registered, weekReasons, weeksOf } from '@virkelyst/shared/hour-plans/week.rules'
import { addDays } from '@virkelyst/shared/kernel/dates'
import { mondaysBetween } from '@virkelyst/shared/kernel/weeks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../support/property-seed'
import { aGoalPlan, aStepPlan } from '../support/hour-plans'

const week = (hours: number, reason: Registered['reason'] = null): Registered => ({
  hours,
  paidHours: 0,
  reason,
})
const standing = (
  { startDate, lastDay }: { startDate: string; lastDay: string | null },
  registered: Record<string, Registered>,
  plan: HourPlan = flatPlan({ startDate, hours: 30 }),
) =>
  hourStanding({
    period: { startDate, lastDay },
    stretches: stretchesOf([plan], lastDay),
    registered: new Map(Object.entries(registered)),
  })
const period = { startDate: '2026-11-02', lastDay: '2026-12-27' }

describe('how hours stand', () => {
  it('says from when the earliest week that nobody registered is late', () => {
    expect(standing(period, {})).toEqual({
      missedFrom: '2026-11-16',
      offPlanSince: null,
      deviatesFrom: '2026-11-16',
    })
    expect(standing(period, { '2026-11-02': week(30), '2026-11-16': week(30) }).missedFrom).toBe('2026-11-23')
  })

  it('says since when the latest two weeks went otherwise, holidays passed over', () => {
    const off = { '2026-11-02': week(10), '2026-11-09': week(0, 'vacation'), '2026-11-16': week(12) }
    expect(standing(period, off)).toEqual({
      missedFrom: '2026-12-07',
      offPlanSince: '2026-11-02',
      deviatesFrom: '2026-11-02',
    })
    expect(standing(period, { ...off, '2026-11-23': week(30) }).offPlanSince).toBeNull()
  })

  it('waits for nothing once every week is there', () => {
    const all = Object.fromEntries(
      mondaysBetween(period.startDate, period.lastDay).map((monday) => [monday, week(30)]),
    )
    expect(standing(period, all).deviatesFrom).toBeNull()
    expect(standing({ startDate: '2028-02-29', lastDay: '2028-02-29' }, {}).missedFrom).toBe('2028-03-13')
  })

  it('asks for no weeks of goals, with or without an end', () => {
    expect(standing(period, {}, { ...aGoalPlan(), from: period.startDate }).deviatesFrom).toBeNull()
    const open = { startDate: '2026-12-07', lastDay: null }
    expect(standing(open, {}, aGoalPlan()).deviatesFrom).toBeNull()
    expect(standing(open, { '2026-12-07': week(30), '2026-12-14': week(30) }).missedFrom).toBe('2027-01-04')
  })

  it('says on any day what the weeks of the placement say', () => {
    const start = '2026-11-04'
    const someWeek = fc.record({
      hours: fc.constantFrom(0, 10, 24, 30, 37),
      paidHours: fc.constantFrom(0, 0, 5),
      reason: fc.option(fc.constantFrom(...weekReasons)),
    })
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 0, max: 120 })),
        fc.array(fc.option(someWeek, { freq: 3 }), { maxLength: 16 }),
        fc.integer({ min: 0, max: 160 }),
        fc.constantFrom<HourPlan>(
          flatPlan({ startDate: start, hours: 30 }),
          aStepPlan(
            { from: start, hours: 10 },
            { from: '2026-12-02', hours: 24, paidHours: 5, paidWork: 'x' },
          ),
          { ...aGoalPlan(), from: start },
        ),
        (length, registrations, days, plan) => {
          const lastDay = length === null ? null : addDays(start, length)
          const today = addDays(start, days)
          const mondays = mondaysBetween(start, addDays(start, 7 * 20))
          const registered = new Map(
            registrations.flatMap((row, at) =>
              row === null || mondays[at]! > today ? [] : [[mondays[at]!, row] as const],
            ),
          )
          const book = { period: { startDate: start, lastDay }, stretches: stretchesOf([plan], lastDay) }
          const weeks = weeksOf(
            book.period,
            book.stretches,
            (monday) => registered.get(monday) ?? null,
            today,
          )
          expect(standingFlags(hourStanding({ ...book, registered }), today)).toEqual(flagsOf(weeks))
        },
      ),
    )
  })
})
