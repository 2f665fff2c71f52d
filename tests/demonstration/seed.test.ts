import type { Store } from '@virkelyst/db/kernel/store'
import { benefitMix, defaultCitizens } from '@virkelyst/db/seed/proportions'
import { seed } from '@virkelyst/server/cli/seed'
import { isCvr } from '@virkelyst/shared/companies/cvr.rules'
import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { jobOrderStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import { jobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { referralStatuses, verdicts } from '@virkelyst/shared/referrals/referral.transitions'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTestClock } from '../support/deps'
import { openTestStore, type TestEngine, testEngines } from '../support/stores'

const size = { citizens: 600, companies: 200, orders: 140, seed: 11 }

const seeded = async (engine: TestEngine) => {
  const store = await openTestStore(engine, { reference: true })
  const people = await seed(store, makeTestClock(), size)
  return { store, people }
}

const allRows = async (store: Store) => {
  const { jobOrders, referrals, citizens, companies, productionUnits, companyContacts } = store.tables
  const { db } = store.read
  return {
    orders: await db.select().from(jobOrders).orderBy(jobOrders.id),
    referrals: await db.select().from(referrals).orderBy(referrals.id),
    citizens: await db.select().from(citizens).orderBy(citizens.no),
    companies: await db.select().from(companies).orderBy(companies.cvr),
    units: await db.select().from(productionUnits),
    contacts: await db.select().from(companyContacts),
  }
}
type Rows = Awaited<ReturnType<typeof allRows>>

it('follows the benefit table of the paper: 2,164 people, a quarter of them on unemployment benefit', () => {
  expect(defaultCitizens).toBe(2164)
  expect((benefitMix[0]?.[1] ?? 0) / defaultCitizens).toBeCloseTo(0.257, 2)
})

describe.each(testEngines)('a demonstration on %s', (engine) => {
  let store: Store
  let rows: Rows
  beforeAll(async () => {
    store = (await seeded(engine)).store
    rows = await allRows(store)
  })
  afterAll(() => store.close())

  it('has as many citizens, companies and orders as were asked for', () => {
    expect(rows.citizens).toHaveLength(size.citizens)
    expect(rows.companies.filter(({ municipalityCode }) => municipalityCode === '0165')).toHaveLength(
      size.companies,
    )
    expect(rows.orders).toHaveLength(size.orders)
  })

  it('shows every kind and every status of an order, and every standing of a referral', () => {
    expect([...new Set(rows.orders.map(({ kind }) => kind))].sort()).toEqual([...jobOrderKinds].sort())
    expect([...new Set(rows.orders.map(({ status }) => status))].sort()).toEqual([...jobOrderStatuses].sort())
    expect([...new Set(rows.referrals.map(({ status }) => status))].sort()).toEqual(
      [...referralStatuses].sort(),
    )
    expect([...new Set(rows.referrals.map(({ verdict }) => verdict))].sort()).toEqual([...verdicts].sort())
  })

  it('lets one be a citizen who is at a workplace, with hours, talks and documents of their own', async () => {
    const { placements, followUps, hourRegistrations, grants } = store.tables
    const { db } = store.read
    const own = await db
      .select({ id: placements.id, terms: placements.terms })
      .from(placements)
      .innerJoin(grants, eq(grants.citizenId, placements.citizenId))
      .where(inArray(placements.status, ['active', 'extended']))
    expect(own.map(({ terms }) => terms.plan?.measure)).toContain('hours')
    const ids = own.map(({ id }) => id)
    expect(await db.$count(hourRegistrations, inArray(hourRegistrations.placementId, ids))).toBeGreaterThan(0)
    const told = and(inArray(followUps.placementId, ids), eq(followUps.state, 'agreed'))
    expect(await db.$count(followUps, told)).toBeGreaterThan(0)
  })

  it('shows hours that deviate from their plan', async () => {
    const { placements } = store.tables
    expect(await store.read.db.$count(placements, isNotNull(placements.offPlanSince))).toBeGreaterThan(0)
  })

  it('gives whoever is to act on a referral a deadline, the broker’s after the citizen’s yes', () => {
    const awaited = rows.referrals.filter(({ status }) =>
      ['suggested', 'proposed', 'accepted', 'presented'].includes(status),
    )
    expect(awaited.filter(({ dueAt }) => dueAt === null)).toEqual([])
    const accepted = awaited.filter(({ status }) => status === 'accepted')
    expect(accepted.length).toBeGreaterThan(0)
    for (const { answeredAt, createdAt, dueAt } of accepted) {
      expect(answeredAt! > createdAt).toBe(true)
      expect(dueAt! > answeredAt!).toBe(true)
    }
  })

  it('gives every order a form that could be submitted, of units and contacts of its company', () => {
    const unitOf = new Map(rows.units.map(({ pNumber, cvr }) => [pNumber, cvr]))
    const contactOf = new Map(rows.contacts.map(({ id, cvr }) => [id, cvr]))
    for (const { form, cvr } of rows.orders) {
      expect(jobOrderForm.safeParse(form).error?.issues ?? []).toEqual([])
      expect(unitOf.get(form.pNumber ?? '')).toBe(cvr)
      expect(form.contactIds?.map((id) => contactOf.get(id))).toEqual([cvr])
    }
  })

  it('resolves the title of every order to an occupation', () => {
    const unresolved = rows.orders.filter(
      ({ status, occupations }) => status !== 'draft' && occupations.length === 0,
    )
    expect(unresolved.map(({ title }) => title)).toEqual([])
  })

  it('uses valid CVR numbers that nobody has', () => {
    for (const { cvr } of rows.companies) expect(isCvr(cvr) && cvr >= '90000000').toBe(true)
  })

  it('counts as hired whoever fills a position, and no more than there are positions', () => {
    for (const order of rows.orders) {
      const hired = rows.referrals.filter(
        ({ orderId, verdict }) => orderId === order.id && verdict === 'hired',
      )
      expect(hired.length).toBeLessThanOrEqual(order.positionsFilled)
      expect(order.positionsFilled).toBeLessThanOrEqual(order.positions)
    }
    const placed = new Set(rows.citizens.filter(({ status }) => status === 'placed').map(({ id }) => id))
    for (const { verdict, citizenId } of rows.referrals)
      if (verdict === 'hired') expect(placed.has(citizenId)).toBe(true)
  })

  it('is refused in a database that holds anything', async () => {
    await expect(seed(store, makeTestClock(), size)).rejects.toThrow('an empty one only')
  })
})

it('is the same every time, whichever engine', async () => {
  const made = await Promise.all(testEngines.map(seeded))
  const [first, ...others] = await Promise.all(made.map(({ store }) => allRows(store)))
  for (const other of others) {
    expect(other.citizens.map(({ id, name }) => [id, name])).toEqual(
      first?.citizens.map(({ id, name }) => [id, name]),
    )
    expect(other.orders).toEqual(first?.orders)
    expect(other.referrals).toEqual(first?.referrals)
  }
  await Promise.all(made.map(({ store }) => store.close()))
})
