import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { occupationFiles } from '@virkelyst/db/occupations/catalogue-files'
import { builtInEmployers } from '@virkelyst/db/occupations/employers-file'
import { packBranches } from '@virkelyst/shared/matching/branch-slots'
import { callReasonsSentence } from '@virkelyst/shared/matching/call.labels'
import {
  type CallGoal,
  type Cooperation,
  callWeights,
  cooperationShare,
  goalFit,
  noCooperation,
  rateCall,
} from '@virkelyst/shared/matching/call.rules'
import { parseCatalogue } from '@virkelyst/shared/occupations/catalogue-format'
import { employingShare, parseEmployers } from '@virkelyst/shared/occupations/employers.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../support/property-seed'

const employers = builtInEmployers()
const goal = (rank: 'A' | 'B' | 'C', title: string, code: string, confidence = 1): CallGoal => ({
  goal: rank,
  title,
  occupations: [{ code, label: title, confidence, method: 'exact' }],
})
const mover = goal('A', 'Lagermedarbejder', '9333.01')
const cooperation = (more: Partial<Cooperation> = {}): Cooperation => ({ ...noCooperation, ...more })

describe('which branches employ a unit group', () => {
  it('is known for every unit group of the catalogue, by branches that exist', () => {
    const { catalogue } = parseCatalogue(occupationFiles().files)
    expect(catalogue.groups.map(({ code }) => code).filter((code) => !employers.has(code))).toEqual([])
    expect(employers.size).toBe(catalogue.groups.length)
    const known = new Set(
      readFileSync(join(import.meta.dirname, '../../db/catalogue/industries.csv'), 'utf8')
        .split('\n')
        .map((line) => line.split(';')[0]),
    )
    const unknown = [...employers].flatMap(([group, list]) =>
      list.filter(({ code }) => !known.has(code)).map(({ code }) => `${group} ${code}`),
    )
    expect(unknown).toEqual([])
  })
  it.each([
    ['9333 52 49 | 46', { '9333': ['52 1', '49 1', '46 0.6'] }, []],
    ['# a comment\n\n9333 52', { '9333': ['52 1'] }, []],
    ['9333 52\n9333 49', { '9333': ['52 1'] }, ['2: 9333 stands twice']],
    ['9333 52 | 52', {}, ['1: 9333 has a branch twice']],
    ['933 52', {}, ['1: not a group and its branches']],
    ['9333 5', {}, ['1: a branch has two to four digits']],
  ])('reads %j', (text, wanted, problems) => {
    const read = parseEmployers(text)
    expect(
      Object.fromEntries(
        [...read.employers].map(([group, list]) => [
          group,
          list.map(({ code, share }) => `${code} ${share}`),
        ]),
      ),
    ).toEqual(wanted)
    expect(read.problems.map(({ line, problem }) => `${line}: ${problem}`)).toEqual(problems)
  })
  it('the longer code of a branch counts', () => {
    const { employers: own } = parseEmployers('9333 52 | 521')
    expect(employingShare(own, '9333', '522900')).toBe(1)
    expect(employingShare(own, '9333', '521000')).toBe(0.6)
    expect(employingShare(own, '9333', '471110')).toBe(0)
    expect(employingShare(own, '9333', null)).toBe(0)
  })
})

describe('what a company is worth a call for', () => {
  const near = { km: 0, industryCode: '521000', cooperation: noCooperation }

  it('full marks for everything are a hundred', () => {
    const all = rateCall(
      [mover],
      {
        km: 0,
        industryCode: '521000',
        cooperation: cooperation({ orders: 5, hired: 9, lastAt: '2026-11-01' }),
      },
      packBranches([{ code: '521', wish: true }]),
      employers,
    )
    expect(all?.score).toBe(100)
    const { version: _, ...weights } = callWeights
    expect(Object.values(weights).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
  })
  it('tells the reasons in words', () => {
    const rated = rateCall([mover], { ...near, km: 7.4 }, [], employers)!
    expect(callReasonsSentence(rated.reasons, 'da')).toBe(
      'Mål A, Lagermedarbejder: de fleste i faget arbejder i denne branche; 7 km; intet samarbejde endnu.',
    )
    const seen = cooperation({
      orders: 2,
      hired: 1,
      seen: new Map([['9333', 'Pakkerimedarbejder']]),
      proposed: 3,
    })
    const known = rateCall([mover], { km: 7.4, industryCode: '561110', cooperation: seen }, [], employers)!
    expect(callReasonsSentence(known.reasons, 'en')).toBe(
      'Goal A, Lagermedarbejder: the company has asked for Pakkerimedarbejder; 7 km; hired 1 through the municipality in two years; 3 people proposed in the last 30 days.',
    )
  })
  it.each([
    ['a branch that employs nobody of the trade', { ...near, industryCode: '960210' }],
    ['a company whose branch nobody knows', { ...near, industryCode: null }],
    ['one too far away', { ...near, km: 101 }],
    ['one that cannot be reached', { ...near, km: Number.POSITIVE_INFINITY }],
  ])('not %s', (_what, facts) => {
    expect(rateCall([mover], facts, [], employers)).toBeNull()
  })
  it('the earlier goal leads, a surer title before a guess', () => {
    const cook = goal('B', 'Kok', '5120.01')
    const both = { industryCode: '561110', cooperation: cooperation({ seen: new Map([['9333', 'Lager']]) }) }
    expect(goalFit([cook, mover], both, employers)?.goal.goal).toBe('A')
    expect(
      goalFit(
        [cook, { ...mover, occupations: [{ ...mover.occupations[0]!, confidence: 0.5 }] }],
        both,
        employers,
      )?.goal.goal,
    ).toBe('B')
  })
  it('crowded companies go down the list, and their score stays as it is shown', () => {
    const quiet = rateCall([mover], near, [], employers)!
    const crowded = rateCall([mover], { ...near, cooperation: cooperation({ proposed: 3 }) }, [], employers)!
    expect(crowded.score).toBe(quiet.score)
    expect(quiet.by - crowded.by).toBe(8)
  })

  const facts = fc.record({
    km: fc.double({ min: 0, max: 100, noNaN: true }),
    industryCode: fc.constantFrom('521000', '471110', '561110', '463900', null),
    cooperation: fc.record({
      orders: fc.nat(20),
      hired: fc.nat(10),
      lastAt: fc.constant(null),
      seen: fc.constantFrom(new Map<string, string>(), new Map([['9333', 'Lager']])),
      proposed: fc.nat(30),
    }),
  })
  it('lies between 0 and 100, and nearer, better known or less crowded is never worse', () => {
    fc.assert(
      fc.property(facts, fc.double({ min: 0, max: 1, noNaN: true }), (one, less) => {
        const rate = (changed: Partial<typeof one>) =>
          rateCall([mover], { ...one, ...changed }, [], employers)
        const before = rate({})
        if (before === null) return
        expect(before.score).toBeGreaterThanOrEqual(0)
        expect(before.score).toBeLessThanOrEqual(100)
        expect(rate({ km: one.km * less })!.score).toBeGreaterThanOrEqual(before.score)
        expect(
          rate({ cooperation: { ...one.cooperation, orders: one.cooperation.orders + 1 } })!.score,
        ).toBeGreaterThanOrEqual(before.score)
        expect(rate({ cooperation: { ...one.cooperation, proposed: 0 } })!.by).toBeGreaterThanOrEqual(
          before.by,
        )
      }),
    )
  })
  it('a hire without an order is no cooperation that was seen', () => {
    expect(cooperationShare(cooperation({ orders: 0, hired: 3 }))).toBe(0)
  })
})
