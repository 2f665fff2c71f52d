import { lastDayOf } from '@virkelyst/shared/placement-rules/duration.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../support/property-seed'

describe('the last day of a span', () => {
  it.each([
    ['2026-11-30', { weeks: 4 }, '2026-12-27'],
    ['2026-12-14', { weeks: 4 }, '2027-01-10'],
    ['2026-01-05', { weeks: 13 }, '2026-04-05'],
    ['2028-02-07', { weeks: 4 }, '2028-03-05'],
    ['2026-03-16', { weeks: 4 }, '2026-04-12'],
    ['2026-10-12', { weeks: 4 }, '2026-11-08'],
    ['2026-12-01', { months: 6 }, '2027-05-31'],
    ['2026-08-31', { months: 6 }, '2027-02-28'],
    ['2027-08-31', { months: 6 }, '2028-02-29'],
    ['2027-08-29', { months: 6 }, '2028-02-28'],
    ['2028-02-29', { months: 12 }, '2029-02-28'],
    ['2027-01-31', { months: 1 }, '2027-02-28'],
    ['2027-02-01', { months: 1 }, '2027-02-28'],
  ])('from %s, %j: %s', (start, span, last) => {
    expect(lastDayOf(start, span)).toBe(last)
  })

  const date = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10))
  const span = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((weeks) => ({ weeks })),
    fc.integer({ min: 1, max: 24 }).map((months) => ({ months })),
  )
  it('is never earlier for a later start, nor later for an earlier one', () => {
    fc.assert(
      fc.property(date, date, span, (a, b, most) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        expect(lastDayOf(early, most) <= lastDayOf(late, most)).toBe(true)
      }),
    )
  })
  it('weeks have seven days each', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 60 }), (start, weeks) => {
        const days = (Date.parse(lastDayOf(start, { weeks })) - Date.parse(start)) / 86_400_000
        expect(days).toBe(weeks * 7 - 1)
      }),
    )
  })
})
