import type { Context } from '@virkelyst/server/kernel/trpc'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { type AdvertFilter, advertFilter } from '@virkelyst/shared/job-orders/job-order.schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contactId, insertCompany } from '../support/companies'
import { makeOrderWorld, type OrderWorld } from '../support/job-orders'
import { aarhus, cvrs } from '../support/people'
import { testEngines } from '../support/stores'

const nobody: Context = {
  userId: null,
  sessionHash: null,
  actor: null,
  address: null,
  limit: async () => undefined,
  recordDenial: async () => undefined,
  logError: () => undefined,
}

describe.each(testEngines)('open adverts on %s', (engine) => {
  let world: OrderWorld
  let consultant: Actor
  let cleaning: string
  let shelves: string
  const hidden: Record<string, string> = {}

  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
    consultant = await world.people.aConsultant()
    await insertCompany(world.store, {
      cvr: cvrs[1],
      name: 'Aarhus Rengøring',
      units: [{ pNumber: '1000000002', name: 'Aarhus', postalCode: '8000' }],
      contacts: [{ id: contactId(2), name: 'Bo Kost', email: 'bo@kost.example' }],
    })
    const opened = async (
      kind: 'part_hours_job' | 'ordinary',
      more: Record<string, unknown>,
      actor = consultant,
    ) => {
      const { id } = await world.submitted(consultant, kind, more)
      await world.jobOrders.changeStatus(actor, { id, from: 'exclusive', to: 'open' })
      world.clock.advance(1)
      return id
    }
    const inAarhus = {
      cvr: cvrs[1],
      pNumber: '1000000002',
      contactIds: [contactId(2)],
      municipalityCode: aarhus,
    }
    cleaning = await opened(
      'part_hours_job',
      { ...inAarhus, title: 'Rengøring', internalComment: 'Hemmelig' },
      await world.people.aConsultant(aarhus),
    )
    shelves = await opened('part_hours_job', { title: 'Hyldeopfylder', description: 'Ring til Karen' })
    hidden.ordinary = await opened('ordinary', { openAdvert: true })
    hidden.referred = await opened('part_hours_job', { openAdvert: false })
    hidden.exclusive = (await world.submitted(consultant, 'part_hours_job')).id
    hidden.past = await opened('part_hours_job', { deadline: '2026-11-23' })
    world.clock.set('2026-11-24T09:00:00.000Z')
  })
  afterAll(() => world.close())

  const adverts = async (filter: Partial<AdvertFilter> = {}) => {
    const { rows, total } = await world.jobOrders.adverts(nobody, advertFilter.parse(filter))
    return { ids: rows.map(({ id }) => id), km: rows.map(({ km }) => km), total, rows }
  }

  it('are the open småjobs whose employer chose it, newest first', async () => {
    expect((await adverts()).ids).toEqual([shelves, cleaning])
    for (const id of Object.values(hidden))
      await expect(world.jobOrders.advert(nobody, { id })).rejects.toMatchObject({ reason: 'not_there' })
  })

  it('name the company and no person of it', async () => {
    const advert = await world.jobOrders.advert(nobody, { id: cleaning })
    expect(advert).toMatchObject({
      companyName: 'Aarhus Rengøring',
      postalName: 'Aarhus C',
      days: ['tue', 'thu'],
      positionsOpen: 1,
    })
    expect(JSON.stringify(advert)).not.toMatch(/Bo Kost|kost\.example|Hemmelig|99000015/)
  })

  it('come nearest first from a postal code, with the way in kilometres', async () => {
    const fromAarhus = await adverts({ postalCode: '8000' })
    expect(fromAarhus.ids).toEqual([cleaning, shelves])
    expect(fromAarhus.km[0]).toBe(0)
    expect(fromAarhus.km[1]).toBeGreaterThan(100)
    expect((await adverts({ postalCode: '9999' })).km).toEqual([null, null])
  })

  it('are found by the words of the text and of the company', async () => {
    expect((await adverts({ q: 'HYLDE' })).ids).toEqual([shelves])
    expect((await adverts({ q: 'rengoering', postalCode: '2620' })).ids).toEqual([cleaning])
    expect((await adverts({ q: 'hylde rengøring' })).total).toBe(0)
  })

  it('come in pages', async () => {
    for (const more of [{}, { postalCode: '2620' }]) {
      const pages = await Promise.all([1, 2, 3].map((page) => adverts({ page, pageSize: 1, ...more })))
      expect(pages.map(({ total }) => total)).toEqual([2, 2, 2])
      expect(pages.flatMap(({ ids }) => ids).sort()).toEqual([cleaning, shelves].sort())
    }
  })

  it('are gone while their company is in conflict', async () => {
    const { companies } = world.store.tables
    const support = (supportStatus: 'none' | 'conflict') =>
      world.store.tx(async ({ db }) => {
        await db.update(companies).set({ supportStatus }).where(eq(companies.cvr, cvrs[1]))
      })
    await support('conflict')
    expect((await adverts()).ids).toEqual([shelves])
    await support('none')
  })
})
