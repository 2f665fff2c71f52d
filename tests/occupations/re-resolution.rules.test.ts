import type { ResolvedOccupation } from '@virkelyst/shared/occupations/occupation.schema'
import {
  addCounts,
  changedSources,
  changeOf,
  makeTally,
  noCounts,
  othersOf,
} from '@virkelyst/shared/occupations/re-resolution.rules'
import { describe, expect, it } from 'vitest'

const meaning = (...codes: string[]): ResolvedOccupation[] =>
  codes.map((code) => ({ code, label: code, confidence: 1, method: 'exact' }))
const [warehouse, office] = [meaning('9333.01'), meaning('4321.01')]

describe('what became of a stored title', () => {
  it.each([
    [[], [], null],
    [warehouse, meaning('9333.01'), null],
    [[], warehouse, 'found'],
    [warehouse, office, 'moved'],
    [warehouse, [], 'lost'],
    [warehouse, [{ ...warehouse[0]!, confidence: 0.9 }], 'adjusted'],
    [warehouse, [{ ...warehouse[0]!, label: 'lagermand' }], 'adjusted'],
    [warehouse, [...warehouse, ...office], 'adjusted'],
    [meaning('9333.01', '4321.01'), meaning('4321.01', '9333.01'), 'moved'],
  ] as const)('%j to %j: %s', (before, after, change) => {
    expect(changeOf(before, after)).toBe(change)
  })

  it('is the same whatever the order in which a database keeps the fields', () => {
    const [{ code, label, confidence, method }] = warehouse as [ResolvedOccupation]
    expect(changeOf(warehouse, [{ method, confidence, label, code }])).toBeNull()
  })
})

describe('the report of a run', () => {
  it('counts each person once for a title, however it is written and however often they have it', () => {
    const tally = makeTally()
    tally.add('Lagerfunktionær', warehouse, office, 'a')
    tally.add('lagerfunktionær ', warehouse, office, 'a')
    tally.add('LAGERFUNKTIONÆR', warehouse, office, 'b')
    tally.add('lagerfunktionær', warehouse, office, null)
    expect(tally.report()).toEqual({
      counts: {
        goals: { found: 0, moved: 3, lost: 0, adjusted: 0 },
        orders: { found: 0, moved: 1, lost: 0, adjusted: 0 },
      },
      titles: [
        { title: 'lagerfunktionær', from: '9333.01', to: '4321.01', goals: 3, orders: 1, citizens: 2 },
      ],
    })
  })

  it('names no title that only became surer or less sure, and none that stayed', () => {
    const tally = makeTally()
    tally.add('Lagermand', warehouse, [{ ...warehouse[0]!, confidence: 0.9 }], 'a')
    tally.add('Lagermand', warehouse, warehouse, 'b')
    expect(tally.report().titles).toEqual([])
    expect(tally.report().counts.goals.adjusted).toBe(1)
  })

  it('adds up, and tells of the titles without a name as a number', () => {
    const one = { ...noCounts(), goals: { found: 1, moved: 2, lost: 3, adjusted: 4 } }
    const sum = addCounts(one, one)
    expect(sum.goals).toEqual({ found: 2, moved: 4, lost: 6, adjusted: 8 })
    expect(othersOf(sum, { goals: 5, orders: 0 })).toEqual({ goals: 7, orders: 0 })
  })

  it('says which parts of the catalogue are others', () => {
    expect(changedSources({ built_in: 'a', local: 'l' }, { built_in: 'b', local: 'l' })).toEqual(['built_in'])
    expect(changedSources({ built_in: 'a', local: 'l' }, { built_in: 'a' })).toEqual(['local'])
    expect(changedSources({ built_in: 'a' }, { built_in: 'a' })).toEqual([])
  })
})
