import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { StatusChange } from '@virkelyst/shared/job-orders/job-order.schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOrderWorld, type OrderWorld } from '../support/job-orders'
import { aarhus, ballerup } from '../support/people'
import { testEngines } from '../support/stores'

describe.each(testEngines)('an order’s way on %s', (engine) => {
  let world: OrderWorld
  let employer: Actor
  let consultant: Actor
  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
    employer = await world.people.anEmployer()
    consultant = await world.people.aConsultant()
  })
  afterAll(() => world.close())

  const move = (actor: Actor, id: string, change: Omit<StatusChange, 'id'>) =>
    world.jobOrders.changeStatus(actor, { id, ...change })

  it('pauses without giving anybody more time, and shows nobody as the one to act meanwhile', async () => {
    const { id, ballUntil, exclusiveUntil } = await world.submitted(employer)
    expect(await move(employer, id, { from: 'exclusive', to: 'paused' })).toMatchObject({
      status: 'paused',
      pausedFrom: 'exclusive',
      ball: 'nobody',
      ballUntil: null,
    })
    world.clock.advance(48)
    expect(await move(employer, id, { from: 'paused', to: 'exclusive' })).toMatchObject({
      status: 'exclusive',
      pausedFrom: null,
      ball: 'municipality',
      ballUntil,
      exclusiveUntil,
    })
    world.clock.set('2026-11-23T09:00:00.000Z')
  })

  it('opens an order that is resumed after its exclusive days', async () => {
    const { id } = await world.submitted(employer)
    await move(employer, id, { from: 'exclusive', to: 'paused' })
    world.clock.set('2026-12-20T09:00:00.000Z')
    const resumed = await move(employer, id, { from: 'paused', to: 'exclusive' })
    expect(resumed.status).toBe('open')
    expect(resumed.history.slice(0, 2).map(({ kind }) => kind)).toEqual([
      'order_opened_to_network',
      'order_status_changed',
    ])
    world.clock.set('2026-11-23T09:00:00.000Z')
  })

  it('lets one of two who act at the same time win, and tells the other', async () => {
    const { id } = await world.submitted(employer)
    const tries = await Promise.allSettled([
      move(employer, id, { from: 'exclusive', to: 'withdrawn', reason: 'need_ceased' }),
      move(consultant, id, { from: 'exclusive', to: 'open' }),
    ])
    const lost = tries.filter((each) => each.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(lost[0]).toMatchObject({ reason: { reason: 'status_changed' } })
  })

  it.each([
    ['none', undefined],
    ['one that belongs to another closing', 'filled_here'],
    ['the system’s own', 'deadline_passed'],
  ] as const)('does not close for a reason such as %s', async (_what, reason) => {
    const { id } = await world.submitted(employer)
    await expect(move(employer, id, { from: 'exclusive', to: 'withdrawn', reason })).rejects.toMatchObject({
      reason: 'reason_required',
      details: { fields: { reason: 'required' } },
    })
  })

  it('keeps a closing note within the municipality', async () => {
    const { id } = await world.submitted(employer)
    await move(consultant, id, {
      from: 'exclusive',
      to: 'withdrawn',
      reason: 'no_suitable_candidates',
      note: 'Svær kunde',
    })
    const forStaff = await world.jobOrders.getForConsultant(consultant, { id })
    expect(forStaff).toMatchObject({
      closingReason: 'no_suitable_candidates',
      closingNote: 'Svær kunde',
      ball: 'nobody',
    })
    expect(JSON.stringify(await world.jobOrders.get(employer, { id }))).not.toContain('Svær')
  })

  it('tells a role that may not from a status that has moved on', async () => {
    const { id } = await world.submitted(employer)
    await expect(move(employer, id, { from: 'exclusive', to: 'open' })).rejects.toMatchObject({
      reason: 'role',
    })
    await expect(move(employer, id, { from: 'open', to: 'paused' })).rejects.toMatchObject({
      reason: 'status_changed',
    })
  })

  it('closes the referrals that no company has seen yet', async () => {
    const { id } = await world.submitted(employer)
    const { referrals } = world.store.tables
    const at = '2026-11-23T09:00:00.000Z'
    const referral = (citizen: string, status: 'proposed' | 'presented') => ({
      id: `referral-${engine}-${citizen}`,
      orderId: id,
      citizenId: citizen,
      municipalityCode: '0165',
      status,
      source: 'ranking' as const,
      proposedAt: at,
      createdAt: at,
      updatedAt: at,
    })
    await world.store.tx(async ({ db }) => {
      await db.insert(referrals).values([referral('a', 'proposed'), referral('b', 'presented')])
    })
    await move(employer, id, { from: 'exclusive', to: 'withdrawn', reason: 'need_ceased' })
    const rows = await world.store.read.db.select().from(referrals).where(eq(referrals.orderId, id))
    const statusOf = (citizen: string) => rows.find((row) => row.citizenId === citizen)?.status
    expect([statusOf('a'), statusOf('b')]).toEqual(['closed', 'presented'])
  })

  describe('responsibility', () => {
    it('answers the company: the first candidates are due within a week from then', async () => {
      const { id, version } = await world.submitted(employer)
      world.clock.advance(5)
      const taken = await world.jobOrders.takeResponsibility(consultant, { id, version })
      expect(taken).toMatchObject({
        responsibleName: consultant.name,
        responsibleUserId: consultant.userId,
        ball: 'municipality',
        ballUntil: '2026-11-30T23:00:00.000Z',
      })
      world.clock.set('2026-11-23T09:00:00.000Z')
    })

    it('can be given to a colleague without a new deadline, and not to anybody else', async () => {
      const { id, version } = await world.submitted(employer)
      const taken = await world.jobOrders.takeResponsibility(consultant, { id, version })
      world.clock.advance(72)
      const colleague = await world.people.aBroker()
      const given = await world.jobOrders.takeResponsibility(consultant, {
        id,
        version: taken.version,
        userId: colleague.userId,
      })
      expect(given).toMatchObject({ responsibleName: colleague.name, ballUntil: taken.ballUntil })
      world.clock.set('2026-11-23T09:00:00.000Z')
      for (const other of [await world.people.aBroker(ballerup), await world.people.aCaseworker(), employer])
        await expect(
          world.jobOrders.takeResponsibility(consultant, {
            id,
            version: given.version,
            userId: other.userId,
          }),
        ).rejects.toMatchObject({ details: { fields: { userId: 'unknown_person' } } })
    })

    it('goes to one of two who take it from the same page', async () => {
      const { id, version } = await world.submitted(employer)
      const other = await world.people.aBroker()
      const tries = await Promise.allSettled(
        [consultant, other].map((actor) => world.jobOrders.takeResponsibility(actor, { id, version })),
      )
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    })

    it('stays within the chosen municipality', async () => {
      const { id, version } = await world.submitted(employer)
      const stranger = await world.people.aConsultant(aarhus)
      await expect(world.jobOrders.takeResponsibility(stranger, { id, version })).rejects.toMatchObject({
        reason: 'not_there',
      })
    })
  })
})
