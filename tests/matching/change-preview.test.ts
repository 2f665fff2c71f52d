import { makeChangePreview } from '@virkelyst/server/matching/change-preview.service'
import { makeEffortDesk } from '@virkelyst/server/matching/effort-desk.service'
import { makeWeightDesk } from '@virkelyst/server/matching/weight-desk.service'
import type { Ranking } from '@virkelyst/shared/matching/matching.schema'
import { changeOf, type Placed } from '@virkelyst/shared/matching/preview.rules'
import { previewAnswer, previewOrder } from '@virkelyst/shared/matching/preview.schema'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor } from '../support/citizens'
import { type MatchingWorld, makeMatchingWorld } from '../support/matching-world'
import { ballerup } from '../support/people'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'
import { anyPercents, somePercents } from '../support/weights'

const administrator = anActor('administrator')
const places = ['2620', '2600', '2630', '2750', '2650', '2500', '2700']
const titles = ['Lagermedarbejder', 'Truckfører', 'Chauffør', 'Pakkeriarbejder']
const groups = [1, 1, 2, 4, 3, 5]

describe.each(testEngines)('trying a change on %s before it is decided', (engine) => {
  let world: MatchingWorld
  let preview: ReturnType<typeof makeChangePreview>
  let order: string
  const groupOf = new Map<string, number>()
  const numberOf = new Map<string, number>()
  beforeAll(async () => {
    world = await makeMatchingWorld(engine)
    preview = makeChangePreview({ ...world.parts, occupations: world.titles })
    for (let at = 0; at < 36; at++) {
      const targetGroup = groups[at % groups.length]!
      const id = await world.citizen({
        postalCode: places[at % places.length]!,
        hoursMin: 15 + (at % 4) * 5,
        availableFrom: `2026-12-${String(1 + (at % 27)).padStart(2, '0')}`,
        goals: [
          { goal: 'A', title: titles[(at >> 1) % titles.length]! },
          { goal: 'B', title: titles[at % titles.length]! },
        ],
        targetGroups: [{ targetGroup, validFrom: '2026-02-01', validTo: null }],
      })
      groupOf.set(id, targetGroup)
      numberOf.set(id, at)
    }
    order = await world.order()
  })
  afterAll(() => world.close())

  const placed = ({ candidates }: Ranking): Placed[] =>
    candidates.map(({ citizenId, score, km, goal }) => ({
      no: numberOf.get(citizenId)!,
      score,
      km,
      goal,
      targetGroup: groupOf.get(citizenId)!,
    }))
  const stored = async () => {
    const { rankingRuns, weightVersions, efforts, events } = world.tables
    const tables = [rankingRuns, weightVersions, efforts, events]
    return Promise.all(tables.map(async (table) => (await world.store.read.db.select().from(table)).length))
  }

  it('tells of weights exactly what the ranking gives once they are in force', async () => {
    const desk = makeWeightDesk(world.parts)
    let moved = 0
    await fc.assert(
      fc.asyncProperty(anyPercents, async (percents) => {
        const before = placed(await world.rank(order))
        const told = await preview.preview(administrator, {
          orderId: order,
          change: { what: 'weights', percents },
        })
        const { seen } = await desk.view(administrator)
        await desk.prepare(administrator, {
          percents,
          validFrom: '2026-11-23',
          reason: 'Prøvet på ti ordrer',
          seen,
        })
        expect(told).toEqual(changeOf(before, placed(await world.rank(order))))
        moved += told!.meanMove
      }),
      { numRuns: 12 },
    )
    expect(moved).toBeGreaterThan(5)
  })

  it('tells of an effort exactly what the ranking gives once it is decided', async () => {
    const desk = makeEffortDesk(world.parts)
    const before = placed(await world.rank(order))
    const effort = {
      kind: 'ordinary' as const,
      targetGroups: [3, 5],
      validFrom: '2026-11-23',
      validTo: '2026-12-31',
    }
    const told = await preview.preview(administrator, {
      orderId: order,
      change: { what: 'effort', effort },
    })
    const other = await preview.preview(administrator, {
      orderId: order,
      change: { what: 'effort', effort: { ...effort, kind: 'work_placement' } },
    })
    await desk.decide(administrator, {
      ...effort,
      reason: 'Flere i ordinære timer',
      decidedBy: 'Lise Lund',
      decidedByTitle: 'Jobcenterchef',
    })
    expect(told).toEqual(changeOf(before, placed(await world.rank(order))))
    expect(told!.meanMove).toBeGreaterThan(0)
    expect(other).toEqual(changeOf(before, before))
  })

  it('keeps nothing but who tried it, on which order', async () => {
    const had = await stored()
    const audited = (await world.audited('matching.previewChange')).length
    const answer = await preview.preview(administrator, {
      orderId: order,
      change: { what: 'weights', percents: somePercents() },
    })
    expect(previewAnswer.safeParse(answer).success).toBe(true)
    expect(await stored()).toEqual(had)
    const rows = await world.audited('matching.previewChange')
    expect(rows).toHaveLength(audited + 1)
    expect(rows.at(-1)).toMatchObject({
      action: 'read',
      actorUserId: administrator.userId,
      subjectType: 'job_order',
      subjectIds: [order],
      purpose: 'preview weights',
      allowed: true,
    })
  })

  it('is tried on the newest ten live orders, for an effort of its kind', async () => {
    const made: string[] = []
    for (let at = 0; at < 12; at++) {
      const id = await world.order(at === 5 ? 'work_placement' : 'ordinary')
      await world.setOrder(id, { submittedAt: `2026-11-23T10:00:${10 + at}.000Z` })
      made.push(id)
    }
    await world.setOrder(made[11]!, { status: 'filled' })
    const newest = await preview.orders(administrator, {})
    expect(newest.every((one) => previewOrder.safeParse(one).success)).toBe(true)
    expect(newest.map(({ orderId }) => orderId)).toEqual(made.slice(1, 11).toReversed())
    expect(
      (await preview.orders(administrator, { kind: 'work_placement' })).map((one) => one.orderId),
    ).toEqual([made[5]])
    const stranger = anActor('administrator', { municipalityCode: ballerup })
    expect(await preview.orders(stranger, {})).toEqual([])
    const change = { what: 'weights' as const, percents: somePercents() }
    expect(await reasonOf(preview.preview(stranger, { orderId: order, change }))).toBe('not_there')
    expect(await reasonOf(preview.preview(administrator, { orderId: made[11]!, change }))).toBe(
      'order_not_live',
    )
  })
})

