import { citizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import {
  drivingLicences,
  languageCodes,
  languageLevels,
  licenceCodes,
} from '@virkelyst/shared/citizens/requirement.codes'
import { branchFit, branchTarget, isWish, packBranches } from '@virkelyst/shared/matching/branch-slots'
import { goalRecord, packGoals } from '@virkelyst/shared/matching/goal-posting.layout'
import { dayNumber, titleWords, wordOverlap } from '@virkelyst/shared/matching/posting-lists'
import { languageBits, languagesReach } from '@virkelyst/shared/matching/requirement-bits'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCitizen, rankingDay } from '../support/ranking-world'

const someDay = fc
  .integer({ min: 0, max: 36_500 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10))

describe('a record of a citizen', () => {
  it('says what it was made of', () => {
    fc.assert(
      fc.property(
        fc.record({
          no: fc.integer({ min: 1, max: 2_000_000_000 }),
          postalCode: fc.integer({ min: 0, max: 9999 }).map((code) => String(code).padStart(4, '0')),
          status: fc.constantFrom('active', 'placed'),
          objected: fc.boolean(),
          hoursMin: fc.integer({ min: 0, max: 240 }).map((quarters) => quarters / 4),
          hoursMax: fc.integer({ min: 0, max: 240 }).map((quarters) => quarters / 4),
          radiusKm: fc.integer({ min: 1, max: 500 }),
          availableFrom: someDay,
          waitingSince: someDay,
        }),
        fc.record({
          group: fc.integer({ min: 1, max: 13 }),
          goal: fc.constantFrom('A', 'B', 'C'),
          position: fc.integer({ min: 1, max: 3 }),
          confidence: fc.integer({ min: 1, max: 100 }).map((share) => share / 100),
          children: fc.boolean(),
          driving: fc.subarray([...drivingLicences]),
          licences: fc.subarray([...licenceCodes]),
        }),
        (facts, more) => {
          const [record] = packGoals(
            aCitizen(facts.no, {
              ...facts,
              cv: citizenCv.parse({
                drivingLicences: more.driving,
                licences: more.licences,
                childrenCertificate: more.children,
              }),
              targetGroups: [{ targetGroup: more.group, validFrom: '2020-01-01', validTo: null }],
              goals: [
                {
                  goal: more.goal,
                  position: more.position,
                  title: 'x',
                  occupations: [{ code: '9333.01', confidence: more.confidence }],
                },
              ],
            }),
            rankingDay,
          )
          const { list, words } = record!
          const read = {
            list,
            no: goalRecord.no(words, 0),
            goal: 'ABC'[goalRecord.goal(words, 0)],
            position: goalRecord.position(words, 0),
            confidence: goalRecord.confidence(words, 0) / 100,
            postalCode: goalRecord.postalCode(words, 0),
            placed: goalRecord.placed(words, 0),
            objected: goalRecord.objected(words, 0),
            raw: goalRecord.raw(words, 0),
            hours: [goalRecord.hoursMin(words, 0) / 4, goalRecord.hoursMax(words, 0) / 4],
            radiusKm: goalRecord.radiusKm(words, 0),
            days: [goalRecord.availableFrom(words, 0), goalRecord.waitingSince(words, 0)],
            group: goalRecord.targetGroup(words, 0, dayNumber(rankingDay)),
            children: goalRecord.childrenCertificate(words, 0),
          }
          expect(read).toEqual({
            list: 933301,
            no: facts.no,
            goal: more.goal,
            position: more.position,
            confidence: more.confidence,
            postalCode: Number(facts.postalCode),
            placed: facts.status === 'placed',
            objected: facts.objected,
            raw: false,
            hours: [facts.hoursMin, facts.hoursMax],
            radiusKm: facts.radiusKm,
            days: [dayNumber(facts.availableFrom), dayNumber(facts.waitingSince)],
            group: more.group,
            children: more.children,
          })
        },
      ),
    )
  })

  it('knows which target group is in force on a later day without being written again', () => {
    const [record] = packGoals(
      aCitizen(1, {
        targetGroups: [
          { targetGroup: 6, validFrom: '2026-01-01', validTo: '2026-12-31' },
          { targetGroup: 3, validFrom: '2027-01-01', validTo: null },
        ],
      }),
      rankingDay,
    )
    const on = (date: string) => goalRecord.targetGroup(record!.words, 0, dayNumber(date))
    expect(['2026-11-23', '2026-12-31', '2027-01-01', '2030-01-01'].map(on)).toEqual([6, 6, 3, 3])
  })

  it('is one for each occupation under each goal, the surest where a goal names one twice', () => {
    const line = (goal: 'A' | 'B', position: number, confidence: number) => ({
      goal,
      position,
      title: 'Lager',
      occupations: [{ code: '9333.01', confidence }],
    })
    const records = packGoals(
      aCitizen(1, { goals: [line('A', 1, 0.5), line('A', 2, 0.9), line('B', 1, 1)] }),
      rankingDay,
    )
    expect(
      records.map(({ words }) => [
        goalRecord.goal(words, 0),
        goalRecord.position(words, 0),
        goalRecord.confidence(words, 0),
      ]),
    ).toEqual([
      [1, 1, 100],
      [0, 2, 90],
    ])
  })
})

