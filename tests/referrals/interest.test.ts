import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aarhus, ballerup } from '../support/people'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const småjob = { kind: 'part_hours_job', hoursMin: 4, hoursMax: 12 } as const

describe.each(testEngines)('a citizen’s own interest on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world, småjob)
  })
  afterAll(() => world.close())

  it('reaches the broker’s list once, however often it is shown', async () => {
    const { as } = world
    const first = await as(found.citizen).referrals.showInterest({ orderId: found.orderId })
    expect(await as(found.citizen).referrals.showInterest({ orderId: found.orderId })).toEqual(first)
    const { rows, total } = await as(found.broker).referrals.workList({ interests: true })
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      id: first.id,
      status: 'suggested',
      source: 'interest',
      citizenName: 'Karen Blomst',
    })
    expect(await world.order(found.orderId)).toMatchObject({ ball: 'municipality' })
    const log = await world.eventsOf(found.orderId)
    expect(log.map(({ kind, actorUserId }) => [kind, actorUserId])).toEqual([
      ['referral_suggested', found.citizen.userId],
    ])
  })

  it('is the yes to being presented, also of one who objects to being ranked', async () => {
    const { as } = world
    const citizenId = await world.aCitizen({ objectedAt: '2026-11-20T09:00:00.000Z' })
    const citizen = await world.people.aCitizen(citizenId)
    const orderId = await world.anOrder(småjob)
    await as(citizen).referrals.showInterest({ orderId })
    const proposed = await as(found.broker).referrals.propose({ orderId, citizenId })
    expect(proposed).toMatchObject({ status: 'accepted', source: 'interest', answeredAt: world.now() })
    const presented = await as(found.broker).referrals.confirm({ id: proposed.id, version: proposed.version })
    expect(presented.status).toBe('presented')
  })

  it('can be taken back, and shown again', async () => {
    const { as } = world
    const citizen = await world.people.aCitizen(await world.aCitizen())
    const orderId = await world.anOrder(småjob)
    const { id } = await as(citizen).referrals.showInterest({ orderId })
    await as(citizen).referrals.withdrawInterest({ id })
    await as(citizen).referrals.withdrawInterest({ id })
    expect(await world.row(id)).toMatchObject({
      status: 'closed',
      closeReason: 'interest_withdrawn',
      answeredAt: null,
    })
    expect(await as(citizen).referrals.showInterest({ orderId })).toEqual({ id })
    expect(await world.row(id)).toMatchObject({ status: 'suggested', closeReason: null, closedAt: null })
    expect((await world.eventsOf(orderId)).map(({ kind }) => kind)).toEqual([
      'referral_suggested',
      'referral_closed',
      'referral_suggested',
    ])
  })

  it('is for live småjobs of at most 15 hours that the citizen’s municipality can see', async () => {
    const { as } = world
    const show = async (input: Parameters<typeof world.anOrder>[0]) =>
      reasonOf(as(found.citizen).referrals.showInterest({ orderId: await world.anOrder(input) }))
    expect(await show({ ...småjob, hoursMax: 15 })).toBeNull()
    expect(await show({ ...småjob, municipalityCode: ballerup })).toBeNull()
    const refused = [
      { kind: 'ordinary' as const },
      { ...småjob, hoursMax: 15.5 },
      { ...småjob, hoursMax: null },
      { ...småjob, status: 'paused' as const },
      { ...småjob, status: 'filled' as const },
      { ...småjob, status: 'draft' as const },
      { ...småjob, status: 'exclusive' as const, municipalityCode: ballerup },
      { ...småjob, municipalityCode: aarhus, networkId: null },
      { ...småjob, cvr: await world.aCompany({ cvr: '99000015', supportStatus: 'conflict' }) },
    ]
    for (const input of refused) expect(await show(input), JSON.stringify(input)).toBe('not_there')
    const nowhere = '00000000-0000-7000-8000-ffffffffffff'
    expect(await reasonOf(as(found.citizen).referrals.showInterest({ orderId: nowhere }))).toBe('not_there')
  })

  it('is told to the citizen with what the company would see', async () => {
    const [line] = (await world.as(found.citizen).referrals.mine()).filter(
      ({ orderId }) => orderId === found.orderId,
    )
    expect(line).toMatchObject({
      status: 'suggested',
      source: 'interest',
      hoursMax: 12,
      profilePreview: { name: 'Karen Blomst', goals: [{ goal: 'A' }, { goal: 'B' }] },
    })
  })
})