describe('the figures of a change', () => {
  const person = (no: number, more: Partial<Placed> = {}): Placed => ({
    no,
    score: 80,
    km: 4,
    goal: 'A',
    targetGroup: 1,
    ...more,
  })
  const people = (count: number, from = 1, more: Partial<Placed> = {}) =>
    Array.from({ length: count }, (_, at) => person(from + at, more))

  it('says nothing where fewer than five stand on the list', () => {
    expect(changeOf(people(4), people(9))).toBeNull()
    expect(changeOf(people(9), people(4))).toBeNull()
    expect(changeOf(people(5), people(5))).not.toBeNull()
  })

  it('counts who is new among the first ten and fifty, how far the others move, and means', () => {
    const before = people(12)
    const after = [person(12, { score: 90, km: 1, goal: 'B' }), ...people(10), person(20)]
    expect(changeOf(before, after)).toMatchObject({
      listed: { before: 12, after: 12 },
      othersInTen: 1,
      othersInFifty: 1,
      meanMove: 1.9,
      score: { before: 80, after: 80.8 },
      km: { before: 4, after: 3.8 },
      goals: { A: { before: 12, after: 11 }, B: { before: 0, after: 1 }, C: { before: 0, after: 0 } },
    })
  })

  const told = (before: Placed[], after: Placed[]) =>
    changeOf(before, after)!.groups.map(({ targetGroup, ...counts }) => [
      targetGroup,
      counts.before,
      counts.after,
    ])
  it.each([
    [
      'names groups of five and more',
      [
        [1, 9],
        [2, 5],
      ],
      [
        [1, 8],
        [2, 6],
      ],
      [
        [1, 9, 8],
        [2, 5, 6],
      ],
    ],
    [
      'puts small ones together',
      [
        [1, 9],
        [2, 3],
        [3, 2],
      ],
      [
        [1, 8],
        [2, 4],
        [3, 2],
      ],
      [
        [1, 9, 8],
        [null, 5, 6],
      ],
    ],
    [
      'names none where the rest could be worked out',
      [
        [1, 9],
        [2, 3],
      ],
      [
        [1, 8],
        [2, 4],
      ],
      [],
    ],
    [
      'counts both times: few before are few',
      [
        [1, 9],
        [2, 1],
      ],
      [
        [1, 5],
        [2, 5],
      ],
      [],
    ],
  ])('%s', (_what, before, after, expected) => {
    const list = (counts: number[][]) =>
      counts.flatMap(([targetGroup, count], at) => people(count!, at * 100, { targetGroup: targetGroup! }))
    expect(told(list(before), list(after))).toEqual(expected)
  })
})
