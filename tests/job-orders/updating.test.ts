import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { JobOrderForEmployer } from '@virkelyst/shared/job-orders/job-order.schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aForm, makeOrderWorld, type OrderWorld } from '../support/job-orders'
import { aarhus } from '../support/people'
import { testEngines } from '../support/stores'

describe.each(testEngines)('changing an order under way on %s', (engine) => {
  let world: OrderWorld
  let employer: Actor
  let consultant: Actor
  let order: JobOrderForEmployer
  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
    employer = await world.people.anEmployer()
    consultant = await world.people.aConsultant()
  })
  beforeEach(async () => {
    order = await world.submitted(employer, 'ordinary', { startDate: '2026-12-01', positions: 3 })
  })
  afterAll(() => world.close())

  const update = (actor: Actor, more: Record<string, unknown>, version = order.version) =>
    world.jobOrders.update(actor, {
      id: order.id,
      version,
      form: aForm('ordinary', { startDate: '2026-12-01', positions: 3, ...more }),
    })
  const hire = async (positionsFilled: number) => {
    const { jobOrders } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.update(jobOrders).set({ positionsFilled }).where(eq(jobOrders.id, order.id))
    })
  }

  it('resolves the title anew and remembers what the fields were', async () => {
    const changed = await update(employer, { title: 'Kok', occupationCode: '3434.01' })
    expect(changed).toMatchObject({ title: 'Kok', occupations: [{ code: '3434.01', method: 'person' }] })
    const { history } = await world.jobOrders.getForConsultant(consultant, { id: order.id })
    expect(history.find(({ kind }) => kind === 'order_changed')).toMatchObject({
      kind: 'order_changed',
      details: { fields: ['title', 'occupationCode'] },
    })
  })

  it('refuses a version that somebody has changed since, but not the same change sent twice', async () => {
    await update(consultant, { description: 'Ny tekst' })
    await expect(update(employer, { description: 'Min tekst' })).rejects.toMatchObject({
      reason: 'changed_meanwhile',
    })
    expect(await update(employer, { description: 'Ny tekst' })).toMatchObject({ version: order.version + 1 })
  })

  it('keeps the municipality’s comment when the company changes the order', async () => {
    const commented = await update(consultant, { internalComment: 'Ring først' })
    const changed = await update(employer, { title: 'Kok' }, commented.version)
    expect(changed.form).not.toHaveProperty('internalComment')
    const seen = await world.jobOrders.getForConsultant(consultant, { id: order.id })
    expect(seen.form.internalComment).toBe('Ring først')
    expect(JSON.stringify(seen.history)).not.toContain('Ring')
  })

  it('keeps kind, company and municipality as they were submitted', async () => {
    const form = aForm('part_hours_job', { municipalityCode: aarhus })
    const work = world.jobOrders.update(employer, { id: order.id, version: order.version, form })
    await expect(work).rejects.toMatchObject({
      reason: 'read_only_field',
      details: { fields: { 'form.kind': 'read_only_field', 'form.municipalityCode': 'read_only_field' } },
    })
  })

  it('leaves a date alone that passed after it was given', async () => {
    world.clock.set('2026-12-02T09:00:00.000Z')
    expect(await update(employer, { title: 'Kok' })).toMatchObject({ startDate: '2026-12-01' })
    await expect(update(employer, { startDate: '2026-11-30' }, order.version + 1)).rejects.toMatchObject({
      details: { fields: { 'form.startDate': 'past_date' } },
    })
    world.clock.set('2026-11-23T09:00:00.000Z')
  })

  it('fills the order that asks for no more people than were hired, and refuses fewer', async () => {
    await hire(2)
    await expect(update(employer, { positions: 1 })).rejects.toMatchObject({
      details: { fields: { 'form.positions': 'below_filled' } },
    })
    expect(await update(employer, { positions: 2 })).toMatchObject({
      status: 'filled',
      closingReason: 'filled_here',
      ball: 'nobody',
    })
    await expect(update(employer, { positions: 3, title: 'Kok' }, order.version + 1)).rejects.toMatchObject({
      reason: 'status_changed',
    })
  })

  it('is for the company and the chosen municipality alone', async () => {
    for (const actor of [await world.people.anEmployer(['99000015']), await world.people.aConsultant(aarhus)])
      await expect(update(actor, { title: 'Kok' })).rejects.toMatchObject({ reason: 'not_there' })
  })
})
