import { ranking } from '@virkelyst/shared/matching/matching.schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor } from '../support/citizens'
import { type MatchingWorld, makeMatchingWorld } from '../support/matching-world'
import { aarhus, ballerup } from '../support/people'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

describe.each(testEngines)('asking for candidates on %s', (engine) => {
  let world: MatchingWorld
  let order: string
  let near: string
  beforeAll(async () => {
    world = await makeMatchingWorld(engine)
    near = await world.citizen({ name: 'Nær Ved' })
    await world.citizen({ name: 'Fjern Fra', postalCode: '2700' })
    await world.citizen({ name: 'Anden Vej', goals: [{ goal: 'A', title: 'Tandlæge' }] })
    order = await world.order('ordinary', {
      requirements: {
        languages: [{ code: 'en', level: 'good', required: false }],
        skills: ['Truck'],
      },
    })
  })
  afterAll(() => world.close())

  it('shows names, reasons in words and what is met of the wishes, nearest first', async () => {
    const found = await world.rank(order)
    expect(ranking.safeParse(found).success).toBe(true)
    expect(found.candidates.map((one) => [one.name, one.postalName, one.goal, one.goalTitle])).toEqual([
      ['Nær Ved', 'Albertslund', 'A', 'Lagermedarbejder'],
      ['Fjern Fra', 'Brønshøj', 'A', 'Lagermedarbejder'],
    ])
    expect(found.candidates[0]).toMatchObject({
      band: 'strong',
      km: 0,
      coverage: { met: 1, of: 2, missing: ['language:en'] },
    })
    expect(found.candidates[0]!.reasons.map((reason) => reason.code)).toEqual([
      'goal_same',
      'distance',
      'hours_fit',
      'industry_unknown',
      'available_now',
    ])
    expect(found.counts).toMatchObject({ occupation: 2, eligible: 2 })
    expect(found.byWords).toBe(false)
  })

  it('puts the run on record with its inputs and versions, and those seen in the audit, together', async () => {
    const found = await world.rank(order, { limit: 1, maxKm: 30, goals: ['A'] })
    const run = (await world.runs()).find((one) => one.id === found.runId)
    expect(run).toMatchObject({
      orderId: order,
      municipalityCode: '0165',
      actorUserId: world.broker.userId,
      catalogueVersion: found.catalogueVersion,
      weightsVersion: 'built-in-1',
      rulesVersion: '2026-07-01',
      filters: { limit: 1, maxKm: 30, goals: ['A'], targetGroups: [] },
      counts: found.counts,
    })
    expect(run!.ranked).toEqual([
      {
        citizenId: near,
        score: found.candidates[0]!.score,
        components: found.candidates[0]!.components,
        reasons: found.candidates[0]!.reasons,
      },
    ])
    const row = (await world.audited('matching.rank')).at(-1)
    expect(row).toMatchObject({
      action: 'rank',
      subjectType: 'citizen',
      subjectIds: [near],
      purpose: `job_order ${order}`,
      allowed: true,
    })
  })

  it('ranks only the own citizens of the one who asks, and another municipality’s order only when open in the network', async () => {
    const stranger = anActor('job_broker', { municipalityCode: ballerup })
    const ask = { orderId: order, limit: 50, targetGroups: [], goals: [] }
    expect(await reasonOf(world.matching.rank(stranger, ask))).toBe('not_there')
    await world.setOrder(order, { status: 'open', networkId: 'vestegnen' })
    const { municipalities, networks } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.insert(networks).values({ id: 'vestegnen', name: 'Vestegnen' }).onConflictDoNothing()
      await db.update(municipalities).set({ networkId: 'vestegnen' })
    })
    expect((await world.matching.rank(stranger, ask)).counts.occupation).toBe(0)
    expect((await world.rank(order)).counts.occupation).toBe(2)
    await world.setOrder(order, { status: 'exclusive' })
    expect(
      await reasonOf(world.matching.rank(anActor('job_broker', { municipalityCode: aarhus }), ask)),
    ).toBe('not_there')
  })

  it('refuses an order that is paused or closed, and one that is not there', async () => {
    await world.setOrder(order, { status: 'paused' })
    expect(await reasonOf(world.rank(order))).toBe('order_not_live')
    await world.setOrder(order, { status: 'filled' })
    expect(await reasonOf(world.rank(order))).toBe('order_not_live')
    expect(await reasonOf(world.rank('11111111-0000-4000-8000-999999999999'))).toBe('not_there')
    await world.setOrder(order, { status: 'exclusive' })
  })

  it('sees an objection at once', async () => {
    const citizen = anActor('citizen', { citizenId: near, userId: 'near' })
    await world.citizens.setObjection(citizen, { objects: true })
    const during = await world.rank(order)
    expect(during.candidates.map((one) => one.citizenId)).not.toContain(near)
    expect(during.counts.removed.objection).toBe(1)
    await world.citizens.setObjection(citizen, { objects: false })
    expect((await world.rank(order)).candidates.map((one) => one.citizenId)).toContain(near)
  })

  it('counts proposals as they are made, and lists whom a broker leaves out', async () => {
    const { runId } = await world.rank(order)
    await world.referrals.propose(world.broker, { orderId: order, citizenId: near, runId })
    const after = await world.rank(order)
    expect(after.counts.removed.already_referred).toBe(1)
    const another = await world.order()
    expect((await world.rank(another)).candidates.find((one) => one.citizenId === near)).toMatchObject({
      proposalsLast30Days: 1,
    })
    await world.referrals.exclude(world.broker, { orderId: another, citizenId: near, reason: 'other_plan' })
    const { leftOut, candidates } = await world.rank(another)
    expect(leftOut.map((person) => [person.name, person.reason])).toEqual([['Nær Ved', 'other_plan']])
    expect(candidates.map((one) => one.name)).toEqual(['Fjern Fra'])
  })
})
