import { addDays, danishDate, endOfDanishDay, startOfDanishDay } from '@virkelyst/shared/kernel/dates'
import { dueOn, lastDayDue, type Period, periodLabel } from '@virkelyst/shared/retention/period.rules'
import { quarterSpans, wholeQuarters } from '@virkelyst/shared/retention/quarter.rules'
import {
  type OwnPeriod,
  periodOn,
  retentionRuleIds,
  retentionRules,
} from '@virkelyst/shared/retention/retention.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('when something has been kept long enough', () => {
  it.each<[why: string, since: string, period: Period, due: string]>([
    ['a plain day', '2026-11-27T10:00:00.000Z', { months: 60 }, '2031-11-27'],
    ['a leap day, in a year without one', '2028-02-29T10:00:00.000Z', { months: 60 }, '2033-02-28'],
    ['a leap day, in a leap year', '2028-02-29T10:00:00.000Z', { months: 48 }, '2032-02-29'],
    ['the 31st, in a month of 30', '2026-08-31T10:00:00.000Z', { months: 1 }, '2026-09-30'],
    ['the last moment of a Danish winter day', '2026-11-27T22:59:59.999Z', { days: 90 }, '2027-02-25'],
    ['the first of the next', '2026-11-27T23:00:00.000Z', { days: 90 }, '2027-02-26'],
    ['the last moment of a Danish summer day', '2026-06-30T21:59:59.999Z', { months: 24 }, '2028-06-30'],
    ['the first of the next', '2026-06-30T22:00:00.000Z', { months: 24 }, '2028-07-01'],
    ['over the night the clocks go forward', '2026-03-28T23:30:00.000Z', { days: 1 }, '2026-03-30'],
    ['the hour that comes twice', '2026-10-25T00:30:00.000Z', { days: 1 }, '2026-10-26'],
    ['the same hour again', '2026-10-25T01:30:00.000Z', { days: 1 }, '2026-10-26'],
  ])('is counted from %s', (_why, since, period, due) => {
    expect(dueOn(since, period)).toBe(due)
  })

  it('is said of the same days forwards and back', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
    const period = fc.oneof(
      fc.integer({ min: 1, max: 120 }).map((months) => ({ months })),
      fc.integer({ min: 1, max: 400 }).map((days) => ({ days })),
    )
    fc.assert(
      fc.property(day, day, period, (began, today, kept) => {
        for (const at of [
          startOfDanishDay(began),
          new Date(Date.parse(endOfDanishDay(began)) - 1).toISOString(),
        ]) {
          expect(danishDate(at)).toBe(began)
          expect(dueOn(at, kept) <= today).toBe(began <= lastDayDue(today, kept))
        }
      }),
    )
  })

  it.each<[Period, string, string]>([
    [{ months: 60 }, '5 år', '5 years'],
    [{ months: 12 }, '1 år', '1 year'],
    [{ months: 18 }, '18 måneder', '18 months'],
    [{ months: 1 }, '1 måned', '1 month'],
    [{ days: 90 }, '90 dage', '90 days'],
  ])('%o is said in words', (period, da, en) => expect(periodLabel(period)).toEqual({ da, en }))
})

describe('the period of a municipality', () => {
  const own = (amount: number, validFrom: string, no: number): OwnPeriod => ({
    ruleId: 'case',
    amount,
    validFrom,
    no,
  })
  it('is its own from the day on, the later decided of two, and the proposed one before', () => {
    const versions = [own(36, '2027-01-01', 1), own(48, '2027-01-01', 2), own(24, '2028-01-01', 3)]
    expect(periodOn(versions, 'case', '2026-12-31')).toEqual({ months: 60 })
    expect(periodOn(versions, 'case', '2027-01-01')).toEqual({ months: 48 })
    expect(periodOn(versions, 'case', '2028-01-01')).toEqual({ months: 24 })
    expect(periodOn(versions, 'rankings', '2028-01-01')).toEqual({ months: 24 })
  })
  it('is never outside the bounds, and no one’s where the rule has none', () => {
    expect(periodOn([own(1, '2027-01-01', 1)], 'case', '2027-01-01')).toEqual({ months: 12 })
    expect(periodOn([own(999, '2027-01-01', 1)], 'case', '2027-01-01')).toEqual({ months: 120 })
    expect(periodOn([{ ...own(1, '2027-01-01', 1), ruleId: 'mail' }], 'mail', '2027-01-01')).toEqual({
      days: 90,
    })
  })
  it.each(retentionRuleIds)('%s: what goes by time is removed by a job, within its own bounds', (id) => {
    const { after, bounds, job, action } = retentionRules[id]
    expect(job === null).toBe(after === null)
    if (action === 'keep') expect(after).toBeNull()
    if (bounds && after && 'months' in after) {
      expect(after.months).toBeGreaterThanOrEqual(bounds.least)
      expect(after.months).toBeLessThanOrEqual(bounds.most)
    }
  })
})

describe('numbers of people that can be added up', () => {
  it('are wholes of quarters', () => {
    expect(wholeQuarters({ from: '2026-02-14', to: '2026-10-02' })).toEqual({
      from: '2026-01-01',
      to: '2026-12-31',
    })
  })

  it('tell of any period whether somebody is in it, once', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(fc.array(day, { maxLength: 6 }), day, day, (days, a, b) => {
        const { from, to } = wholeQuarters(a < b ? { from: a, to: b } : { from: b, to: a })
        const told = quarterSpans(days)
          .filter(({ first, last }) => first >= from && last <= to)
          .reduce((sum, { people }) => sum + people, 0)
        expect(told).toBe(days.some((one) => one >= from && one <= to) ? 1 : 0)
      }),
    )
  })
})
