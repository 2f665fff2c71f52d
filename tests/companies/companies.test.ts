import type { Actor } from '@virkelyst/shared/accounts/roles'
import {
  type CompanyForConsultant,
  companyFilter,
  companyInput,
} from '@virkelyst/shared/companies/company.schema'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contactId, insertCompany } from '../support/companies'
import { makeOrderWorld, type OrderWorld } from '../support/job-orders'
import { aarhus, ballerup, cvrs } from '../support/people'
import { testEngines } from '../support/stores'

const [lager, vaerksted, nyt] = cvrs
const unit = { pNumber: '2000000001', name: 'Værksted', address: 'Roholmsvej 2', postalCode: '2620' }
const person = { name: 'Sofie Holm', email: 'sofie@vaerksted.example' }

describe.each(testEngines)('companies on %s', (engine) => {
  let world: OrderWorld
  let employer: Actor
  let consultant: Actor
  let made: CompanyForConsultant
  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
    employer = await world.people.anEmployer([lager, vaerksted], { email: 'Chef@Lager.example' })
    consultant = await world.people.aConsultant()
    made = await world.companies.create(
      consultant,
      companyInput.parse({
        cvr: vaerksted,
        name: 'Ærøs Værksted',
        sector: 'private',
        unit: { ...unit, ordinaryStaff: 4.5 },
        contact: person,
      }),
    )
  })
  afterAll(() => world.close())

  const get = (cvr: string) => world.companies.get(consultant, { cvr })
  const lastEvent = async (cvr: string) => {
    const { events, eventPayloads } = world.store.tables
    const [last] = await world.store.read.db
      .select({ kind: events.kind, payload: eventPayloads.payload })
      .from(events)
      .innerJoin(eventPayloads, eq(eventPayloads.eventId, events.id))
      .where(eq(events.subjectId, cvr))
      .orderBy(desc(events.id))
      .limit(1)
    return last
  }

  it('are entered once, in the municipality of their postal code, and kept by who entered them', async () => {
    expect(made).toMatchObject({
      municipalityName: 'Albertslund',
      ownerUserId: consultant.userId,
      readOnly: false,
      units: [{ postalName: 'Albertslund', ordinaryStaff: 4.5, readOnly: false }],
      contacts: [{ name: 'Sofie Holm', hasAccount: false, isMe: false }],
    })
    expect(await lastEvent(vaerksted)).toMatchObject({ kind: 'company_created' })
  })

  it.each([
    ['a CVR number that is there', { cvr: vaerksted }, 'already_done', 'cvr'],
    ['a P-number that is there', {}, 'already_done', 'unit.pNumber'],
    [
      'a postal code that does not exist',
      { unit: { ...unit, pNumber: '2000000009', postalCode: '9999' } },
      'unknown_postal_code',
      'unit.postalCode',
    ],
  ])('are refused with %s', async (_what, more, reason, path) => {
    const input = { cvr: nyt, name: 'Ny', sector: 'private', unit, contact: person, ...more }
    const error = await world.companies.create(consultant, companyInput.parse(input)).catch((each) => each)
    expect(error).toMatchObject({ reason })
    expect(Object.keys(error.details.fields)).toEqual([path])
    await expect(get(nyt)).rejects.toMatchObject({ reason: 'not_there' })
  })

  it('show an employer the own ones, without flags and the municipality’s notes', async () => {
    const mine = await world.companies.mine(employer)
    expect(mine.map(({ cvr }) => cvr).sort()).toEqual([lager, vaerksted].sort())
    const fields = mine.flatMap((company) => Object.keys(company))
    for (const hidden of ['supportStatus', 'supportStatusNote', 'ownerUserId', 'ownerName'])
      expect(fields).not.toContain(hidden)
  })

  it('are not there for an employer of another company', async () => {
    const stranger = await world.people.anEmployer([nyt])
    const notThere = { reason: 'not_there' }
    const { companies } = world
    await expect(
      companies.update(stranger, { cvr: lager, version: 1, socialEnterprise: true }),
    ).rejects.toMatchObject(notThere)
    await expect(companies.saveContact(stranger, { cvr: lager, contact: person })).rejects.toMatchObject(
      notThere,
    )
    await expect(companies.removeContact(stranger, { cvr: lager, id: contactId(1) })).rejects.toMatchObject(
      notThere,
    )
    await expect(companies.saveUnit(stranger, { cvr: lager, version: null, unit })).rejects.toMatchObject(
      notThere,
    )
    await expect(companies.saveUnit(stranger, { cvr: nyt, version: null, unit })).rejects.toMatchObject(
      notThere,
    )
  })

  describe('search', () => {
    const search = async (filter: Record<string, unknown>) =>
      (await world.companies.search(consultant, companyFilter.parse(filter))).rows.map(({ name }) => name)

    it.each([
      ['the beginning of the name', 'østre', ['Østre Lager A/S']],
      ['the beginning of a later word', 'lag', ['Østre Lager A/S']],
      ['æ, ø and å written otherwise', 'AEROES vaerk', ['Ærøs Værksted']],
      ['the beginning of a CVR number', '990000', ['Ærøs Værksted', 'Østre Lager A/S']],
      ['a CVR number with blanks', '99 00 00 07', ['Østre Lager A/S']],
      ['a P-number', '2000000001', ['Ærøs Værksted']],
      ['the middle of a word, which is no beginning', 'ager', []],
      ['a wildcard, which is none', '%', ['Ærøs Værksted', 'Østre Lager A/S']],
    ])('finds by %s', async (_what, q, names) => expect(await search({ q })).toEqual(names))

    it('keeps to the relations one keeps, in pages', async () => {
      expect(await search({ mine: true })).toEqual(['Ærøs Værksted'])
      expect([await search({ page: 1, pageSize: 1 }), await search({ page: 2, pageSize: 1 })]).toEqual([
        ['Ærøs Værksted'],
        ['Østre Lager A/S'],
      ])
    })

    it('counts the orders a municipality may see, and nothing of another’s time alone', async () => {
      await world.submitted(employer)
      const openOrders = async (actor: Actor) => (await world.companies.get(actor, { cvr: lager })).openOrders
      expect(await openOrders(consultant)).toBe(1)
      expect(await openOrders(await world.people.aConsultant(ballerup))).toBe(0)
    })
  })

  describe('what the register gave', () => {
    const registered = (more: Record<string, unknown> = {}) => ({
      pNumber: '1000000001',
      name: 'Lager Vest',
      address: 'Vridsløsevej 1',
      postalCode: '2620',
      ...more,
    })
    const version = async () =>
      (await get(lager)).units.find(({ pNumber }) => pNumber === '1000000001')!.version

    it.each([
      ['name', { name: 'Andet' }],
      ['address', { address: 'Andetsted 3' }],
      ['postalCode', { postalCode: '2750' }],
      ['industryCode', { industryCode: '521000' }],
    ])('cannot be changed: %s', async (field, more) => {
      const save = world.companies.saveUnit(employer, {
        cvr: lager,
        version: await version(),
        unit: registered(more),
      })
      await expect(save).rejects.toMatchObject({
        reason: 'read_only_field',
        details: { fields: { [`unit.${field}`]: 'read_only_field' } },
      })
    })

    it('leaves the number of staff to be kept up to date', async () => {
      const saved = await world.companies.saveUnit(employer, {
        cvr: lager,
        version: await version(),
        unit: registered({ ordinaryStaff: 12.25 }),
      })
      expect(saved.units[0]).toMatchObject({
        ordinaryStaff: 12.25,
        staffUpdatedAt: '2026-11-23T09:00:00.000Z',
      })
      const counted = await world.companies.saveStaff(employer, {
        cvr: lager,
        pNumber: '1000000001',
        version: await version(),
        ordinaryStaff: 13,
      })
      expect(counted.units[0]).toMatchObject({ ordinaryStaff: 13 })
      expect(await lastEvent(lager)).toMatchObject({
        kind: 'unit_saved',
        payload: { before: { ordinaryStaff: 12.25 }, after: { ordinaryStaff: 13 } },
      })
    })
  })

  it('take a new unit, once, and never one of another company', async () => {
    const added = { pNumber: '2000000002', name: 'Filial', address: 'Gaden 1', postalCode: '8000' }
    const save = (cvr: string) => world.companies.saveUnit(employer, { cvr, version: null, unit: added })
    const after = await save(vaerksted)
    expect(after.units.at(-1)).toMatchObject({ municipalityCode: aarhus, postalName: 'Aarhus C', version: 1 })
    for (const cvr of [vaerksted, lager])
      await expect(save(cvr)).rejects.toMatchObject({
        details: { fields: { 'unit.pNumber': 'already_done' } },
      })
  })

  it('tell the second of two who edit the same thing', async () => {
    const { version } = await get(lager)
    const change = (collectiveAgreement: string) =>
      world.companies.update(employer, { cvr: lager, version, socialEnterprise: false, collectiveAgreement })
    expect(await change('3F')).toMatchObject({ collectiveAgreement: '3F', version: version + 1 })
    await expect(change('HK')).rejects.toMatchObject({ reason: 'changed_meanwhile' })
    expect(await lastEvent(lager)).toMatchObject({
      payload: { before: { collectiveAgreement: null }, after: { collectiveAgreement: '3F' } },
    })
  })

  describe('contacts', () => {
    const add = (contact: { name: string; email: string }, actor = employer) =>
      world.companies.saveContact(actor, { cvr: lager, contact })
    const named = (
      view: { contacts: { name: string; id: string; version: number; isMe: boolean; hasAccount: boolean }[] },
      name: string,
    ) => view.contacts.find((each) => each.name === name)

    it('are oneself where an employer enters the own address, and somebody else when it is changed', async () => {
      const self = named(await add({ name: 'Chefen', email: 'chef@lager.example' }), 'Chefen')!
      expect(self).toMatchObject({ isMe: true, hasAccount: true })
      const again = named(await add({ name: 'Chefen igen', email: 'chef@lager.example' }), 'Chefen igen')
      expect(again).toMatchObject({ isMe: false })
      const changed = await world.companies.saveContact(employer, {
        cvr: lager,
        id: self.id,
        version: self.version,
        contact: { name: 'Afløseren', email: 'afloeser@lager.example' },
      })
      expect(named(changed, 'Afløseren')).toMatchObject({
        isMe: false,
        hasAccount: false,
        version: self.version + 1,
      })
    })

    it('are changed by version, and only within their company', async () => {
      const { id, version } = named(await add({ name: 'Mia', email: 'mia@lager.example' }), 'Mia')!
      const save = (cvr: string, at: number | undefined) =>
        world.companies.saveContact(employer, {
          cvr,
          id,
          version: at,
          contact: { name: 'Mia M', email: 'mia@lager.example' },
        })
      await expect(save(vaerksted, version)).rejects.toMatchObject({ reason: 'not_there' })
      await expect(save(lager, undefined)).rejects.toMatchObject({
        details: { fields: { version: 'required' } },
      })
      await save(lager, version)
      await expect(save(lager, version)).rejects.toMatchObject({ reason: 'changed_meanwhile' })
    })

    it('stay while an order under way has nobody else, and leave with it otherwise', async () => {
      const { id } = named(await add({ name: 'Per', email: 'per@lager.example' }), 'Per')!
      const order = await world.submitted(employer, 'ordinary', { contactIds: [id] })
      const remove = () => world.companies.removeContact(employer, { cvr: lager, id })
      await expect(remove()).rejects.toMatchObject({
        reason: 'only_contact',
        details: { orders: [order.number] },
      })

      const { form } = await world.jobOrders.get(employer, { id: order.id })
      await world.jobOrders.update(employer, {
        id: order.id,
        version: order.version,
        form: { ...form, contactIds: [id, contactId(1)] } as never,
      })
      expect(named(await remove(), 'Per')).toBeUndefined()
      const after = await world.jobOrders.get(employer, { id: order.id })
      expect(after.contacts.map((contact) => contact.id)).toEqual([contactId(1)])
      expect(after.form.contactIds).toEqual([contactId(1)])
      await expect(remove()).rejects.toMatchObject({ reason: 'not_there' })
    })
  })

  describe('support', () => {
    it('is flagged by staff, with the colleague who keeps the relation', async () => {
      const broker = await world.people.aBroker()
      const { version } = await get(vaerksted)
      const flagged = await world.companies.setSupport(consultant, {
        cvr: vaerksted,
        version,
        supportStatus: 'blockade',
        note: '3F',
        ownerUserId: broker.userId,
      })
      expect(flagged).toMatchObject({
        supportStatus: 'blockade',
        supportStatusNote: '3F',
        ownerName: broker.name,
      })
    })

    it('is given to a colleague of the own municipality only', async () => {
      const { version } = await get(lager)
      for (const other of [await world.people.aBroker(ballerup), await world.people.aManager(), employer])
        await expect(
          world.companies.setSupport(consultant, {
            cvr: lager,
            version,
            supportStatus: 'none',
            ownerUserId: other.userId,
          }),
        ).rejects.toMatchObject({ details: { fields: { ownerUserId: 'unknown_person' } } })
    })
  })

  it('of the register keep their P-numbers from being entered again', async () => {
    await insertCompany(world.store, {
      cvr: nyt,
      name: 'Nyt',
      units: [{ pNumber: '3000000001', name: 'N', postalCode: '2750' }],
      contacts: [],
    })
    await expect(
      world.companies.saveUnit(employer, {
        cvr: lager,
        version: null,
        unit: { ...unit, pNumber: '3000000001' },
      }),
    ).rejects.toMatchObject({ reason: 'already_done' })
  })
})
