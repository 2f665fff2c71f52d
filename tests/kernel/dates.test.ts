import {
  addDays,
  addWorkdays,
  addWorkingHours,
  danishDate,
  dayDeadline,
  daysBetween,
  endOfDanishDay,
  isWorkday,
  workdayDeadline,
} from '@virkelyst/shared/kernel/dates'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('Danish working days', () => {
  it.each([
    ['2026-01-01', 'New Year’s Day'],
    ['2026-04-02', 'Maundy Thursday'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-14', 'Ascension Day'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-06-05', 'Constitution Day'],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-31', 'New Year’s Eve'],
    ['2024-03-28', 'Maundy Thursday of an early Easter'],
    ['2038-04-26', 'Easter Monday of the latest Easter'],
    ['2026-11-28', 'a Saturday'],
    ['2026-11-29', 'a Sunday'],
  ])('%s is a day off: %s', (date) => expect(isWorkday(date)).toBe(false))

  it.each([
    ['2026-05-01', 'Great Prayer Day went in 2024'],
    ['2026-05-15', 'the Friday after Ascension'],
    ['2026-04-01', 'the Wednesday before Easter'],
    ['2024-02-29', 'a leap day'],
    ['2026-11-23', 'a Monday'],
  ])('%s is worked: %s', (date) => expect(isWorkday(date)).toBe(true))

  it.each([
    ['2026-11-23', 3, '2026-11-26'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-04-01', 1, '2026-04-07'],
    ['2026-12-30', 2, '2027-01-05'],
    ['2026-11-28', 5, '2026-12-04'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i working days is %s', (from, count, to) => expect(addWorkdays(from, count)).toBe(to))

  it('end on a working day with as many of them behind', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const to = addWorkdays(from, count)
        const days = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1))
        expect(isWorkday(to)).toBe(true)
        expect(days.filter(isWorkday)).toHaveLength(count)
      }),
    )
  })
})

describe('deadlines in Danish time', () => {
  it.each([
    ['winter time', '2026-11-23', '2026-11-23T23:00:00.000Z'],
    ['summer time', '2026-07-01', '2026-07-01T22:00:00.000Z'],
    ['the day clocks go forward', '2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['the day before', '2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['the day clocks go back', '2026-10-25', '2026-10-25T23:00:00.000Z'],
    ['the day before that', '2026-10-24', '2026-10-24T22:00:00.000Z'],
    ['a leap day', '2028-02-29', '2028-02-29T23:00:00.000Z'],
  ])('a day ends at midnight in %s', (_what, date, end) => expect(endOfDanishDay(date)).toBe(end))

  it.each([
    ['2026-11-23T22:59:59.999Z', '2026-11-23'],
    ['2026-11-23T23:00:00.000Z', '2026-11-24'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
  ])('%s is on %s in Denmark', (at, date) => expect(danishDate(at)).toBe(date))

  it.each([
    ['2026-11-23T23:30:00.000Z', 14, '2026-12-08T23:00:00.000Z'],
    ['2026-03-28T12:00:00.000Z', 1, '2026-03-29T22:00:00.000Z'],
    ['2028-02-22T12:00:00.000Z', 7, '2028-02-29T23:00:00.000Z'],
  ])('%s and %i days is %s', (from, days, until) => expect(dayDeadline(from, days)).toBe(until))

  it.each([
    ['2026-12-23T09:00:00.000Z', 3, '2026-12-30T23:00:00.000Z'],
    ['2026-11-23T09:00:00.000Z', 5, '2026-11-30T23:00:00.000Z'],
  ])('%s and %i working days is %s', (from, count, until) => expect(workdayDeadline(from, count)).toBe(until))

  it.each([
    ['a Monday', '2026-11-23T09:00:00.000Z', 24, '2026-11-24T09:00:00.000Z'],
    ['a Friday afternoon', '2026-11-27T15:00:00.000Z', 24, '2026-11-30T15:00:00.000Z'],
    ['the day before Christmas Eve', '2026-12-23T10:00:00.000Z', 24, '2026-12-28T10:00:00.000Z'],
    [
      'a Friday before clocks go forward, by the clock on the wall',
      '2026-03-27T09:00:00.000Z',
      24,
      '2026-03-30T08:00:00.000Z',
    ],
    ['half an hour', '2026-11-23T09:00:00.000Z', 0.5, '2026-11-23T09:30:00.000Z'],
  ])('hours that end on a day off go on to the next working day: %s', (_what, from, hours, until) => {
    expect(addWorkingHours(from, hours)).toBe(until)
  })

  it('never end before the hours have passed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 720 }), (day, hours) => {
        const from = `${day}T09:00:00.000Z`
        expect(Date.parse(addWorkingHours(from, hours))).toBeGreaterThanOrEqual(
          Date.parse(from) + hours * 3_600_000,
        )
      }),
    )
  })
})
