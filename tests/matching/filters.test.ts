import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import { makeProposalLoad } from '@virkelyst/db/matching/proposal-load.repository'
import { citizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { requirements } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { type FilterName, filterNames } from '@virkelyst/shared/matching/matching.schema'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MadeCitizen } from '../support/population'
import { aCitizen, anOrder, makeRankingWorld, type RankingWorld } from '../support/ranking-world'
import { testEngines } from '../support/stores'

type Case = [string, FilterName | null, Partial<MadeCitizen>, Partial<OrderForRanking>?]
const cv = (values: Record<string, unknown>) => ({ cv: citizenCv.parse(values) })
const asks = (values: Record<string, unknown>) => ({ requirements: requirements.parse(values) })
const group = (targetGroup: number) => ({
  targetGroups: [{ targetGroup, validFrom: '2026-01-01', validTo: null }],
})

const cases: Case[] = [
  ['somebody whom everything fits', null, {}],
  ['somebody in a job', 'status', { status: 'placed' }],
  ['somebody who has objected to being ranked', 'objection', { objected: true }],
  ['a person on early retirement pension for a flex job', 'target_group', group(11), { kind: 'flex_job' }],
  ['a person referred to flex job for a flex job', null, group(9), { kind: 'flex_job' }],
  [
    'a person referred to flex job for a job with wage subsidy',
    'target_group',
    group(9),
    { kind: 'wage_subsidy_job' },
  ],
  [
    'somebody whose target group has ended',
    'target_group',
    { targetGroups: [{ targetGroup: 1, validFrom: '2026-01-01', validTo: '2026-11-22' }] },
  ],
  [
    'somebody who moves to another group tomorrow',
    null,
    {
      targetGroups: [
        { targetGroup: 1, validFrom: '2026-01-01', validTo: '2026-11-23' },
        { targetGroup: 9, validFrom: '2026-11-24', validTo: null },
      ],
    },
  ],
  [
    'somebody free two days after the start',
    'availability',
    { availableFrom: '2026-12-03' },
    { startDate: '2026-12-01' },
  ],
  [
    'somebody free on the day of the start',
    null,
    { availableFrom: '2026-12-01' },
    { startDate: '2026-12-01' },
  ],
  ['somebody free in three months for a flexible start', null, { availableFrom: '2027-02-21' }],
  ['somebody free in four months for a flexible start', 'availability', { availableFrom: '2027-03-23' }],
  [
    'somebody free soon for a start that has passed',
    null,
    { availableFrom: '2026-12-20' },
    { startDate: '2026-11-01' },
  ],
  ['somebody who wants more hours than there are', 'hours', { hoursMin: 37 }, { hoursMin: 10, hoursMax: 20 }],
  ['somebody who wants fewer', 'hours', { hoursMin: 5, hoursMax: 10 }],
  [
    'somebody who wants full time for a few hours',
    null,
    { hoursMin: 37 },
    { kind: 'part_hours_job', hoursMin: 8, hoursMax: 12 },
  ],
  [
    'somebody without the licence asked for',
    'requirements',
    {},
    asks({ drivingLicences: [{ code: 'B', required: true }] }),
  ],
  [
    'a lorry driver where a car licence is asked for',
    null,
    cv({ drivingLicences: ['C'] }),
    asks({ drivingLicences: [{ code: 'B', required: true }] }),
  ],
  [
    'somebody without a licence only wished for',
    null,
    {},
    asks({ drivingLicences: [{ code: 'B', required: false }] }),
  ],
  [
    'somebody without the certificate',
    'requirements',
    {},
    asks({ licences: [{ code: 'hygiene', required: true }] }),
  ],
  [
    'somebody with the wider forklift certificate',
    null,
    cv({ licences: ['forklift_b'] }),
    asks({ licences: [{ code: 'forklift_a', required: true }] }),
  ],
  [
    'somebody with too little Danish',
    'requirements',
    cv({ languages: [{ code: 'da', level: 'basic' }] }),
    asks({ languages: [{ code: 'da', level: 'good', required: true }] }),
  ],
  [
    'somebody with more than enough of the last language of the list',
    null,
    cv({ languages: [{ code: 'other', level: 'expert' }] }),
    asks({ languages: [{ code: 'other', level: 'good', required: true }] }),
  ],
  ['somebody without a certificate for children', 'requirements', {}, asks({ childrenCertificate: true })],
  ['somebody with one', null, cv({ childrenCertificate: true }), asks({ childrenCertificate: true })],
  ['somebody in Aarhus', 'distance', { postalCode: '8000', radiusKm: 100 }],
  ['somebody in Aarhus who would go anywhere', null, { postalCode: '8000', radiusKm: 500 }],
  ['somebody whose postal code is none', 'distance', { postalCode: '9998', radiusKm: 500 }],
]

