import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import { makeOpeningsRepository } from '@virkelyst/db/matching/openings.repository'
import { makeOrderIndex } from '@virkelyst/db/matching/order-index.repository'
import { makeOpenings } from '@virkelyst/server/matching/openings'
import { opening } from '@virkelyst/shared/matching/matching.schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { anActor } from '../support/citizens'
import { type MatchingWorld, makeMatchingWorld } from '../support/matching-world'
import { ballerup } from '../support/people'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

describe.each(testEngines)('orders for a citizen on %s', (engine) => {
  let world: MatchingWorld
  let person: string
  const orders = new Map<string, string>()
  beforeAll(async () => {
    world = await makeMatchingWorld(engine)
    person = await world.citizen({ hoursMin: 20, hoursMax: 37, radiusKm: 20 })
    const order = async (name: string, ...of: Parameters<MatchingWorld['order']>) =>
      orders.set(name, await world.order(...of))
    await order('warehouse', 'ordinary')
    await order('few hours', 'part_hours_job')
    await order('few hours, cleaning', 'part_hours_job', { title: 'Rengøringsassistent' })
    await order('few hours, far away', 'part_hours_job', {
      workplace: { address: 'Havnegade 1', postalCode: '8000' },
    })
    await order('flex', 'flex_job')
    await order('truck licence', 'ordinary', {
      requirements: { licences: [{ code: 'forklift_b', required: true }] },
    })
    await order('words', 'part_hours_job', { title: 'Glimmervogter' })
    for (const id of orders.values()) await world.setOrder(id, { status: 'open' })
    const index = makeOrderIndex(world.store.tables)
    await world.store.tx(async (session) => {
      for (const id of orders.values()) await index.replaceForOrder(session, id)
    })
  })
  afterAll(() => world.close())

  const nameOf = (id: string) => [...orders].find(([, its]) => its === id)?.[0]
  const openings = async (input = {}) =>
    (await world.matching.openingsFor(world.broker, { citizenId: person, ...input })).map((one) =>
      nameOf(one.orderId),
    )
  const self = () => anActor('citizen', { citizenId: person, userId: 'person-herself' })
  const smallJobs = async () => (await world.matching.mySmallJobs(self())).map((one) => nameOf(one.orderId))

  it('are those that pass the same filters, best first, with reasons', async () => {
    const found = await world.matching.openingsFor(world.broker, { citizenId: person })
    expect(z.array(opening).safeParse(found).success).toBe(true)
    expect(found.map((one) => nameOf(one.orderId))).toEqual(['warehouse', 'few hours'])
    expect(found[0]).toMatchObject({ band: 'strong', km: 0, companyName: 'Østre Lager A/S' })
    expect(found[0]!.reasons.map((reason) => reason.code)).toContain('goal_same')
    expect(await openings({ kind: 'part_hours_job' })).toEqual(['few hours'])
  })

  it('score as people do when they are ranked for the order', async () => {
    const [found] = await world.matching.openingsFor(world.broker, { citizenId: person })
    const ranked = await world.rank(orders.get('warehouse')!)
    const candidate = ranked.candidates.find((one) => one.citizenId === person)
    expect(found!.score).toBe(candidate!.score)
    expect(found!.band).toBe(candidate!.band)
  })

  it('of few hours come to the citizen who wants more, on a phone', async () => {
    expect(await smallJobs()).toEqual(['few hours'])
    const [row] = await world.audited('matching.mySmallJobs')
    expect(row).toMatchObject({ action: 'read', subjectIds: [person] })
  })

  it('are kept from a citizen until a consultant has seen them', async () => {
    const unseen = await world.order('part_hours_job', { title: 'Lagermedarbejder' })
    orders.set('unseen', unseen)
    const status = (await world.jobOrders.getForConsultant(world.broker, { id: unseen })).status
    expect(['submitted', 'exclusive']).toContain(status)
    if (status === 'submitted') expect(await smallJobs()).not.toContain('unseen')
    expect(await openings()).toContain('unseen')
    await world.jobOrders.changeStatus(world.broker, {
      id: unseen,
      from: status,
      to: 'withdrawn',
      reason: 'need_ceased',
    })
    expect(await openings()).not.toContain('unseen')
  })

  it('with few proposals come first', async () => {
    const twin = await world.order('part_hours_job')
    orders.set('twin', twin)
    await world.setOrder(twin, { status: 'exclusive' })
    const others = await Promise.all([world.citizen(), world.citizen(), world.citizen()])
    for (const citizenId of others)
      await world.referrals.propose(world.broker, { orderId: orders.get('few hours')!, citizenId })
    expect(await openings({ kind: 'part_hours_job' })).toEqual(['twin', 'few hours'])
  })

  it('that the citizen has refused do not come back; those waiting for an answer say so', async () => {
    const { id } = await world.referrals.propose(world.broker, {
      orderId: orders.get('warehouse')!,
      citizenId: person,
    })
    const waiting = await world.matching.openingsFor(world.broker, { citizenId: person, kind: 'ordinary' })
    expect(waiting.map((one) => [nameOf(one.orderId), one.referralStatus])).toEqual([
      ['warehouse', 'proposed'],
    ])
    await world.referrals.answer(world.broker, { id, answer: 'declined', reason: 'pay' })
    expect(await openings({ kind: 'ordinary' })).toEqual([])
  })

  it('are found by words where the goal fitted no occupation', async () => {
    const raw = await world.citizen({ goals: [{ goal: 'A', title: 'Glimmervogter' }] })
    const found = await world.matching.openingsFor(world.broker, { citizenId: raw })
    expect(found.map((one) => [nameOf(one.orderId), one.reasons[0]?.code])).toEqual([['words', 'goal_raw']])
  })

  it('of neighbouring occupations are always among them', async () => {
    const kitchen = await world.citizen({ goals: [{ goal: 'A', title: 'Køkkenmedhjælper' }] })
    const found = await world.matching.openingsFor(world.broker, { citizenId: kitchen })
    expect(found.map((one) => nameOf(one.orderId))).toContain('few hours, cleaning')
  })

  it('are none for somebody who has objected or is placed', async () => {
    await world.citizens.setObjection(self(), { objects: true })
    expect(await openings()).toEqual([])
    await world.citizens.setObjection(self(), { objects: false })
    expect(await openings()).not.toEqual([])
  })

  it('are not shown of another municipality’s citizen, nor to a citizen who is not linked', async () => {
    const stranger = anActor('job_broker', { municipalityCode: ballerup })
    expect(await reasonOf(world.matching.openingsFor(stranger, { citizenId: person }))).toBe('not_there')
    expect(await reasonOf(world.matching.mySmallJobs(anActor('citizen')))).toBe('not_there')
  })

  it('that were refused take no room from those that are left', async () => {
    const { store } = world
    const seeker = await world.citizen({ hoursMin: 20, hoursMax: 37, radiusKm: 20 })
    for (let made = 0; made < 8; made++) await world.order('ordinary')
    const ranked = await world.matching.openingsFor(world.broker, { citizenId: seeker, kind: 'ordinary' })
    const refused = ranked.slice(0, -1).map(({ orderId }) => orderId)
    expect(refused.length).toBeGreaterThan(5)
    const at = '2026-11-23T09:00:00.000Z'
    await store.tx(async ({ db }) => {
      await db.insert(store.tables.referrals).values(
        refused.map((orderId) => ({
          id: `refused-${orderId}`,
          orderId,
          citizenId: seeker,
          municipalityCode: '0165',
          status: 'declined' as const,
          source: 'manual' as const,
          createdAt: at,
          updatedAt: at,
        })),
      )
    })
    // So short a list looks closely at five orders.
    const repository = makeOpeningsRepository(store)
    const { geography, titles } = world
    const openings = makeOpenings({
      repository,
      matching: makeMatchingRepository(store),
      geography,
      occupations: titles,
    })
    const found = await openings.find({
      citizen: (await repository.citizen(seeker))!,
      kinds: ['ordinary'],
      limit: 1,
      withSubmitted: true,
      today: '2026-11-23',
    })
    expect(found.map(({ orderId }) => orderId)).toEqual([ranked.at(-1)!.orderId])
  })
})
