import type { Actor } from '@virkelyst/shared/accounts/roles'
import { personFactsOn } from '@virkelyst/shared/placement-rules/person-facts.rules'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aForm } from '../support/job-orders'
import { makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe('what the register says of a person on a day', () => {
  const person = {
    birthDate: '1976-12-01',
    waitingSince: '2026-06-01',
    targetGroups: [
      { targetGroup: 6, validFrom: '2025-01-01', validTo: '2026-11-30' },
      { targetGroup: 1, validFrom: '2026-12-01', validTo: null },
    ],
  }
  it.each([
    ['2026-11-30', 6, false],
    ['2026-12-01', 1, true],
    ['2024-12-31', null, false],
  ])('%s: group %s, over fifty %s', (on, targetGroup, over50) => {
    expect(personFactsOn(person, on)).toMatchObject({ targetGroup, over50, unemployedSince: '2026-06-01' })
  })
  it('a birthday on 29 February is kept on the 28th in other years', () => {
    const leap = { ...person, birthDate: '1976-02-29' }
    expect(personFactsOn(leap, '2026-02-27').over50).toBe(false)
    expect(personFactsOn(leap, '2026-02-28').over50).toBe(true)
  })
  it('what no register holds stays unknown', () => {
    const { targetGroup: _, unemployedSince: __, over50: ___, ...rest } = personFactsOn(person, '2026-12-01')
    expect([...new Set(Object.values(rest))]).toEqual([null])
  })
})

describe.each(testEngines)('an order and one citizen held against the rules on %s', (engine) => {
  let world: ReferralWorld
  let broker: Actor
  let workplace: { cvr: string; pNumber: string }
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    broker = await world.people.aBroker()
    const cvr = await world.aCompany()
    workplace = { cvr, pNumber: '1000000001' }
    await world.store.tx(async ({ db }) => {
      await db.insert(world.store.tables.productionUnits).values({
        ...workplace,
        name: 'Lageret',
        address: 'Vej 1',
        postalCode: '2620',
        municipalityCode: '0165',
        ordinaryStaffHundredths: 40_00,
        source: 'manual',
      })
    })
  })
  afterAll(() => world.close())

  const orderFor = async (endDate: string) => {
    const form = aForm('work_placement', { ...workplace, startDate: '2026-12-01', endDate })
    return world.anOrder({ kind: 'work_placement', ...workplace, form, startDate: '2026-12-01' })
  }
  const codesFor = async (orderId: string, citizenId: string) =>
    (await world.as(broker).placementRules.checkPerson({ orderId, citizenId }))?.findings.map(
      ({ code }) => code,
    )

  it('knows the group: five weeks are too long for one and not for another', async () => {
    const orderId = await orderFor('2027-01-04')
    const [near, further] = [
      await world.aCitizen({ targetGroup: 1 }),
      await world.aCitizen({ targetGroup: 3 }),
    ]
    expect(await codesFor(orderId, near)).toContain('duration_too_long')
    expect(await codesFor(orderId, further)).toContain('duration_fits')
  })

  it('leaves a trace of who was looked at and for which order', async () => {
    const orderId = await orderFor('2026-12-20')
    const citizenId = await world.aCitizen()
    await codesFor(orderId, citizenId)
    const { audit } = world.store.tables
    const rows = await world.store.read.db
      .select()
      .from(audit)
      .where(eq(audit.procedure, 'placementRules.checkPerson'))
    expect(rows.at(-1)).toMatchObject({
      actorUserId: broker.userId,
      subjectIds: [citizenId],
      purpose: `job_order ${orderId}`,
      allowed: true,
    })
  })

  it('has nothing to say of an ordinary job', async () => {
    const orderId = await world.anOrder()
    expect(
      await world.as(broker).placementRules.checkPerson({ orderId, citizenId: await world.aCitizen() }),
    ).toBe(null)
  })
})
