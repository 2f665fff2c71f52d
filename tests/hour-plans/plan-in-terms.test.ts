import { hourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aGoalPlan, aStepPlan } from '../support/hour-plans'
import { aTerms, makeTestPlacements } from '../support/placements'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('the plan that is agreed with the terms on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
    placements = makeTestPlacements(world)
  })
  afterAll(() => world.close())
  const drafted = () => placements.aPlacement({ cvr: '99000007', pNumber: '1000000001' })
  const rising = hourPlan.parse(
    aStepPlan(
      { hours: 15 },
      { from: '2026-12-21', hours: 25 },
      { from: '2027-01-11', paidHours: 5, paidWork: 'Kasse' },
    ),
  )

  it('is written by company or municipality, seen by both, and taken away again', async () => {
    const id = await drafted()
    const { placements: company } = world.as(found.contact)
    const { placements: staff } = world.as(found.consultant)
    await company.savePlan({ id, version: 1, plan: rising })
    expect((await staff.get({ id })).terms.plan).toEqual(rising)
    const goals = hourPlan.parse(aGoalPlan())
    await staff.savePlan({ id, version: 2, plan: goals })
    expect((await company.getForEmployer({ id })).terms.plan).toEqual(goals)
    expect(await reasonOf(company.savePlan({ id, version: 2, plan: rising }))).toBe('changed_meanwhile')
    await company.savePlan({ id, version: 3 })
    expect((await staff.get({ id })).terms).not.toHaveProperty('plan')
  })

  it('is refused where it does not fit what is agreed', async () => {
    const id = await drafted()
    const { placements: company } = world.as(found.contact)
    const late = aStepPlan({}, { from: '2027-02-01' })
    const wrong = await company.savePlan({ id, version: 1, plan: late }).catch((error: unknown) => error)
    expect(wrong).toMatchObject({
      cause: { reason: 'input', details: { fields: { 'plan.steps.1.from': 'plan_outside' } } },
    })
    expect((await placements.placement(id)).terms).not.toHaveProperty('plan')
  })

  it('moves with the first day, and stops an end that would cut it off', async () => {
    const id = await drafted()
    const { placements: company } = world.as(found.contact)
    await company.savePlan({ id, version: 1, plan: rising })
    const terms = { ...aTerms(), plan: rising, startDate: '2026-12-14' }
    await company.saveTerms({ id, version: 2, terms })
    const { plan } = (await placements.placement(id)).terms
    expect(plan?.measure === 'hours' && plan.steps.map(({ from }) => from)).toEqual([
      '2026-12-14',
      '2026-12-28',
      '2027-01-18',
    ])
    const short = { ...terms, endDate: '2027-01-17' }
    expect(await reasonOf(company.saveTerms({ id, version: 3, terms: short }))).toBe('input')
  })

  it('is part of what is signed: it cannot be changed, and a link shows and signs the same plan', async () => {
    const id = await drafted()
    const { placements: company } = world.as(found.contact)
    await company.savePlan({ id, version: 1, plan: rising })
    await company.sign({ id, version: 2, name: 'Kim Kontakt' })
    expect(await reasonOf(company.savePlan({ id, version: 3 }))).toBe('status_changed')
    const { token } = await company.inviteRepresentative({
      id,
      version: 3,
      name: 'Rikke Tillid',
      email: 'rikke@virkelyst.example',
    })
    const before = await world.asNobody().placements.representativeView({ token })
    expect(before.terms.plan).toEqual(rising)

    // The same link, had the plan become another meanwhile: what was read is not what would be signed.
    const { placements: table } = world.store.tables
    const { terms } = await placements.placement(id)
    await world.store.tx(async ({ db }) => {
      const other = hourPlan.parse(aStepPlan({ hours: 30 }))
      await db
        .update(table)
        .set({ terms: { ...terms, plan: other } })
        .where(eq(table.id, id))
    })
    const sign = { token, name: 'Rikke Tillid', digest: before.digest }
    expect(await reasonOf(world.asNobody().placements.representativeSign(sign))).toBe('changed_meanwhile')
  })
})
