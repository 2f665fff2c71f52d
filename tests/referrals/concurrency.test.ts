import { TRPCError } from '@trpc/server'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('two at once on %s', (engine) => {
  let world: ReferralWorld
  let staff: Awaited<ReturnType<typeof aCase>>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    staff = await aCase(world)
  })
  afterAll(() => world.close())

  it('confirm: one wins, the other is told who has done it', async () => {
    const { as } = world
    const id = await world.aReferral({
      orderId: await world.anOrder(),
      citizenId: await world.aCitizen(),
      status: 'accepted',
      answeredAt: world.now(),
    })
    const confirm = (actor: typeof staff.broker) => as(actor).referrals.confirm({ id, version: 1 })
    const [first, second] = await Promise.allSettled([confirm(staff.consultant), confirm(staff.broker)])
    const outcomes = [first!, second!]
    const won = outcomes.find((outcome) => outcome.status === 'fulfilled')
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(won && lost).toBeTruthy()
    const error = (lost as PromiseRejectedResult).reason
    expect(error).toBeInstanceOf(TRPCError)
    const { cause } = error as TRPCError
    const winner =
      (await world.row(id)).confirmedBy === staff.consultant.userId ? staff.consultant : staff.broker
    expect(cause).toBeInstanceOf(AppError)
    expect((cause as AppError).reason).toBe('status_changed')
    expect((cause as AppError).details).toEqual({ status: 'presented', by: winner.name, at: world.now() })
    expect(await world.row(id)).toMatchObject({ status: 'presented', version: 2 })
  })

  it('hire for the last position: one is hired, the other keeps being presented', async () => {
    const { as } = world
    const orderId = await world.anOrder({ contacts: [staff.contactId] })
    const both = await Promise.all(
      ['Første', 'Anden'].map(async (name) => {
        const citizenId = await world.aCitizen({ name })
        return world.aReferral({
          orderId,
          citizenId,
          status: 'presented',
          presentedAt: world.now(),
          profile: { name } as never,
        })
      }),
    )
    const outcomes = await Promise.all(
      both.map((id) => reasonOf(as(staff.contact).referrals.verdict({ id, version: 1, verdict: 'hired' }))),
    )
    expect(outcomes.sort()).toEqual([null, 'position_taken'].sort())
    const order = await world.order(orderId)
    expect(order).toMatchObject({ status: 'filled', positionsFilled: 1 })
    const rows = await Promise.all(both.map(world.row))
    expect(rows.map(({ status, verdict }) => `${status} ${verdict}`).sort()).toEqual([
      'closed hired',
      'presented none',
    ])
    const citizens = await Promise.all(rows.map((row) => world.citizen(row.citizenId)))
    expect(citizens.map(({ status }) => status).sort()).toEqual(['active', 'placed'])
  })

  it('hire one citizen twice: one company wins, the other’s candidate is closed', async () => {
    const { as } = world
    const citizenId = await world.aCitizen()
    const ids = await Promise.all(
      [1, 2].map(async () =>
        world.aReferral({
          orderId: await world.anOrder({ contacts: [staff.contactId] }),
          citizenId,
          status: 'presented',
          presentedAt: world.now(),
          profile: { name: 'Borger' } as never,
        }),
      ),
    )
    const outcomes = await Promise.all(
      ids.map((id) => reasonOf(as(staff.broker).referrals.verdict({ id, version: 1, verdict: 'hired' }))),
    )
    expect(outcomes.filter((reason) => reason === null)).toHaveLength(1)
    const verdicts = (await Promise.all(ids.map(world.row))).map((row) => row.closeReason)
    expect(verdicts.sort()).toEqual(['citizen_unavailable', 'verdict_given'])
  })

  it('propose the same person: the order gets one referral', async () => {
    const { as, store } = world
    const input = { orderId: await world.anOrder(), citizenId: await world.aCitizen() }
    const outcomes = await Promise.all(
      [staff.consultant, staff.broker].map((actor) => reasonOf(as(actor).referrals.propose(input))),
    )
    expect(outcomes.sort()).toEqual([null, 'already_proposed'].sort())
    const { referrals } = store.tables
    const rows = await store.read.db
      .select({ id: referrals.id })
      .from(referrals)
      .where(and(eq(referrals.orderId, input.orderId), eq(referrals.citizenId, input.citizenId)))
    expect(rows).toHaveLength(1)
  })

  it('propose a fifth and a sixth order: the person has five open proposals', async () => {
    const { as } = world
    const citizenId = await world.aCitizen()
    for (let made = 0; made < 4; made++)
      await world.aReferral({ orderId: await world.anOrder(), citizenId, status: 'proposed' })
    const orders = [await world.anOrder(), await world.anOrder()]
    const outcomes = await Promise.all(
      orders.map((orderId) => reasonOf(as(staff.broker).referrals.propose({ orderId, citizenId }))),
    )
    expect(outcomes.sort()).toEqual([null, 'too_many_open_proposals'].sort())
  })

  it('propose two dozen people to one order: every one of them is proposed', async () => {
    const orderId = await world.anOrder()
    const people: string[] = []
    while (people.length < 24) people.push(await world.aCitizen())
    const outcomes = await Promise.all(
      people.map((citizenId) => reasonOf(world.as(staff.broker).referrals.propose({ orderId, citizenId }))),
    )
    expect(outcomes).toEqual(Array(24).fill(null))
  })

  it('present a last candidate that the company asked for: one is too many', async () => {
    const { as } = world
    const form = { kind: 'ordinary', title: 'Kok', description: 'Lav mad.', maxCandidates: 1 } as const
    const orderId = await world.anOrder({ form })
    const ids = await Promise.all(
      [1, 2].map(async () =>
        world.aReferral({
          orderId,
          citizenId: await world.aCitizen(),
          status: 'accepted',
          answeredAt: world.now(),
        }),
      ),
    )
    const outcomes = await Promise.all(
      ids.map((id) => reasonOf(as(staff.broker).referrals.confirm({ id, version: 1 }))),
    )
    expect(outcomes.sort()).toEqual([null, 'enough_candidates'].sort())
  })
})
