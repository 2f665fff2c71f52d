import { makeReferrals, type Referrals } from '@virkelyst/server/referrals/referrals.service'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everything, makeFaultyStore, PlannedFault } from '../support/faulty-store'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('a fault in the middle of an act on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
  })
  afterAll(() => world.close())

  /** Lets the first, second, third … write fail, until the act goes through; returns how many writes it has. */
  const failAtEach = async (act: (referrals: Referrals) => Promise<unknown>): Promise<number> => {
    const faulty = makeFaultyStore(world.store)
    const { audit, geography, deps } = world
    const referrals = makeReferrals({ ...deps, store: faulty.store, audit, geography })
    const before = await everything(world.store)
    for (let at = 1; ; at++) {
      faulty.plan(at)
      const outcome = await act(referrals).then(
        () => 'done' as const,
        (error: unknown) => error,
      )
      if (outcome === 'done') return faulty.writes()
      expect(outcome).toBeInstanceOf(PlannedFault)
      expect(await everything(world.store)).toEqual(before)
    }
  }

  it('leaves nothing of a confirmation', async () => {
    const id = await world.aReferral({
      orderId: found.orderId,
      citizenId: found.citizenId,
      status: 'accepted',
      answeredAt: world.now(),
    })
    const writes = await failAtEach((referrals) =>
      referrals.confirm(found.broker, {
        id,
        version: 1,
        checklist: { resources: true, purpose: true, followUp: true, mentor: true, jobOpening: true },
        answers: {},
      }),
    )
    // The referral, event, payload, audit, the audit's subjects, the message, the proposal load, the ball.
    expect(writes).toBe(8)
    expect(await world.row(id)).toMatchObject({ status: 'presented' })
  })

  it('leaves nothing of a hire that fills the order, places the citizen and closes five other referrals', async () => {
    const orderId = await world.anOrder({ contacts: [found.contactId] })
    const citizenId = await world.aCitizen()
    const id = await world.aReferral({
      orderId,
      citizenId,
      status: 'presented',
      presentedAt: world.now(),
      profile: { name: 'Borger' } as never,
    })
    const others = [
      await world.aReferral({ orderId, citizenId: await world.aCitizen(), status: 'proposed' }),
      await world.aReferral({ orderId, citizenId: await world.aCitizen(), status: 'accepted' }),
      await world.aReferral({ orderId: await world.anOrder(), citizenId, status: 'suggested' }),
      await world.aReferral({ orderId: await world.anOrder(), citizenId, status: 'proposed' }),
      await world.aReferral({ orderId: await world.anOrder(), citizenId, status: 'presented' }),
    ]
    const writes = await failAtEach((referrals) =>
      referrals.verdict(found.contact, { id, version: 1, verdict: 'hired' }),
    )
    expect(writes).toBeGreaterThan(40)
    const rows = await Promise.all(others.map(world.row))
    expect(rows.map(({ status }) => status)).toEqual(Array(5).fill('closed'))
    expect(await world.order(orderId)).toMatchObject({ status: 'filled', positionsFilled: 1 })
    expect(await world.citizen(citizenId)).toMatchObject({ status: 'placed' })
  })
})