describe('languages', () => {
  it('reach what is asked exactly where each level does', () => {
    const someLevels = fc.array(
      fc.record({ code: fc.constantFrom(...languageCodes), level: fc.constantFrom(...languageLevels) }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(someLevels, someLevels, (held, asked) => {
        const best = (lines: typeof held, code: string) =>
          Math.max(
            -1,
            ...lines.filter((line) => line.code === code).map((line) => languageLevels.indexOf(line.level)),
          )
        const expected = asked.every(({ code }) => best(held, code) >= best(asked, code))
        const [mine, theirs] = [languageBits(held), languageBits(asked)]
        expect(
          languagesReach(mine.languagesLow, theirs.languagesLow) &&
            languagesReach(mine.languagesHigh, theirs.languagesHigh),
        ).toBe(expected)
      }),
    )
  })
})

describe('branches', () => {
  const worthOf = (mine: string, company: string) =>
    branchFit(packBranches([{ code: mine, wish: false }])[0]!, branchTarget(company)!)

  it.each([
    ['4711', '471100', 1],
    ['472', '471100', 0.6],
    ['47', '471100', 0.6],
    ['47', '47', 1],
    ['46', '471100', 0.3],
    ['87', '881000', 0.3],
    ['10', '881000', 0],
    ['011', '011300', 1],
  ])('experience in %s is worth this much in %s: %d', (mine, company, worth) => {
    expect(worthOf(mine, company)).toBe(worth)
  })

  it('keep wishes first, each branch once, eight at most', () => {
    const codes = Array.from({ length: 12 }, (_, at) => ({ code: `${10 + at}1`, wish: false }))
    const slots = packBranches([...codes, { code: '471', wish: true }, { code: '4711', wish: false }])
    expect(slots).toHaveLength(8)
    expect(slots.filter(isWish)).toHaveLength(1)
    expect(isWish(slots[0]!)).toBe(true)
  })
})

describe('words of a title', () => {
  it('leave out what says nothing, and are few', () => {
    expect(titleWords('Vogter af havet, som leder')).toEqual(['vogter', 'havet', 'leder'])
    expect(titleWords('a '.repeat(50_000))).toEqual([])
    expect(titleWords(Array.from({ length: 100 }, (_, at) => `ord${at}`).join(' '))).toHaveLength(6)
  })

  it('meet by their beginnings', () => {
    expect(wordOverlap('snurrepasser', 'snurrepasseren')).toBe(1)
    expect(wordOverlap('snurrepasser', 'snurretop')).toBe(0)
    expect(wordOverlap('glimmer vogter', 'vogter')).toBe(0.5)
    expect(wordOverlap('', 'vogter')).toBe(0)
  })
})
