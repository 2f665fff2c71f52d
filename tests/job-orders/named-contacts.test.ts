import type { Actor } from '@virkelyst/shared/accounts/roles'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contactId } from '../support/companies'
import { aForm, makeOrderWorld, type OrderWorld, orderId } from '../support/job-orders'
import { cvrs } from '../support/people'
import { testEngines } from '../support/stores'

describe.each(testEngines)('a colleague with the CVR number alone, on %s', (engine) => {
  let world: OrderWorld
  let contact: Actor
  let colleague: Actor
  let own: string
  const id = orderId(9100)
  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
    contact = await world.people.anEmployer()
    colleague = await world.people.anEmployer([cvrs[0]], { email: 'kollega@virkelyst.example' })
    const { companyContacts } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db
        .update(companyContacts)
        .set({ userId: contact.userId })
        .where(eq(companyContacts.id, contactId(1)))
    })
    await world.jobOrders.submit(contact, { id, version: 0, form: aForm() })
    const { contacts } = await world.companies.saveContact(colleague, {
      cvr: cvrs[0],
      contact: { name: 'Kollega', email: 'kollega@virkelyst.example' },
    })
    own = contacts.find(({ isMe }) => isMe)?.id ?? ''
  })
  afterAll(() => world.close())

  const withContacts = async (actor: Actor, contactIds: string[]) => {
    const { version } = await world.jobOrders.get(contact, { id })
    return world.jobOrders.update(actor, { id, version, form: aForm('ordinary', { contactIds }) })
  }

  it('does not become a contact of an order by changing it', async () => {
    await expect(withContacts(colleague, [contactId(1), own])).rejects.toMatchObject({
      details: { fields: { 'form.contactIds': 'named_contacts_only' } },
    })
    expect((await world.jobOrders.get(colleague, { id })).namedContact).toBe(false)
  })

  it('does not become one by putting the own address on the contact', async () => {
    const before = (await world.companies.mine(contact))[0]!.contacts.find(
      (each) => each.id === contactId(1),
    )!
    const change = world.companies.saveContact(colleague, {
      cvr: cvrs[0],
      id: before.id,
      version: before.version,
      contact: { name: before.name, email: 'kollega@virkelyst.example' },
    })
    await expect(change).rejects.toMatchObject({ details: { fields: { 'contact.email': 'named_contact' } } })
    expect((await world.jobOrders.get(contact, { id })).namedContact).toBe(true)
  })

  it('may still correct the rest of the order', async () => {
    const { version } = await world.jobOrders.get(contact, { id })
    const form = aForm('ordinary', { description: 'Nu også med truck.' })
    expect(await world.jobOrders.update(colleague, { id, version, form })).toMatchObject({
      version: version + 1,
    })
  })

  it('becomes one when a contact of the order says so', async () => {
    await withContacts(contact, [contactId(1), own])
    expect((await world.jobOrders.get(colleague, { id })).namedContact).toBe(true)
  })
})
