import type { Actor } from '@virkelyst/shared/accounts/roles'
import { draftInput } from '@virkelyst/shared/job-orders/job-order.schema'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeOrderWorld, type OrderWorld, orderId } from '../support/job-orders'
import { cvrs } from '../support/people'
import { testEngines } from '../support/stores'

describe.each(testEngines)('drafts on %s', (engine) => {
  let world: OrderWorld
  let employer: Actor
  let draft: string
  let made = 0
  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
    employer = await world.people.anEmployer()
  })
  beforeEach(() => {
    draft = orderId(1000 + ++made)
  })
  afterAll(() => world.close())

  const save = (actor: Actor, version: number, form: Record<string, unknown>) =>
    world.jobOrders.saveDraft(
      actor,
      draftInput.parse({ id: draft, version, form: { kind: 'ordinary', ...form } }),
    )

  it('keep whatever was typed, and survive a reload', async () => {
    await save(employer, 0, { title: 'Lager', positions: 'mange', startDate: '31-02', hoursMin: null })
    const { form, status, title, positions } = await world.jobOrders.get(employer, { id: draft })
    expect({ status, title, positions }).toEqual({ status: 'draft', title: 'Lager', positions: 1 })
    expect(form).toMatchObject({ positions: 'mange', startDate: '31-02', hoursMin: null })
  })

  it('keep what no column can hold, on either engine', async () => {
    const typed = {
      title: null,
      description: '',
      startDate: '0000-01-01',
      deadline: '9999-12-31',
      hoursMax: 1e308,
    }
    await save(employer, 0, typed)
    expect(await world.jobOrders.get(employer, { id: draft })).toMatchObject({
      title: '',
      startDate: null,
      deadline: '9999-12-31',
      hoursMax: null,
      form: { startDate: '0000-01-01' },
    })
  })

  it('tell the second of two tabs that the first has saved since', async () => {
    await save(employer, 0, { title: 'Lager' })
    await save(employer, 1, { title: 'Lagermand' })
    await expect(save(employer, 1, { title: 'Truckfører' })).rejects.toMatchObject({
      reason: 'changed_meanwhile',
    })
    expect((await world.jobOrders.get(employer, { id: draft })).title).toBe('Lagermand')
  })

  it('count the same save sent twice as one', async () => {
    await save(employer, 0, { title: 'Lager' })
    expect(await save(employer, 0, { title: 'Lager' })).toMatchObject({ version: 1 })
    expect(await save(employer, 1, { title: 'Lager' })).toMatchObject({ version: 2 })
  })

  it('are begun once when two tabs begin the same one at the same time', async () => {
    const tries = await Promise.allSettled([
      save(employer, 0, { title: 'En' }),
      save(employer, 0, { title: 'To' }),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('are not there for anybody else, whatever they try', async () => {
    await save(employer, 0, { title: 'Lager' })
    const colleague = await world.people.anEmployer()
    const consultant = await world.people.aConsultant()
    const notThere = { reason: 'not_there' }
    for (const actor of [colleague, consultant]) {
      await expect(save(actor, 1, { title: 'Mit' })).rejects.toMatchObject(notThere)
      await expect(save(actor, 0, { title: 'Mit' })).rejects.toMatchObject(notThere)
      await expect(world.jobOrders.discardDraft(actor, { id: draft })).rejects.toMatchObject(notThere)
    }
    await expect(world.jobOrders.get(colleague, { id: draft })).rejects.toMatchObject(notThere)
    await expect(world.jobOrders.getForConsultant(consultant, { id: draft })).rejects.toMatchObject(notThere)
    expect((await world.jobOrders.mine(colleague, { view: 'all', page: 1, pageSize: 100 })).total).toBe(0)
  })

  it('belong to companies the employer acts for', async () => {
    await expect(save(employer, 0, { cvr: cvrs[1] })).rejects.toMatchObject({ reason: 'not_there' })
  })

  it('stay in reach while the CVR number is being typed', async () => {
    await save(employer, 0, { cvr: '9900' })
    expect(await world.jobOrders.get(employer, { id: draft })).toMatchObject({
      cvr: cvrs[0],
      form: { cvr: '9900' },
    })
  })

  it('cannot carry the municipality’s internal comment from a company', async () => {
    await save(employer, 0, { title: 'Lager', internalComment: 'skjult' })
    expect((await world.jobOrders.get(employer, { id: draft })).form).not.toHaveProperty('internalComment')
  })

  it('can be discarded, once', async () => {
    await save(employer, 0, { title: 'Lager' })
    await world.jobOrders.discardDraft(employer, { id: draft })
    await expect(world.jobOrders.get(employer, { id: draft })).rejects.toMatchObject({ reason: 'not_there' })
    await expect(world.jobOrders.discardDraft(employer, { id: draft })).rejects.toMatchObject({
      reason: 'not_there',
    })
  })

  it('of a consultant stand in the work list under drafts, and in nobody else’s', async () => {
    const [consultant, other] = [await world.people.aConsultant(), await world.people.aConsultant()]
    await save(consultant, 0, { title: 'Taget hjem', cvr: cvrs[0] })
    const list = (actor: Actor) =>
      world.jobOrders.workList(actor, {
        status: 'draft',
        q: '',
        mine: false,
        overdue: false,
        sort: 'newest',
        page: 1,
        pageSize: 25,
      })
    expect((await list(consultant)).rows.map(({ id }) => id)).toEqual([draft])
    expect((await list(other)).total).toBe(0)
  })

  it.each([
    ['a NUL that PostgreSQL cannot store', { tasks: 'a\u0000b' }],
    ['half a surrogate pair', { tasks: '\ud800' }],
    ['a bottomless nesting', { tasks: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) }],
    ['more than forty thousand characters', { tasks: 'x'.repeat(40_001) }],
  ])('refuse %s', (_what, form) => {
    expect(draftInput.safeParse({ id: draft, version: 0, form: { kind: 'ordinary', ...form } }).success).toBe(
      false,
    )
  })
})
