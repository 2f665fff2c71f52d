import { leastTold } from '@virkelyst/shared/kernel/small-groups.rules'
import {
  ageBandOn,
  type ClassCount,
  hideSmall,
  inClassOrder,
  judged,
  makeTally,
} from '@virkelyst/shared/matching/exposure.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const count = (code: string, people: number, proposals = 0, expected = 0): ClassCount => ({
  code,
  people,
  proposals,
  expected,
})

describe('an age band', () => {
  it.each([
    ['1996-11-24', 'under_30'],
    ['1996-11-23', '30_39'],
    ['1986-11-23', '40_49'],
    ['1976-12-31', '40_49'],
    ['1966-11-23', '60_over'],
    ['1966-11-24', '50_59'],
  ])('of somebody born %s is %s on 23 November 2026', (birthDate, band) => {
    expect(ageBandOn(birthDate, '2026-11-23')).toBe(band)
  })
})

describe('small classes', () => {
  const hidden = (...classes: ClassCount[]) =>
    hideSmall(classes)
      .filter(({ people }) => people === null)
      .map(({ code }) => code)

  it('are told where each has five people or more', () => {
    expect(hidden(count('a', 5), count('b', 90))).toEqual([])
  })
  it('are hidden with the next smallest, so that the total gives none away', () => {
    expect(hidden(count('a', 4), count('b', 30), count('c', 20))).toEqual(['a', 'c'])
    expect(hidden(count('a', 4), count('b', 30))).toEqual(['a', 'b'])
  })
  it('are hidden with one more where they are fewer than five together', () => {
    expect(hidden(count('a', 1), count('b', 2), count('c', 9), count('d', 50))).toEqual(['a', 'b', 'c'])
  })
  it('never stand alone, and are never fewer than five together while anything is told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 14 }), (sizes) => {
        const classes = sizes.map((people, at) => count(String(at), people))
        const told = hideSmall(classes)
        const gone = classes.filter((_, at) => told[at]!.people === null)
        for (const { people } of told) if (people !== null) expect(people).toBeGreaterThanOrEqual(leastTold)
        if (gone.length === 0 || gone.length === classes.length) return
        expect(gone.length).toBeGreaterThan(1)
        expect(gone.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThanOrEqual(leastTold)
      }),
    )
  })
})

describe('the ratio of a class', () => {
  it.each([
    [count('x', 200, 40, 50), 0.8, null, false],
    [count('x', 200, 39, 50), 0.78, 'below', true],
    [count('x', 200, 30, 50), 0.6, 'below', false],
    [count('x', 200, 25, 20), 1.25, null, false],
    [count('x', 200, 26, 20), 1.3, 'above', true],
    [count('x', 200, 40, 20), 2, 'above', false],
    [count('x', 19, 40, 20), 2, null, false],
    [count('x', 20, 0, 5), 0, 'below', false],
    [count('x', 200, 0, 4.9), 0, null, false],
    [count('unknown', 200, 0, 50), 0, null, false],
    [count('x', 200, 0, 0), null, null, false],
  ])('%j is %s, alarm %s, may be chance %s', (figures, ratio, alarm, mayBeChance) => {
    expect(judged(figures)).toEqual({ ...figures, ratio, alarm, mayBeChance })
  })
  it('is not told where the class is too small', () => {
    const small = { code: 'x', people: null, proposals: null, expected: null }
    expect(judged(small)).toEqual({ ...small, ratio: null, alarm: null, mayBeChance: false })
  })
})

describe('classes in a table', () => {
  it('stand from the youngest, by number, and the unknown last', () => {
    const sorted = (...codes: string[]) =>
      codes
        .map((code) => ({ code }))
        .sort(inClassOrder)
        .map(({ code }) => code)
    expect(sorted('60_over', 'unknown', '30_39', 'under_30')).toEqual([
      'under_30',
      '30_39',
      '60_over',
      'unknown',
    ])
    expect(sorted('10', '9', 'unknown', '1')).toEqual(['1', '9', '10', 'unknown'])
    expect(sorted('male', 'female')).toEqual(['female', 'male'])
  })
})

describe('counting order by order', () => {
  // Women first, w1 to w9 and m1 to m9.
  const tally = () => makeTally((person: string) => person[0]!)

  it('expects of each order what an even draw among those eligible for it would give', () => {
    const counting = tally()
    counting.order(['w1', 'w2', 'm1', 'm2'], ['w1', 'm1'])
    counting.order(['w1', 'm1', 'm2', 'm3', 'm4'], ['m3', 'm4'])
    expect(counting.people()).toBe(6)
    expect(counting.counts()).toEqual([
      count('m', 4, 3, expect.closeTo(1 + 2 * (4 / 5)) as number),
      count('w', 2, 1, expect.closeTo(1 + 2 * (1 / 5)) as number),
    ])
  })

  it('finds no fault where each order was fair, whatever the mix of its people', () => {
    const counting = tally()
    // An order for many men and one for many women: over both the shares of the eligible would mislead.
    counting.order(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'w1', 'w2'], ['m1', 'm2', 'm3', 'w1'])
    counting.order(['w3', 'w4'], ['w3', 'w4'])
    for (const figures of counting.counts()) expect(judged(figures).ratio).toBe(1)
  })

  it('expects as many proposals as there were', () => {
    const people = fc.uniqueArray(fc.constantFrom('w1', 'w2', 'w3', 'm1', 'm2', 'x1'), { minLength: 1 })
    fc.assert(
      fc.property(fc.array(fc.tuple(people, fc.nat(6))), (orders) => {
        const counting = tally()
        for (const [eligible, most] of orders) counting.order(eligible, eligible.slice(0, most))
        const sum = (of: 'expected' | 'proposals') =>
          counting.counts().reduce((total, one) => total + one[of], 0)
        expect(sum('expected')).toBeCloseTo(sum('proposals'), 8)
      }),
    )
  })
})
