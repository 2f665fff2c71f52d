import { makeCallsRepository } from '@virkelyst/db/matching/calls.repository'
import { makeOpeningsRepository } from '@virkelyst/db/matching/openings.repository'
import { builtInEmployers } from '@virkelyst/db/occupations/employers-file'
import { makeCalls } from '@virkelyst/server/matching/calls'
import { packBranches } from '@virkelyst/shared/matching/branch-slots'
import { noCooperation, rateCall } from '@virkelyst/shared/matching/call.rules'
import { callSuggestions } from '@virkelyst/shared/matching/call.schema'
import { branchesOf } from '@virkelyst/shared/matching/goal-posting.layout'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor } from '../support/citizens'
import { insertCompany } from '../support/companies'
import { type MatchingWorld, makeMatchingWorld } from '../support/matching-world'
import { aarhus } from '../support/people'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

const postalCodes = ['2620', '2630', '2700', '8000', '9000', '4000']
const industries = ['521000', '494100', '561110', '463900', '471110', null]

describe.each(testEngines)('companies worth a call on %s', (engine) => {
  let world: MatchingWorld
  let citizenId: string
  const call = (more: Record<string, unknown> = {}, id = citizenId, actor = world.broker) =>
    world.matching.callsFor(actor, { citizenId: id, page: 1, pageSize: 100, ...more })
  const cvrOf = (at: number) => String(30_000_000 + at)

  beforeAll(async () => {
    world = await makeMatchingWorld(engine)
    citizenId = await world.citizen({ radiusKm: 40 })
    for (let at = 0; at < 72; at++)
      await insertCompany(world.store, {
        cvr: cvrOf(at),
        name: `Firma ${at}`,
        units: [{ pNumber: String(2_000_000_000 + at), name: 'Afdeling', postalCode: postalCodes[at % 6]! }],
        contacts: [],
        supportStatus: at % 17 === 16 ? 'conflict' : 'none',
      })
    const { companies, productionUnits } = world.store.tables
    await world.store.tx(async ({ db }) => {
      for (let at = 0; at < 72; at++) {
        const industryCode = industries[Math.floor(at / 6) % 6]!
        // The unit's own code, or its company's where the unit has none.
        if (at % 2 === 0)
          await db
            .update(productionUnits)
            .set({ industryCode, closedAt: at % 22 === 20 ? '2026-01-01T00:00:00.000Z' : null })
            .where(eq(productionUnits.cvr, cvrOf(at)))
        else
          await db
            .update(companies)
            .set({ industryCode })
            .where(eq(companies.cvr, cvrOf(at)))
      }
    })
  })
  afterAll(() => world.close())

  it('are those that a look at every company finds, best first', async () => {
    const { rows, total, closed } = await call()
    expect(closed).toBeNull()
    expect(callSuggestions.safeParse({ rows, total, closed, weightsVersion: 'x' }).success).toBe(true)
    const employers = builtInEmployers()
    const citizen = (await makeOpeningsRepository(world.store).citizen(citizenId))!
    const { companies, productionUnits } = world.store.tables
    const all = await world.store.read.db
      .select()
      .from(productionUnits)
      .innerJoin(companies, eq(companies.cvr, productionUnits.cvr))
    const places = await world.parts.geography.current()
    const wanted = all
      .flatMap(({ production_units: unit, companies: company }) => {
        if (unit.closedAt !== null || company.supportStatus !== 'none') return []
        const km = places.distanceKm(citizen.postalCode, unit.postalCode)
        if (km === null || km > citizen.radiusKm) return []
        const rated = rateCall(
          citizen.goals,
          { km, industryCode: unit.industryCode ?? company.industryCode, cooperation: noCooperation },
          packBranches(branchesOf(citizen.cv)),
          employers,
        )
        return rated ? [{ cvr: unit.cvr, score: rated.score }] : []
      })
      .sort((a, b) => b.score - a.score)
    expect(wanted.length).toBeGreaterThan(5)
    expect(rows.map(({ cvr, score }) => `${cvr} ${score}`).sort()).toEqual(
      wanted.map(({ cvr, score }) => `${cvr} ${score}`).sort(),
    )
    expect(rows.map(({ score }) => score)).toEqual(wanted.map(({ score }) => score))
    expect(total).toBe(wanted.length)
  })

  it('come in the same order every time, in pages', async () => {
    const whole = (await call()).rows.map(({ cvr }) => cvr)
    const pages = await Promise.all([1, 2, 3].map((page) => call({ page, pageSize: 3 })))
    expect(pages.flatMap(({ rows }) => rows.map(({ cvr }) => cvr))).toEqual(whole.slice(0, 9))
  })

  it('keep to a distance and a goal that are asked for', async () => {
    const close = await call({ maxKm: 3 })
    expect(close.total).toBeGreaterThan(0)
    expect(Math.max(...close.rows.map(({ km }) => km))).toBeLessThanOrEqual(3)
    expect((await call({ goal: 'C' })).rows.every((row) => row.goal === 'C')).toBe(true)
    const far = await call({ maxKm: 200 })
    expect(Math.max(...far.rows.map(({ km }) => km))).toBeLessThanOrEqual(100)
  })

  it('a company that has asked for the trade comes in whatever its branch, with its open order', async () => {
    const cvr = cvrOf(12)
    expect((await call()).rows.some((row) => row.cvr === cvr)).toBe(false)
    const orderId = await world.order('ordinary')
    const { jobOrders } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.update(jobOrders).set({ cvr, positionsFilled: 2 }).where(eq(jobOrders.id, orderId))
    })
    const found = (await call()).rows.find((row) => row.cvr === cvr)
    expect(found).toMatchObject({
      cooperation: { orders: 1, hired: 2 },
      openings: [{ orderId, kind: 'ordinary' }],
    })
    expect(found?.reasons.map(({ code }) => code)).toEqual(['opening_seen', 'distance', 'hired_before'])
  })

  it('an order of a municipality outside counts for nothing', async () => {
    const cvr = cvrOf(13)
    const orderId = await world.order('ordinary')
    const { jobOrders } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db
        .update(jobOrders)
        .set({ cvr, municipalityCode: aarhus, networkId: null })
        .where(eq(jobOrders.id, orderId))
    })
    expect((await call()).rows.find((row) => row.cvr === cvr)?.openings ?? []).toEqual([])
  })

  it.each([
    ['objected', { objectedAt: '2026-11-01T00:00:00.000Z' }],
    ['not_active', { status: 'placed' as const }],
  ] as const)('are not looked up for somebody who is %s', async (closed, values) => {
    const id = await world.citizen()
    const { citizens } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.update(citizens).set(values).where(eq(citizens.id, id))
    })
    expect(await call({}, id)).toMatchObject({ rows: [], total: 0, closed })
  })
  it('nor for goals that no catalogue knows', async () => {
    const id = await world.citizen({ goals: [{ goal: 'A', title: 'Zxqvbrt' }] })
    expect(await call({}, id)).toMatchObject({ total: 0, closed: 'no_goals' })
  })

  it('leave a trace of who was looked at', async () => {
    await call()
    expect((await world.audited('matching.callsFor')).at(-1)).toMatchObject({
      actorUserId: world.broker.userId,
      subjectIds: [citizenId],
      action: 'read',
    })
  })
  it('are not for another municipality’s citizen', async () => {
    const other = anActor('job_broker', { municipalityCode: aarhus })
    expect(await reasonOf(call({}, citizenId, other))).toBe('not_there')
  })

  it('a penalty for crowded companies moves them down', async () => {
    const repository = makeCallsRepository(world.store)
    const citizen = (await makeOpeningsRepository(world.store).citizen(citizenId))!
    const deps = {
      repository,
      geography: world.parts.geography,
      industries: world.parts.industries,
      employers: builtInEmployers(),
    }
    const ask = { citizen, page: 1, pageSize: 100, today: '2026-11-23' }
    const placeOf = async (proposals: number) => {
      const openings = {
        proposalsTo: async (ids: readonly string[]) => new Map(ids.map((id) => [id, proposals] as const)),
      }
      const { rows } = await makeCalls({ ...deps, openings }).find(ask)
      return rows.findIndex((row) => row.cvr === cvrOf(12))
    }
    expect(await placeOf(15)).toBeGreaterThan(await placeOf(0))
  })
})
