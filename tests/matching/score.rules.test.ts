import { goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import type { ScoreComponents } from '@virkelyst/shared/matching/matching.schema'
import {
  availabilityShare,
  bandOf,
  distanceShare,
  goalShares,
  hoursShare,
  kmScale,
  lot,
  orderedBy,
  scoreOf,
} from '@virkelyst/shared/matching/score.rules'
import { builtInWeights, weights } from '@virkelyst/shared/matching/weights'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const full: ScoreComponents = {
  occupation: 1,
  goal: 1,
  distance: 1,
  hours: 1,
  industry: 1,
  effort: 1,
  availability: 1,
}
const share = fc.double({ min: 0, max: 1, noNaN: true })
const someComponents = fc.record({
  occupation: share,
  goal: share,
  distance: share,
  hours: share,
  industry: share,
  effort: fc.option(share),
  availability: share,
})
const score = (components: ScoreComponents) => scoreOf(components, builtInWeights.weights)

describe('the score', () => {
  it('is 100 for somebody whom everything fits, with and without an effort in force', () => {
    expect(score(full)).toBe(100)
    expect(score({ ...full, effort: null })).toBe(100)
  })

  it('weighs each component as the specification says', () => {
    const none = { occupation: 0, goal: 0, distance: 0, hours: 0, industry: 0, effort: 0, availability: 0 }
    const alone = (name: keyof ScoreComponents) => score({ ...none, [name]: 1 })
    expect(Object.keys(none).map((name) => alone(name as keyof ScoreComponents))).toEqual([
      50, 12, 12, 10, 8, 5, 3,
    ])
  })

  it('never falls when one component rises', () => {
    fc.assert(
      fc.property(
        someComponents,
        fc.constantFrom('occupation', 'goal', 'distance', 'hours', 'industry', 'availability' as const),
        share,
        (components, name, other) => {
          const [low, high] = [Math.min(components[name], other), Math.max(components[name], other)]
          expect(score({ ...components, [name]: high })).toBeGreaterThanOrEqual(
            score({ ...components, [name]: low }),
          )
        },
      ),
    )
  })

  it('stays between 0 and 100, to one decimal', () => {
    fc.assert(
      fc.property(someComponents, (components) => {
        const value = score(components)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100)
        expect(Math.abs(value * 10 - Math.round(value * 10))).toBeLessThan(1e-9)
      }),
    )
  })

  it('takes weights that add up to one, and no others', () => {
    expect(weights.safeParse(builtInWeights.weights).success).toBe(true)
    expect(weights.safeParse({ ...builtInWeights.weights, goal: 0.2 }).success).toBe(false)
  })
})

describe('its components', () => {
  it.each([
    // wanted, offered, few hours → fit
    [20, 20, 15, 30, false, 1],
    [30, 37, 37, 37, false, 1],
    [10, 20, 15, 30, false, 0.7],
    [20, 37, 10, 20, false, 0.4],
    [30, 37, 10, 20, false, null],
    [30, 37, 8, 12, true, 0.24],
    [5, 10, 12, 15, true, null],
    [5, 10, 8, 12, true, 0.7],
  ])('%i–%i hours wanted, %i–%i offered (few hours: %s) → %s', (min, max, from, to, few, expected) => {
    const found = hoursShare(min, max, from, to, few)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toBeCloseTo(expected, 10)
  })

  it('fall with distance, faster for a few hours', () => {
    expect(distanceShare(0, kmScale('ordinary'))).toBe(1)
    expect(distanceShare(25, kmScale('ordinary'))).toBeCloseTo(Math.exp(-1), 10)
    expect(distanceShare(15, kmScale('part_hours_job'))).toBeCloseTo(Math.exp(-1), 10)
  })

  it('fall from goal A to goal C and with the days until somebody is available', () => {
    expect(goalRanks.map((rank) => goalShares[rank])).toEqual([1, 0.85, 0.7])
    expect([-5, 0, 45, 90, 400].map(availabilityShare)).toEqual([1, 1, 0.5, 0, 0])
  })
})

describe('bands', () => {
  it.each([
    [80, 0.9, 'strong'],
    [80, 0.7, 'good'],
    [74.9, 1, 'good'],
    [60, 0.5, 'related'],
    [40, 0.2, 'related'],
    [34.9, 1, 'none'],
  ])('a score of %d with %d of the occupation is %s', (value, occupation, band) => {
    expect(bandOf(value, occupation)).toBe(band)
  })
})

describe('the order of the list', () => {
  it('takes four points for one proposal, eight for three', () => {
    expect([0, 1, 3, 7].map((proposals) => orderedBy(80, proposals))).toEqual([80, 76, 72, 68])
  })

  it('draws lots that are the same each time and favour nobody over all orders', () => {
    const first = (order: number) => lot(`order-${order}`, 1) < lot(`order-${order}`, 2)
    expect(first(1)).toBe(first(1))
    const wins = Array.from({ length: 400 }, (_, order) => first(order)).filter(Boolean).length
    expect(wins).toBeGreaterThan(150)
    expect(wins).toBeLessThan(250)
  })
})
