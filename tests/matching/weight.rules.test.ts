import { scoreOf } from '@virkelyst/shared/matching/score.rules'
import {
  countedWeights,
  percents,
  percentsOf,
  scaledToHundred,
  sumOf,
  weightNames,
  weightsOf,
  weightsOn,
} from '@virkelyst/shared/matching/weight.rules'
import { builtInWeights, weights } from '@virkelyst/shared/matching/weights'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPercents, somePercents } from '../support/weights'

const refusals = (input: unknown) =>
  percents.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []

describe('weights as an administrator sets them', () => {
  it('takes the built-in ones, and gives them back', () => {
    expect(percents.parse(somePercents())).toEqual(somePercents())
    expect(weightsOf(somePercents())).toEqual(builtInWeights.weights)
    expect(percentsOf(builtInWeights.weights)).toEqual(somePercents())
  })

  it.each([
    ['add up to less than a hundred', { goal: 11 }, [['', 'weights_sum']]],
    ['add up to more', { goal: 13 }, [['', 'weights_sum']]],
    [
      'let the occupation weigh too little',
      { occupation: 39, goal: 23 },
      [['occupation', 'occupation_weight']],
    ],
    [
      'let something weigh as much as the occupation',
      { occupation: 43, distance: 43, goal: 4, hours: 5, industry: 0, effort: 5, availability: 0 },
      [['occupation', 'occupation_weight']],
    ],
    ['let an effort decide', { effort: 11, goal: 6 }, [['effort', 'effort_weight']]],
    ['take away', { goal: -2, distance: 26 }, [['goal', 'bad_number']]],
    [
      'are no whole number',
      { goal: 11.5, distance: 12.5 },
      [
        ['goal', 'bad_number'],
        ['distance', 'bad_number'],
      ],
    ],
    ['are not filled in', { goal: undefined }, [['goal', 'required']]],
  ])('refuses those that %s', (_what, change, expected) => {
    expect(refusals({ ...somePercents(), ...change })).toEqual(expected)
  })

  it('what may be decided is what the ranking can read back', () => {
    fc.assert(
      fc.property(anyPercents, (all) => {
        expect(refusals(all)).toEqual([])
        expect(weights.safeParse(JSON.parse(JSON.stringify(weightsOf(all)))).success).toBe(true)
        expect(percentsOf(weightsOf(all))).toEqual(all)
      }),
    )
  })
})

describe('scaling to a hundred', () => {
  const some = fc.integer({ min: 0, max: 100 })
  const anything = fc.record(Object.fromEntries(weightNames.map((name) => [name, some]))) as fc.Arbitrary<
    ReturnType<typeof somePercents>
  >
  it('gives whole percents of a hundred, each less than one away from its share', () => {
    fc.assert(
      fc.property(anything, (all) => {
        fc.pre(sumOf(all) > 0)
        const scaled = scaledToHundred(all)
        expect(sumOf(scaled)).toBe(100)
        for (const name of weightNames) {
          expect(Number.isInteger(scaled[name])).toBe(true)
          expect(Math.abs(scaled[name] - (all[name] * 100) / sumOf(all))).toBeLessThan(1)
        }
      }),
    )
  })
  it('leaves a hundred, and nothing at all, as they are', () => {
    expect(scaledToHundred(somePercents())).toEqual(somePercents())
    const nothing = Object.fromEntries(weightNames.map((name) => [name, 0])) as ReturnType<
      typeof somePercents
    >
    expect(scaledToHundred(nothing)).toEqual(nothing)
  })
})

describe('what counts', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  it('is the score the ranking gives, with an effort in force and without', () => {
    const components = fc.record({
      occupation: share,
      goal: share,
      distance: share,
      hours: share,
      industry: share,
      effort: fc.option(share),
      availability: share,
    })
    fc.assert(
      fc.property(anyPercents, components, (all, parts) => {
        const counted = countedWeights(weightsOf(all), parts.effort !== null)
        const sum = weightNames.reduce((whole, name) => whole + counted[name] * (parts[name] ?? 0), 0)
        expect(scoreOf(parts, weightsOf(all))).toBeCloseTo(sum * 100, 0)
        expect(weightNames.reduce((whole, name) => whole + counted[name], 0)).toBeCloseTo(1, 9)
      }),
    )
  })
})

describe('the version in force', () => {
  const version = (no: number, validFrom: string, more = {}) => ({
    municipalityCode: '0165' as string | null,
    no,
    validFrom,
    takenBackAt: null as string | null,
    ...more,
  })
  const everywhere = version(1, '2026-10-01', { municipalityCode: null })
  it.each([
    ['nothing before the first day', '2026-09-30', undefined],
    ['the installation’s where there is no other', '2026-10-31', 'everywhere'],
    ['the municipality’s own before the installation’s', '2026-11-01', 1],
    ['the later day', '2026-12-01', 3],
    ['of one day the one decided last', '2027-01-01', 5],
    ['none that was taken back', '2027-02-01', 5],
  ])('is %s', (_what, date, expected) => {
    const versions = [
      version(5, '2027-01-01'),
      version(1, '2026-11-01'),
      version(3, '2026-12-01'),
      version(4, '2027-01-01'),
      version(6, '2027-02-01', { takenBackAt: '2026-11-20T09:00:00.000Z' }),
      everywhere,
    ]
    const found = weightsOn(versions, date)
    expect(found === everywhere ? 'everywhere' : found?.no).toBe(expected)
  })
})
