import { addDays } from '@virkelyst/shared/kernel/dates'
import { dueAfter, pauseFault, type Standstill, standsStill } from '@virkelyst/shared/tracks/clock.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../support/property-seed'

const monday = '2026-11-23'

describe('a milestone “within so many weeks”', () => {
  // The weeks of the three groups in Copenhagen's agreement on vulnerable citizens (2015), each counted by hand.
  it.each([
    ['13 weeks from a Monday end on a Sunday in the next year', monday, 13, '2027-02-21'],
    ['26 weeks', monday, 26, '2027-05-23'],
    ['52 weeks are a day or two short of a year', '2026-01-01', 52, '2026-12-30'],
    ['23 weeks over the change to summer time', '2026-03-02', 23, '2026-08-09'],
    ['13 weeks over the change to winter time', '2026-10-19', 13, '2027-01-17'],
    ['13 weeks over a leap day', '2028-01-01', 13, '2028-03-31'],
    ['13 weeks over a February without one', '2027-01-01', 13, '2027-04-01'],
    ['13 weeks from a leap day', '2028-02-29', 13, '2028-05-29'],
  ])('%s', (_name, start, weeks, last) => {
    expect(dueAfter(start, weeks, [], start).dueOn).toBe(last)
  })

  it.each([
    ['the day before', '2027-02-20', 1],
    ['the last day', '2027-02-21', 0],
    ['the day after', '2027-02-22', -1],
  ])('has so many days left on %s', (_name, today, daysLeft) => {
    expect(dueAfter(monday, 13, [], today)).toEqual({ dueOn: '2027-02-21', daysLeft })
  })
})

describe('a pause', () => {
  it.each<[string, Standstill[], string | null]>([
    ['of a week moves the day by seven', [{ fromOn: '2026-12-07', toOn: '2026-12-13' }], '2027-02-28'],
    ['of one day moves it by one', [{ fromOn: '2026-12-24', toOn: '2026-12-24' }], '2027-02-22'],
    [
      'and another add up, in whatever order they stand',
      [
        { fromOn: '2027-01-11', toOn: '2027-01-17' },
        { fromOn: '2026-12-07', toOn: '2026-12-13' },
      ],
      '2027-03-07',
    ],
    [
      'counts where the first has moved the day so far',
      [
        { fromOn: '2026-12-07', toOn: '2026-12-13' },
        { fromOn: '2027-02-25', toOn: '2027-02-26' },
      ],
      '2027-03-02',
    ],
    ['after the day moves nothing', [{ fromOn: '2027-02-22', toOn: '2027-03-31' }], '2027-02-21'],
    ['on the last day itself moves it', [{ fromOn: '2027-02-21', toOn: '2027-02-21' }], '2027-02-22'],
    [
      'from before the start counts from the start',
      [{ fromOn: '2026-11-01', toOn: '2026-11-23' }],
      '2027-02-22',
    ],
    ['without an end leaves no day', [{ fromOn: '2026-12-07', toOn: null }], null],
    ['without an end, begun too late, leaves the day', [{ fromOn: '2027-03-01', toOn: null }], '2027-02-21'],
  ])('%s', (_name, pauses, dueOn) => {
    expect(dueAfter(monday, 13, pauses, '2026-11-25').dueOn).toBe(dueOn)
  })

  it('keeps the days that were left when the clock stopped, however long it stands', () => {
    const pauses = [{ fromOn: '2026-12-07', toOn: null }]
    for (const today of ['2026-12-07', '2027-06-01'])
      expect(dueAfter(monday, 13, pauses, today)).toEqual({ dueOn: null, daysLeft: 76 })
    // Running again from the day it is resumed, there are as many.
    const resumed = [{ fromOn: '2026-12-07', toOn: '2027-05-31' }]
    expect(dueAfter(monday, 13, resumed, '2027-06-01').daysLeft).toBe(76)
  })

  it.each<[string, Standstill, unknown]>([
    ['before the track', { fromOn: '2026-11-22', toOn: null }, { field: 'fromOn', fault: 'dates_order' }],
    [
      'ending before it begins',
      { fromOn: '2026-12-07', toOn: '2026-12-06' },
      { field: 'toOn', fault: 'dates_order' },
    ],
    [
      'without an end, some day',
      { fromOn: '2027-02-01', toOn: null },
      { field: 'fromOn', fault: 'future_date' },
    ],
    [
      'over another',
      { fromOn: '2026-12-01', toOn: '2026-12-10' },
      { field: 'fromOn', fault: 'periods_overlap' },
    ],
    ['planned, with an end', { fromOn: '2027-02-01', toOn: '2027-02-07' }, null],
  ])('%s: %o', (_name, pause, fault) => {
    const others = [{ fromOn: '2026-12-10', toOn: '2026-12-20' }]
    expect(pauseFault(pause, others, { startedOn: monday, today: '2026-12-30' })).toEqual(fault)
  })

  it('stands still on its first and last day and on none beside', () => {
    const pauses = [{ fromOn: '2026-12-07', toOn: '2026-12-13' }]
    const days = ['2026-12-06', '2026-12-07', '2026-12-13', '2026-12-14']
    expect(days.map((day) => standsStill(pauses, day))).toEqual([false, true, true, false])
  })
})

describe('whatever the dates', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2023-01-01', days))
  const weeks = fc.integer({ min: 1, max: 104 })
  /** Pauses that do not meet, by gaps and lengths. */
  const pauses = fc.array(
    fc.record({ gap: fc.integer({ min: 1, max: 200 }), days: fc.integer({ min: 1, max: 60 }) }),
    {
      maxLength: 5,
    },
  )
  const laidOut = (start: string, list: { gap: number; days: number }[]): Standstill[] => {
    let at = start
    return list.map(({ gap, days }) => {
      const fromOn = addDays(at, gap)
      const toOn = addDays(fromOn, days - 1)
      at = addDays(toOn, 1)
      return { fromOn, toOn }
    })
  }
  const due = (start: string, count: number, list: readonly Standstill[]) =>
    dueAfter(start, count, list, start).dueOn!

  it('a later start never gives an earlier day, with the same pauses', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), weeks, pauses, (start, by, count, list) => {
        const stops = laidOut(start, list)
        expect(due(addDays(start, by), count, stops) >= due(start, count, stops)).toBe(true)
      }),
    )
  })

  it('a pause never shortens, and moves the day by no more than its own days', () => {
    fc.assert(
      fc.property(day, weeks, pauses, fc.nat(4), (start, count, list, left) => {
        const stops = laidOut(start, list)
        const dropped = stops[left]
        const fewer = stops.filter((one) => one !== dropped)
        const [with_, without] = [due(start, count, stops), due(start, count, fewer)]
        expect(with_ >= without).toBe(true)
        const all = list.reduce((sum, { days }) => sum + days, 0)
        expect(with_ <= addDays(due(start, count, []), all)).toBe(true)
      }),
    )
  })

  it('exactly the days of the weeks lie outside the pauses, from the first day to the last', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), pauses, (start, count, list) => {
        const stops = laidOut(start, list)
        const last = due(start, count, stops)
        let counted = 0
        for (let on = start; on <= last; on = addDays(on, 1)) if (!standsStill(stops, on)) counted++
        expect(counted).toBe(count * 7)
        expect(standsStill(stops, last)).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})
