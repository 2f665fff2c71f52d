import { makeAudit } from '@virkelyst/server/audit/audit.service'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { factsOfOrder } from '@virkelyst/shared/placement-rules/order-offer.rules'
import { checkAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aForm, makeOrderWorld, type OrderWorld, orderId } from '../support/job-orders'
import { cvrs } from '../support/people'
import { makeTestPlacementChecks } from '../support/placement-rules'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

describe.each(testEngines)('the rule check of a workplace on %s', (engine) => {
  let world: OrderWorld
  let employer: Actor
  let placementChecks: ReturnType<typeof makeTestPlacementChecks>
  let made = 8000
  const form = aForm('work_placement', { hoursMin: 37, hoursMax: 37 })
  const { cvr, pNumber } = form

  const setStaff = (persons: number | null) =>
    world.store.tx(async ({ db }) => {
      const { productionUnits } = world.store.tables
      await db
        .update(productionUnits)
        .set({ ordinaryStaffHundredths: persons === null ? null : persons * 100 })
        .where(eq(productionUnits.pNumber, pNumber))
    })
  const check = (more: Record<string, unknown> = {}, actor = employer) =>
    placementChecks.check(actor, { cvr, pNumber, facts: factsOfOrder({ ...form, ...more })! })
  const submit = (more: Record<string, unknown> = {}) =>
    world.jobOrders.submit(employer, {
      id: orderId(++made),
      version: 0,
      form: aForm('work_placement', { hoursMin: 37, hoursMax: 37, ...more }),
    })
  /** Somebody hired by an order of the company. */
  const hire = async (more: Record<string, unknown> = {}) => {
    const { id } = await submit({ rulesComment: 'Vi ansætter to den 1.', ...more })
    const at = '2026-11-23T09:00:00.000Z'
    await world.store.tx(async ({ db }) => {
      await db.insert(world.store.tables.referrals).values({
        id: `hired-${id}`,
        orderId: id,
        citizenId: `citizen-${id}`,
        municipalityCode: '0165',
        status: 'presented',
        verdict: 'hired',
        source: 'manual',
        createdAt: at,
        updatedAt: at,
      })
    })
  }

  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
    employer = await world.people.anEmployer()
    placementChecks = makeTestPlacementChecks({
      ...world.deps,
      audit: makeAudit(world.deps),
      companies: world.companies,
    })
  })
  afterAll(() => world.close())

  it('asks for the staff where nobody has said it', async () => {
    await setStaff(null)
    const found = await check()
    expect(checkAnswer.safeParse(found).success).toBe(true)
    expect(found.findings.map(({ code }) => code)).toContain('staff_missing')
  })

  it('counts the workplace’s staff and the people hired there by the portal’s own orders', async () => {
    await setStaff(12)
    const free = (await check()).findings.find(({ code }) => code === 'ratio_fits')
    expect(free?.values).toMatchObject({ staff: 12, places: 2, used: 0 })
    await hire()
    const one = (await check()).findings.find(({ code }) => code === 'ratio_fits')
    expect(one?.values).toMatchObject({ places: 2, used: 1, free: 1 })
    await hire()
    const full = (await check()).findings.find(({ code }) => code === 'ratio_full')
    expect(full?.values).toMatchObject({
      places: 2,
      used: 2,
      from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
  })

  it('takes an order that breaks a rule with a comment only, and loses nothing of it', async () => {
    const id = orderId(++made)
    const send = (more: Record<string, unknown>) =>
      world.jobOrders.submit(employer, {
        id,
        version: 0,
        form: aForm('work_placement', { hoursMin: 37, hoursMax: 37, ...more }),
      })
    await expect(send({})).rejects.toMatchObject({
      reason: 'input',
      details: { fields: { 'form.rulesComment': 'required' } },
    })
    const sent = await send({ rulesComment: 'Én stopper den 30. november.' })
    expect(sent.form.rulesComment).toBe('Én stopper den 30. november.')
  })

  it('does not ask anew of an order whose facts stand', async () => {
    await setStaff(100)
    const order = await submit()
    await setStaff(1)
    const changed = { ...order.form, description: 'Nye ord, samme forhold.' }
    const updated = await world.jobOrders.update(employer, {
      id: order.id,
      version: order.version,
      form: changed as Parameters<typeof world.jobOrders.update>[1]['form'],
    })
    expect(updated.form.description).toBe('Nye ord, samme forhold.')
    await expect(
      world.jobOrders.update(employer, {
        id: order.id,
        version: updated.version,
        form: { ...changed, positions: 3 } as Parameters<typeof world.jobOrders.update>[1]['form'],
      }),
    ).rejects.toMatchObject({ details: { fields: { 'form.rulesComment': 'required' } } })
  })

  it('asks nothing of an ordinary job', () => {
    expect(factsOfOrder(aForm('ordinary'))).toBeNull()
  })

  it('is not for a workplace of another company', async () => {
    const other = await world.people.anEmployer([cvrs[1]])
    expect(await reasonOf(check({}, other))).toBe('not_there')
    const elsewhere = { cvr, pNumber: '1999999999', facts: factsOfOrder(form)! }
    expect(await reasonOf(placementChecks.check(employer, elsewhere))).toBe('not_there')
  })
})
