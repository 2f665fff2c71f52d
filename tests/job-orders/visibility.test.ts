import type { Actor } from '@virkelyst/shared/accounts/roles'
import {
  type JobOrderForEmployer,
  type WorkListFilter,
  workListFilter,
} from '@virkelyst/shared/job-orders/job-order.schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contactId, insertCompany } from '../support/companies'
import { makeOrderWorld, type OrderWorld, orderId } from '../support/job-orders'
import { aarhus, ballerup, cvrs } from '../support/people'
import { testEngines } from '../support/stores'

describe.each(testEngines)('who sees an order on %s', (engine) => {
  let world: OrderWorld
  let employer: Actor
  let home: Actor
  let neighbour: Actor
  let stranger: Actor
  let exclusive: JobOrderForEmployer
  let open: JobOrderForEmployer
  let paused: JobOrderForEmployer
  let bakery: JobOrderForEmployer

  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
    await insertCompany(world.store, {
      cvr: cvrs[1],
      name: 'Ågades Bageri',
      units: [{ pNumber: '1000000002', name: 'Bageri', postalCode: '2750' }],
      contacts: [{ id: contactId(2), name: 'Bo Bager', email: 'bo@bager.example' }],
    })
    employer = await world.people.anEmployer()
    home = await world.people.aConsultant()
    neighbour = await world.people.aConsultant(ballerup)
    stranger = await world.people.aConsultant(aarhus)
    const change = (id: string, from: 'exclusive' | 'open', to: 'open' | 'paused') =>
      world.jobOrders.changeStatus(home, { id, from, to })
    exclusive = await world.submitted(home, 'ordinary', {
      internalComment: 'Hemmelig aftale',
      title: 'Truckfører',
    })
    open = await world.submitted(home, 'flex_job', { internalComment: 'Hemmelig aftale' })
    await change(open.id, 'exclusive', 'open')
    paused = await world.submitted(employer)
    await change(paused.id, 'exclusive', 'paused')
    world.clock.advance(1)
    bakery = await world.submitted(home, 'ordinary', {
      cvr: cvrs[1],
      pNumber: '1000000002',
      contactIds: [contactId(2)],
      title: 'Bager',
    })
  })
  afterAll(() => world.close())

  const list = async (actor: Actor, filter: Partial<WorkListFilter> = {}) => {
    const { rows, total } = await world.jobOrders.workList(actor, workListFilter.parse(filter))
    return { titles: rows.map(({ title }) => title), ids: rows.map(({ id }) => id), total }
  }

  it('the chosen municipality sees its orders in every status', async () => {
    expect((await list(home)).ids.sort()).toEqual([exclusive.id, open.id, bakery.id].sort())
    expect((await list(home, { status: 'paused' })).ids).toEqual([paused.id])
  })

  it('the rest of its network sees the open ones, and a municipality outside sees none', async () => {
    expect((await list(neighbour)).ids).toEqual([open.id])
    expect((await list(neighbour, { status: 'exclusive' })).total).toBe(0)
    expect((await list(stranger)).total).toBe(0)
    expect(await world.jobOrders.getForConsultant(neighbour, { id: open.id })).toMatchObject({
      ownMunicipality: false,
    })
  })

  it('a page out of reach is answered as one that does not exist', async () => {
    const notThere = { reason: 'not_there' }
    for (const id of [exclusive.id, paused.id, orderId(99_999)])
      await expect(world.jobOrders.getForConsultant(neighbour, { id })).rejects.toMatchObject(notThere)
    await expect(world.jobOrders.get(employer, { id: bakery.id })).rejects.toMatchObject(notThere)
    await expect(world.jobOrders.repeat(stranger, { id: open.id })).rejects.toMatchObject(notThere)
  })

  it('only the order’s own municipality reads its internal comment', async () => {
    const page = (actor: Actor) => world.jobOrders.getForConsultant(actor, { id: open.id })
    expect((await page(home)).form.internalComment).toBe('Hemmelig aftale')
    expect(JSON.stringify(await page(neighbour))).not.toContain('Hemmelig')
    expect(JSON.stringify(await world.jobOrders.get(employer, { id: open.id }))).not.toContain('Hemmelig')
    expect(
      JSON.stringify(await world.jobOrders.mine(employer, { view: 'all', page: 1, pageSize: 50 })),
    ).not.toContain('Hemmelig')
  })

  it('a company reads no other consultant’s name than that of the one responsible', async () => {
    const before = await world.jobOrders.getForConsultant(home, { id: exclusive.id })
    const broker = await world.people.aBroker()
    await world.jobOrders.takeResponsibility(home, {
      id: exclusive.id,
      version: before.version,
      userId: broker.userId,
    })
    const seen = await world.jobOrders.get(employer, { id: exclusive.id })
    expect(seen.responsible).toMatchObject({ name: broker.name })
    const { history, ...page } = seen
    expect(JSON.stringify(page)).not.toContain(`"${home.name}"`)
    expect(new Set(history.map(({ actorName }) => actorName))).toEqual(new Set(['', 'Virkelyst']))
  })

  it('an employer’s list keeps to the companies acted for', async () => {
    const mine = (view: 'current' | 'closed') =>
      world.jobOrders.mine(employer, { view, page: 1, pageSize: 50 })
    expect((await mine('current')).rows.map(({ id }) => id).sort()).toEqual(
      [exclusive.id, open.id, paused.id].sort(),
    )
    expect((await mine('closed')).total).toBe(0)
    const other = world.jobOrders.mine(employer, { cvr: cvrs[1], view: 'all', page: 1, pageSize: 50 })
    await expect(other).rejects.toMatchObject({ reason: 'not_there' })
  })

  it.each([
    ['a word of the title', 'truck', ['Truckfører']],
    ['the company with its Å written otherwise', 'aagades', ['Bager']],
    ['the beginning of a CVR number', cvrs[1].slice(0, 8), ['Bager']],
    ['two words, each found somewhere', 'bager ågades', ['Bager']],
    ['a percent sign, which is no wildcard', '%_%', ['Lagermedarbejder', 'Truckfører', 'Bager']],
    ['something that is not there', 'astronaut', []],
  ])('the work list finds by %s', async (_what, q, titles) => {
    expect((await list(home, { q })).titles.sort()).toEqual([...titles].sort())
  })

  it('the work list finds an order by its number', async () => {
    expect((await list(home, { q: String(bakery.number) })).ids).toEqual([bakery.id])
  })

  it('the work list filters, sorts and pages', async () => {
    expect((await list(home, { kind: 'flex_job' })).ids).toEqual([open.id])
    expect((await list(home, { cvr: cvrs[1] })).ids).toEqual([bakery.id])
    expect((await list(home, { sort: 'newest' })).ids[0]).toBe(bakery.id)
    // Østre Lager comes before Ågades Bageri: Å is the last letter.
    expect((await list(home, { sort: 'company' })).titles.at(-1)).toBe('Bager')
    const pages = [1, 2, 3].map((page) => list(home, { page, pageSize: 1, sort: 'company' }))
    const seen = (await Promise.all(pages)).flatMap(({ ids, total }) => [...ids, total])
    expect(new Set(seen)).toEqual(new Set([exclusive.id, open.id, bakery.id, 3]))
  })

  it('counts what the filters find, over the own municipality’s orders', async () => {
    world.clock.advance(24 * 9)
    const summary = await world.jobOrders.workListSummary(home)
    expect(summary).toMatchObject({
      toAnswer: (await list(home, { waitingFor: 'municipality' })).total,
      overdue: (await list(home, { overdue: true })).total,
      waitingForCitizen: 0,
      waitingForEmployer: 0,
    })
    expect(summary.overdue).toBe(3)
    expect((await list(neighbour, { overdue: true })).total).toBe(0)
    world.clock.advance(-24 * 9)
  })

  it('a repeated order is a new draft without the past and the comment, made once', async () => {
    world.clock.set('2026-12-10T09:00:00.000Z')
    const visit = await world.submitted(employer, 'taster_visit', {
      startDate: '2026-12-14',
      endDate: '2026-12-15',
    })
    world.clock.set('2026-12-15T09:00:00.000Z')
    const { id } = await world.jobOrders.repeat(employer, { id: visit.id })
    expect(await world.jobOrders.repeat(employer, { id: visit.id })).toEqual({ id })
    const { form, status } = await world.jobOrders.get(employer, { id })
    expect(status).toBe('draft')
    expect(form).toMatchObject({ kind: 'taster_visit', title: 'Lagermedarbejder', endDate: '2026-12-15' })
    expect(form).not.toHaveProperty('startDate')
    const repeated = await world.jobOrders.repeat(employer, { id: exclusive.id })
    expect((await world.jobOrders.get(employer, repeated)).form).not.toHaveProperty('internalComment')
  })
})
