import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { AppError } from '@virkelyst/shared/kernel/errors'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contactId, insertCompany } from '../support/companies'
import { aForm, makeOrderWorld, type OrderWorld, orderId, unknownOccupation } from '../support/job-orders'
import { decide } from '../support/municipalities'
import { aarhus, ballerup, cvrs } from '../support/people'
import { testEngines } from '../support/stores'

describe.each(testEngines)('submitting on %s', (engine) => {
  let world: OrderWorld
  let employer: Actor
  let made = 5000
  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
    employer = await world.people.anEmployer()
    await insertCompany(world.store, {
      cvr: cvrs[1],
      name: 'Strejkeramt ApS',
      supportStatus: 'conflict',
      units: [{ pNumber: '1000000002', name: 'Butik', postalCode: '2750' }],
      contacts: [{ id: contactId(2), name: 'Bo Strejke', email: 'bo@strejke.example' }],
    })
  })
  afterAll(() => world.close())

  const submit = (actor: Actor, more: Record<string, unknown> = {}, id = orderId(++made), version = 0) =>
    world.jobOrders.submit(actor, { id, version, form: aForm('ordinary', more) })
  const refusal = (work: Promise<unknown>): Promise<AppError> =>
    work.then(
      () => Promise.reject(new Error('was not refused')),
      (error: AppError) => error,
    )
  const eventsOf = (id: string) => {
    const { events } = world.store.tables
    return world.store.read.db
      .select({ kind: events.kind, actorUserId: events.actorUserId })
      .from(events)
      .where(and(eq(events.subjectType, 'job_order'), eq(events.subjectId, id)))
      .orderBy(asc(events.at), asc(events.id))
  }

  it('gives the order a number and hands it to the chosen municipality alone until the end of the fourteenth day', async () => {
    const order = await submit(employer)
    expect(order).toMatchObject({
      status: 'exclusive',
      number: expect.any(Number),
      submittedAt: '2026-11-23T09:00:00.000Z',
      exclusiveUntil: '2026-12-07T23:00:00.000Z',
      ball: 'municipality',
      ballUntil: '2026-11-24T09:00:00.000Z',
      recordedByMunicipality: false,
    })
    expect(order.occupations.map(({ code }) => code)).toEqual(['9333.01'])
    expect(await eventsOf(order.id)).toEqual([
      { kind: 'order_submitted', actorUserId: employer.userId },
      { kind: 'order_status_changed', actorUserId: 'system' },
    ])
  })

  it('opens the order at once where the municipality wants no days alone', async () => {
    await decide(world.store, ballerup, { exclusiveDays: 0 })
    const order = await submit(employer, { municipalityCode: ballerup })
    expect(order).toMatchObject({ status: 'open', exclusiveUntil: null })
    expect((await eventsOf(order.id)).map(({ kind }) => kind)).toEqual([
      'order_submitted',
      'order_opened_to_network',
    ])
  })

  it('numbers orders in the order they come', async () => {
    const numbers = [(await submit(employer)).number, (await submit(employer)).number]
    expect(numbers[1]).toBe(numbers[0]! + 1)
  })

  it('answers a double click and a resend with the order submitted the first time', async () => {
    const id = orderId(++made)
    const [first, second] = await Promise.all([submit(employer, {}, id), submit(employer, {}, id)])
    const third = await submit(employer, {}, id)
    expect([second.number, third.number]).toEqual([first.number, first.number])
    expect((await eventsOf(id)).filter(({ kind }) => kind === 'order_submitted')).toHaveLength(1)
  })

  it('refuses another form under the id of a submitted order, and hides whose it is', async () => {
    const { id } = await submit(employer)
    await expect(submit(employer, { title: 'Kok' }, id)).rejects.toMatchObject({ reason: 'already_done' })
    const colleague = await world.people.anEmployer()
    await expect(submit(colleague, {}, id)).rejects.toMatchObject({ reason: 'not_there' })
  })

  it('refuses a draft that another tab has saved since, and one that is gone', async () => {
    const id = orderId(++made)
    await world.jobOrders.saveDraft(employer, { id, version: 0, form: { kind: 'ordinary', title: 'Lager' } })
    await world.jobOrders.saveDraft(employer, {
      id,
      version: 1,
      form: { kind: 'ordinary', title: 'Lagermand' },
    })
    await expect(submit(employer, {}, id, 1)).rejects.toMatchObject({ reason: 'changed_meanwhile' })
    await expect(submit(employer, {}, orderId(++made), 3)).rejects.toMatchObject({ reason: 'not_there' })
    expect(await submit(employer, {}, id, 2)).toMatchObject({ status: 'exclusive', version: 3 })
  })

  it('turns late autosaves of the submitted form away', async () => {
    const { id, version } = await submit(employer)
    const late = world.jobOrders.saveDraft(employer, {
      id,
      version,
      form: { kind: 'ordinary', title: 'Sent' },
    })
    await expect(late).rejects.toMatchObject({ reason: 'status_changed' })
  })

  it.each([
    ['a unit of another company', { pNumber: '1000000002' }, 'unknown_production_unit', 'form.pNumber'],
    ['a contact of another company', { contactIds: [contactId(2)] }, 'unknown_contact', 'form.contactIds'],
    [
      'a municipality that is not served',
      { municipalityCode: '0147' },
      'unknown_municipality',
      'form.municipalityCode',
    ],
    [
      'a postal code that does not exist',
      { workplace: { address: 'Vejen 1', postalCode: '9999' } },
      'unknown_postal_code',
      'form.workplace.postalCode',
    ],
    [
      'an occupation that does not exist',
      { occupationCode: unknownOccupation },
      'input',
      'form.occupationCode',
    ],
    ['a start that has passed', { startDate: '2026-11-22' }, 'input', 'form.startDate'],
    ['a deadline that has passed', { deadline: '2026-11-22' }, 'input', 'form.deadline'],
  ])('refuses %s and names the field', async (_what, more, reason, path) => {
    const error = await refusal(submit(employer, more))
    expect(error.reason).toBe(reason)
    expect(Object.keys(error.details.fields ?? {})).toEqual([path])
  })

  it('names every wrong field at once and stores nothing', async () => {
    const id = orderId(++made)
    const error = await refusal(
      submit(employer, { pNumber: '1234567890', municipalityCode: '0147', startDate: '2020-01-01' }, id),
    )
    expect(error.details.fields).toEqual({
      'form.pNumber': 'unknown_production_unit',
      'form.municipalityCode': 'unknown_municipality',
      'form.startDate': 'past_date',
    })
    await expect(world.jobOrders.get(employer, { id })).rejects.toMatchObject({ reason: 'not_there' })
    expect(await eventsOf(id)).toEqual([])
  })

  it('counts today in Denmark as a day that has not passed', async () => {
    world.clock.set('2026-11-23T22:30:00.000Z')
    expect((await submit(employer, { startDate: '2026-11-23' })).startDate).toBe('2026-11-23')
    world.clock.set('2026-11-23T23:30:00.000Z')
    await expect(submit(employer, { startDate: '2026-11-23' })).rejects.toMatchObject({ reason: 'input' })
    world.clock.set('2026-11-23T09:00:00.000Z')
  })

  it('refuses a company in conflict, and a company the employer does not act for', async () => {
    const consultant = await world.people.aConsultant()
    const other = { cvr: cvrs[1], pNumber: '1000000002', contactIds: [contactId(2)] }
    await expect(submit(consultant, other)).rejects.toMatchObject({ reason: 'company_blocked' })
    await expect(submit(employer, other)).rejects.toMatchObject({ reason: 'not_there' })
    await expect(submit(consultant, { ...other, cvr: cvrs[2] })).rejects.toMatchObject({
      reason: 'unknown_company',
    })
  })

  it('lets a consultant record an order, responsible from the start, and the company take it over', async () => {
    const consultant = await world.people.aConsultant()
    const order = await submit(consultant, { internalComment: 'Aftalt på messen' })
    expect(order).toMatchObject({
      recordedByMunicipality: true,
      takenOver: false,
      responsibleName: consultant.name,
      ballUntil: '2026-11-30T23:00:00.000Z',
      form: { internalComment: 'Aftalt på messen' },
    })
    const seen = await world.jobOrders.get(employer, { id: order.id })
    expect(seen).toMatchObject({ namedContact: false, responsible: { name: consultant.name } })
    expect(JSON.stringify(seen)).not.toContain('messen')

    const taken = await world.jobOrders.takeOver(employer, { id: order.id })
    expect(taken).toMatchObject({ takenOver: true, namedContact: true })
    expect(taken.contacts).toHaveLength(2)
    expect(await world.jobOrders.takeOver(employer, { id: order.id })).toMatchObject({ takenOver: true })
    const colleague = await world.people.anEmployer()
    await expect(world.jobOrders.takeOver(colleague, { id: order.id })).rejects.toMatchObject({
      reason: 'already_done',
    })
  })

  it('leaves an order for another municipality without a responsible one', async () => {
    const consultant = await world.people.aConsultant()
    const order = await submit(consultant, { municipalityCode: aarhus })
    expect(order).toMatchObject({ responsibleName: null, recordedByMunicipality: true })
    expect(await world.jobOrders.getForConsultant(consultant, { id: order.id })).toMatchObject({
      ownMunicipality: false,
    })
  })
})
