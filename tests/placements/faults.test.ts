import { ending, starting } from '@virkelyst/server/placements/decision-acts'
import { sendingBack } from '@virkelyst/server/placements/offer-acts'
import { makePlacements, type Placements } from '@virkelyst/server/placements/placements.service'
import type { PlacementStatus } from '@virkelyst/shared/placements/placement.transitions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failingAtEach } from '../support/faulty-store'
import { makeTestPlacements } from '../support/placements'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'

describe('a fault at any write of an act on a placement', () => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  beforeAll(async () => {
    world = await makeReferralWorld('sqlite')
    found = await aCase(world)
    placements = makeTestPlacements(world)
  })
  afterAll(() => world.close())

  const failAtEach = (act: (services: Placements) => Promise<unknown>): Promise<number> =>
    failingAtEach(world.store, (store) => {
      const { audit, municipalities, placementChecks } = world
      const planFollowUps = () => Promise.resolve()
      return act(
        makePlacements({ ...world.deps, store, audit, municipalities, placementChecks, planFollowUps }),
      )
    })
  const at = async (status: PlacementStatus, withPerson = false) =>
    placements.aPlacement({
      cvr: '99000007',
      pNumber: '1000000001',
      status,
      citizenId: withPerson ? await world.aCitizen() : null,
      startDate: '2026-11-02',
    })

  it('leaves nothing of a signature', async () => {
    const id = await at('drafted')
    // The placement, the signature, event, payload, audit, its subjects.
    expect(
      await failAtEach((services) => services.sign(found.contact, { id, version: 1, name: 'Kim' })),
    ).toBe(6)
  })

  it('leaves nothing of a decision', async () => {
    const id = await at('citizen_informed', true)
    const input = { id, version: 1, decision: 'refuse', grounds: 'Nej.' } as const
    // The placement, earlier decisions, the decision, event, payload, audit, its subjects, the message.
    expect(await failAtEach((services) => services.decide(found.consultant, input))).toBe(8)
    expect(await placements.decisions(id)).toHaveLength(1)
  })

  it('leaves nothing of what voids signatures and links', async () => {
    const id = await at('submitted')
    const input = { id, version: 1, reason: 'Mangler opgaver.' }
    expect(
      await failAtEach((services) => services.act(found.consultant, 'sendBack', sendingBack, input)),
    ).toBe(8)
  })

  it('leaves nothing of a beginning and an end', async () => {
    const id = await at('employer_accepted', true)
    const seen = { id, version: 1 }
    await failAtEach((services) =>
      services.act(found.consultant, 'start', (act, { version }) => starting(act, version), seen),
    )
    const end = { id, version: 2, lastDay: '2026-11-20', reason: 'as_agreed' } as const
    await failAtEach((services) => services.act(found.consultant, 'end', ending, end))
    expect(await placements.placement(id)).toMatchObject({ status: 'ended', lastDay: '2026-11-20' })
  })
})