describe.each(testEngines)('the filters on %s', (engine) => {
  let world: RankingWorld
  beforeAll(async () => {
    world = await makeRankingWorld(engine)
  })
  afterEach(() => world.clear())
  afterAll(() => world.close())

  it.each(cases)('%s: %s', async (_who, removedBy, person, order = {}) => {
    await world.put(aCitizen(1, person))
    const { counts, people } = await world.find(anOrder(order))
    expect(counts.occupation).toBe(1)
    expect(filterNames.filter((name) => counts.removed[name] === 1)).toEqual(removedBy ? [removedBy] : [])
    expect(people.map((one) => one.no)).toEqual(removedBy ? [] : [1])
  })

  it('know a closed case no more', async () => {
    await world.put(aCitizen(1, { status: 'closed' }))
    expect((await world.find(anOrder())).counts.occupation).toBe(0)
  })

  it('are counted in one order: who fails several is counted by the first', async () => {
    await world.put(aCitizen(1, { status: 'placed', objected: true, radiusKm: 1, postalCode: '8000' }))
    const { counts } = await world.find(anOrder())
    expect(counts.removed).toMatchObject({ status: 1, objection: 0, distance: 0 })
  })

  it('follow the consultant, who may narrow groups, goals and distance but never widen', async () => {
    await world.put(aCitizen(1, { postalCode: '2600' }), aCitizen(2, group(3)), aCitizen(3, group(9)))
    const narrowed = await world.find(anOrder({ kind: 'wage_subsidy_job' }), {
      targetGroups: [3, 9],
      maxKm: 2,
    })
    expect(narrowed.people.map((one) => one.no)).toEqual([2])
    expect(narrowed.counts.removed.target_group).toBe(2)
    const near = await world.find(anOrder(), { maxKm: 2 })
    expect(near.counts.removed.distance).toBe(1)
    expect((await world.find(anOrder(), { goals: ['B'] })).counts.occupation).toBe(0)
  })

  const referral = (
    no: number,
    status: 'suggested' | 'proposed' | 'declined',
    order = anOrder().id,
    at = '2026-11-20T09:00:00.000Z',
  ) => ({
    id: `50000000-0000-7000-8000-${order.slice(-4)}${String(no).padStart(8, '0')}`,
    orderId: order,
    citizenId: aCitizen(no).id,
    municipalityCode: '0165',
    status,
    source: 'ranking' as const,
    proposedAt: status === 'suggested' ? null : at,
    createdAt: at,
    updatedAt: at,
  })
  const refer = (...rows: ReturnType<typeof referral>[]) =>
    world.store.tx(async (session) => {
      const { tables } = world.store
      const load = makeProposalLoad(tables)
      for (const row of rows) {
        await session.db.insert(tables.referrals).values(row)
        await load.refresh(session, row.citizenId, '2026-11-23T09:00:00.000Z')
      }
    })
  const otherOrder = (at: number) => `40000000-0000-7000-8000-0000000${String(at).padStart(5, '0')}`

  it('leave out who was proposed or refused before, but not who showed interest', async () => {
    await world.put(aCitizen(1), aCitizen(2), aCitizen(3), aCitizen(4))
    await refer(referral(1, 'proposed'), referral(2, 'declined'), referral(3, 'suggested'))
    const { counts, people } = await world.find(anOrder())
    expect(counts.removed.already_referred).toBe(2)
    expect(people.map((one) => one.no).sort()).toEqual([3, 4])
  })

  it('leave out who has five open proposals, and put who has some behind who has none', async () => {
    await world.put(aCitizen(1), aCitizen(2), aCitizen(3))
    await refer(...[2, 3, 4, 5, 6].map((at) => referral(1, 'proposed', otherOrder(at))))
    await refer(...[2, 3, 4].map((at) => referral(2, 'proposed', otherOrder(at))))
    const { counts, people } = await world.find(anOrder())
    expect(counts.removed.open_proposals).toBe(1)
    expect(people.map((one) => [one.no, one.proposals])).toEqual([
      [3, 0],
      [2, 3],
    ])
    expect(people[0]!.score).toBe(people[1]!.score)
  })

  it('forget a proposal after thirty days', async () => {
    await world.put(aCitizen(1))
    await refer(referral(1, 'declined', otherOrder(2), '2026-10-24T09:00:00.000Z'))
    expect((await world.find(anOrder())).people[0]!.proposals).toBe(0)
    await refer(referral(1, 'declined', otherOrder(3), '2026-10-26T09:00:00.000Z'))
    expect((await world.find(anOrder())).people[0]!.proposals).toBe(1)
  })

  it('finds the best behind many who were proposed lately', async () => {
    const many = Array.from({ length: 30 }, (_, at) => aCitizen(at + 1))
    // Nearer by score than the three behind, but each proposed twice.
    const few = [31, 32, 33].map((no) => aCitizen(no, { postalCode: '2600' }))
    await world.put(...many, ...few)
    await refer(...many.flatMap((one) => [2, 3].map((at) => referral(one.no, 'proposed', otherOrder(at)))))
    const { people } = await world.find(anOrder(), { limit: 3 })
    expect(people.map((one) => one.no).sort()).toEqual([31, 32, 33])
  })

  it('leave out whom a broker left out, and say so', async () => {
    await world.put(aCitizen(1), aCitizen(2))
    await world.store.tx(async ({ db }) => {
      await db.insert(world.store.tables.exclusions).values({
        orderId: anOrder().id,
        citizenId: aCitizen(2).id,
        reason: 'other_plan',
        excludedBy: 'somebody-gone',
        excludedAt: '2026-11-23T08:00:00.000Z',
      })
    })
    const { counts, people, leftOut } = await world.find(anOrder())
    expect(counts.removed.left_out).toBe(1)
    expect(people.map((one) => one.no)).toEqual([1])
    expect(leftOut).toEqual([
      { no: 2, citizenId: aCitizen(2).id, name: 'Borger 2', reason: 'other_plan', by: 'somebody-gone' },
    ])
  })

  it('let every kind of order find somebody', async () => {
    await world.put(aCitizen(1), aCitizen(2, group(9)))
    for (const kind of jobOrderKinds)
      expect((await world.find(anOrder({ kind }))).people.length).toBeGreaterThan(0)
  })
})
