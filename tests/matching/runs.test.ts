import { makeRuns, type Runs } from '@virkelyst/server/matching/runs.service'
import { makeMunicipalities } from '@virkelyst/server/municipalities/municipalities.service'
import { runLine, runs, runView } from '@virkelyst/shared/matching/run.schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anActor } from '../support/citizens'
import { type MatchingWorld, makeMatchingWorld } from '../support/matching-world'
import { ballerup } from '../support/people'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

const manager = anActor('manager')
const officer = anActor('data_protection_officer')
const page = { page: 1, pageSize: 25 }

describe.each(testEngines)('rankings on record on %s', (engine) => {
  let world: MatchingWorld
  let ranked: Runs
  let order: string
  let other: string
  const people: string[] = []
  let first: Awaited<ReturnType<MatchingWorld['rank']>>

  beforeAll(async () => {
    world = await makeMatchingWorld(engine)
    const { parts, store } = world
    ranked = makeRuns({ store, audit: parts.audit, municipalities: makeMunicipalities(parts) })
    for (let at = 0; at < 4; at++) people.push(await world.citizen({ waitingSince: `202${at}-01-01` }))
    order = await world.order()
    other = await world.order()
    first = await world.rank(order, { limit: 3, goals: ['A'], maxKm: 30 })
    world.clock.advance(1)
    await world.rank(other)
    world.clock.advance(1)
  })
  afterAll(() => world.close())

  it('lists those of one order, with what was asked and how many came', async () => {
    const { rows, total } = await ranked.ofOrder(world.broker, { orderId: order, ...page })
    expect(rows.every((row) => runLine.safeParse(row).success)).toBe(true)
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      id: first.runId,
      orderId: order,
      filters: { limit: 3, goals: ['A'], maxKm: 30, targetGroups: [] },
      counts: first.counts,
      listed: 3,
      weightsVersion: 'built-in-1',
    })
    const stranger = anActor('job_broker', { municipalityCode: ballerup })
    expect(await ranked.ofOrder(stranger, { orderId: order, ...page })).toEqual({ rows: [], total: 0 })
  })

  it('lists all of the municipality, newest first, narrowed by order, day and member of staff', async () => {
    const all = await ranked.list(manager, page)
    expect(runs.safeParse(all).success).toBe(true)
    expect(all.rows.map((row) => row.orderId)).toEqual([other, order])
    const number = all.rows[1]!.orderNumber!
    const ids = async (search: Partial<Parameters<Runs['list']>[1]>) =>
      (await ranked.list(officer, { ...page, ...search })).rows.map((row) => row.orderId)
    expect(await ids({ orderNumber: number })).toEqual([order])
    expect(await ids({ orderNumber: 999_999 })).toEqual([])
    expect(await ids({ actorUserId: world.broker.userId })).toEqual([other, order])
    expect(await ids({ actorUserId: 'somebody-else' })).toEqual([])
    expect(await ids({ from: '2026-11-23T09:30:00.000Z' })).toEqual([other])
    expect(await ids({ to: '2026-11-23T09:30:00.000Z' })).toEqual([order])
    expect(await ids({ page: 2, pageSize: 1 })).toEqual([order])
    const elsewhere = anActor('manager', { municipalityCode: ballerup })
    expect((await ranked.list(elsewhere, page)).total).toBe(0)
  })

  it('shows one as it was, with what people did with it after, and that is a read of them', async () => {
    const [one, two, three] = first.candidates.map((candidate) => candidate.citizenId)
    await world.referrals.exclude(world.broker, { orderId: order, citizenId: one!, reason: 'citizen_asked' })
    await world.referrals.propose(world.broker, { orderId: order, citizenId: three!, runId: first.runId })
    const view = await ranked.get(world.broker, { id: first.runId })
    expect(runView.safeParse(view).success).toBe(true)
    expect(view.candidates.map(({ place, person, score }) => [place, person?.id, score])).toEqual(
      first.candidates.map(({ citizenId, score }, at) => [at + 1, citizenId, score]),
    )
    expect(view.candidates.map(({ reasons }) => reasons)).toEqual(
      first.candidates.map(({ reasons }) => reasons),
    )
    expect(view.candidates.map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'left_out', reason: 'citizen_asked' },
      { kind: 'none' },
      { kind: 'proposed', status: 'proposed', fromThis: true, passedOver: 1 },
    ])
    expect((await world.audited('matching.run')).at(-1)).toMatchObject({
      action: 'read',
      subjectType: 'citizen',
      actorUserId: world.broker.userId,
      purpose: `ranking_run ${first.runId}`,
    })
    expect([...(await world.audited('matching.run')).at(-1)!.subjectIds].sort()).toEqual(
      [one, two, three].sort(),
    )
  })

  it('names nobody to a reader who may not look citizens up, and still tells why', async () => {
    const { candidates } = await ranked.get(officer, { id: first.runId })
    for (const { person, hidden, reasons } of candidates) {
      expect([person, hidden]).toEqual([null, 'role'])
      expect(reasons.length).toBeGreaterThan(0)
    }
  })

  it('keeps somebody who has objected since, or is no longer there, out of sight with their own words', async () => {
    const [one, two] = first.candidates.map((candidate) => candidate.citizenId)
    const { citizens } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db
        .update(citizens)
        .set({ objectedAt: world.clock.now().toISOString() })
        .where(eq(citizens.id, one!))
      await db.update(citizens).set({ municipalityCode: ballerup }).where(eq(citizens.id, two!))
    })
    const { candidates } = await ranked.get(manager, { id: first.runId })
    expect(
      candidates.map(({ person, hidden, reasons }) => [person === null, hidden, reasons.length > 0]),
    ).toEqual([
      [true, 'gone', false],
      [true, 'gone', false],
      [false, null, true],
    ])
    expect(candidates[0]!.score).toBe(first.candidates[0]!.score)
    expect(JSON.stringify(candidates)).not.toContain(one)
  })

  it('has none for another municipality, or by an id that is none', async () => {
    const stranger = anActor('manager', { municipalityCode: ballerup })
    expect(await reasonOf(ranked.get(stranger, { id: first.runId }))).toBe('not_there')
    expect(await reasonOf(ranked.get(manager, { id: order }))).toBe('not_there')
  })
})
