import { placesFor, roomIn, weightOf } from '@virkelyst/shared/placement-rules/ratio.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../support/property-seed'
import { ruleNamed } from '../support/placement-rules'

const ratio = ruleNamed('ratio', 'ratio-requirement')

describe('places by ordinary staff (BEK 2636/2021 § 65: one in five to fifty, then one in ten, at least one)', () => {
  it.each([
    [0, 1],
    [0.5, 1],
    [4.5, 1],
    [5, 1],
    [9.99, 1],
    [10, 2],
    [23, 4],
    [24.9, 4],
    [25, 5],
    [49.99, 9],
    [50, 10],
    [59.5, 10],
    [60, 11],
    [99, 14],
    [100, 15],
    [1000, 105],
  ])('%s give %s', (staff, places) => {
    expect(placesFor(staff, ratio)).toBe(places)
  })

  it('rounds as the rule says', () => {
    expect(placesFor(23, { ...ratio, rounding: 'up' })).toBe(5)
    expect(placesFor(23, { ...ratio, rounding: 'nearest' })).toBe(5)
    expect(placesFor(22, { ...ratio, rounding: 'nearest' })).toBe(4)
  })

  const staff = fc.integer({ min: 0, max: 50_000_00 }).map((hundredths) => hundredths / 100)
  it('never gives more places to fewer staff', () => {
    fc.assert(
      fc.property(staff, staff, (a, b) => {
        expect(placesFor(Math.min(a, b), ratio)).toBeLessThanOrEqual(placesFor(Math.max(a, b), ratio))
      }),
    )
  })
})

describe('what somebody takes of a place', () => {
  it.each([
    [37, 100],
    [60, 100],
    [18.5, 50],
    [12, 33],
    [0, 0],
    [null, 100],
  ])('%s hours a week: %s hundredths', (hours, weight) => {
    expect(weightOf(hours, ratio)).toBe(weight === 33 ? 33 : weight)
  })
  it('each counts as one where the rule counts persons', () => {
    expect(weightOf(10, { ...ratio, countedBy: 'person' })).toBe(100)
  })
})

describe('room in a period', () => {
  const whole = (from: string, to: string | null) => ({ from, to, weight: 100 })
  const period = { start: '2027-02-01', end: '2027-02-28', needed: 100 }

  it('is there where a place is free on every day', () => {
    expect(roomIn(2, [whole('2027-01-01', null)], period)).toEqual({
      used: 100,
      fullFrom: null,
      roomFrom: null,
    })
  })
  it('is not on the first day, but from the day after somebody leaves', () => {
    expect(roomIn(1, [whole('2027-01-01', '2027-02-10')], period)).toEqual({
      used: 100,
      fullFrom: '2027-02-01',
      roomFrom: '2027-02-11',
    })
  })
  it('ends where somebody comes', () => {
    expect(roomIn(1, [whole('2027-02-14', '2027-03-31')], period)).toEqual({
      used: 0,
      fullFrom: '2027-02-14',
      roomFrom: '2027-04-01',
    })
  })
  it('the last day still counts, the day after does not', () => {
    expect(roomIn(1, [whole('2027-01-01', '2027-02-01')], period).fullFrom).toBe('2027-02-01')
    expect(roomIn(1, [whole('2027-01-01', '2027-01-31')], period).fullFrom).toBeNull()
    expect(roomIn(1, [whole('2027-02-28', null)], period).fullFrom).toBe('2027-02-28')
    expect(roomIn(1, [whole('2027-03-01', null)], period).fullFrom).toBeNull()
  })
  it('is never known where nobody leaves', () => {
    expect(roomIn(1, [whole('2027-01-01', null)], period).roomFrom).toBeNull()
  })
  it('two halves are one place', () => {
    const half = { from: '2027-01-01', to: null, weight: 50 }
    expect(roomIn(1, [half], { ...period, needed: 50 }).fullFrom).toBeNull()
    expect(roomIn(1, [half, half], { ...period, needed: 50 }).fullFrom).toBe('2027-02-01')
  })

  const day = fc.integer({ min: 0, max: 90 }).map((plus) => {
    const at = new Date(Date.UTC(2027, 0, 1 + plus))
    return at.toISOString().slice(0, 10)
  })
  const stay = fc.record({
    from: day,
    to: fc.option(day),
    weight: fc.integer({ min: 1, max: 100 }),
  })
  it('is what counting day by day says', () => {
    const days = Array.from({ length: 200 }, (_, plus) =>
      new Date(Date.UTC(2027, 0, 1 + plus)).toISOString().slice(0, 10),
    )
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 8 }), day, day, fc.nat(4), (stays, a, b, places) => {
        const [start, end] = a < b ? [a, b] : [b, a]
        const full = days.find((one) => {
          const used = stays
            .filter(({ from, to }) => from <= one && (to === null || to >= one))
            .reduce((sum, { weight }) => sum + weight, 0)
          return one >= start && one <= end && used + 100 > places * 100
        })
        expect(roomIn(places, stays, { start, end, needed: 100 }).fullFrom).toBe(full ?? null)
      }),
    )
  })
  it('a day named as having room has room for as long', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 8 }), fc.nat(4), (stays, places) => {
        const { roomFrom } = roomIn(places, stays, period)
        if (roomFrom === null) return
        const end = new Date(Date.parse(roomFrom) + 27 * 86_400_000).toISOString().slice(0, 10)
        expect(roomIn(places, stays, { start: roomFrom, end, needed: 100 }).fullFrom).toBeNull()
        expect(roomFrom > period.start).toBe(true)
      }),
    )
  })
})
