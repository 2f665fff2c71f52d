import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import { makeWeightDesk } from '@virkelyst/server/matching/weight-desk.service'
import { weightsOf } from '@virkelyst/shared/matching/weight.rules'
import { weightsView } from '@virkelyst/shared/matching/weight-desk.schema'
import { builtInWeights } from '@virkelyst/shared/matching/weights'
import { asc, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anActor } from '../support/citizens'
import { makeFaultyStore, PlannedFault } from '../support/faulty-store'
import { type MatchingWorld, makeMatchingWorld } from '../support/matching-world'
import { ballerup } from '../support/people'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'
import { somePercents } from '../support/weights'

const administrator = anActor('administrator')
const near = somePercents({ distance: 20, goal: 4 })
const nearer = somePercents({ distance: 24, goal: 0 })

describe.each(testEngines)('the weights in an administrator’s hands on %s', (engine) => {
  let world: MatchingWorld
  let desk: ReturnType<typeof makeWeightDesk>
  beforeAll(async () => {
    world = await makeMatchingWorld(engine)
    desk = makeWeightDesk(world.parts)
  })
  afterAll(() => world.close())
  afterEach(async () => {
    world.clock.set('2026-11-23T09:00:00.000Z')
    await world.store.tx(async ({ db }) => {
      await db.delete(world.tables.weightVersions)
    })
  })

  const seen = async () => (await desk.view(administrator)).seen
  const prepare = async (validFrom: string, percents = near, version?: string) =>
    desk.prepare(administrator, {
      percents,
      validFrom,
      reason: 'Færre skal rejse langt',
      seen: version ?? (await seen()),
    })

  it('shows the built-in ones until something is decided', async () => {
    const view = await desk.view(administrator)
    expect(weightsView.safeParse(view).success).toBe(true)
    expect(view.inForce).toMatchObject({ ...builtInWeights, validFrom: null, reason: null })
    expect([view.coming, view.earlier]).toEqual([[], { rows: [], total: 0 }])
  })

  it('puts tomorrow’s weights in force at midnight in Denmark, and lists them till then as coming', async () => {
    await world.citizen()
    const order = await world.order()
    const view = await prepare('2026-11-24')
    expect(weightsView.safeParse(view).success).toBe(true)
    expect(view.inForce.version).toBe('built-in-1')
    expect(view.coming).toMatchObject([
      { version: '0165-1', weights: weightsOf(near), reason: 'Færre skal rejse langt', takenBack: null },
    ])
    const before = await world.rank(order)
    world.clock.set('2026-11-23T22:59:59.000Z')
    expect((await world.rank(order)).weightsVersion).toBe('built-in-1')
    world.clock.set('2026-11-23T23:00:00.000Z')
    const after = await world.rank(order)
    expect(after).toMatchObject({ weightsVersion: '0165-1', weights: weightsOf(near) })
    const now = await desk.view(administrator)
    expect([now.inForce.version, now.earlier.rows.map(({ version }) => version)]).toEqual([
      '0165-1',
      ['built-in-1'],
    ])
    const runs = await world.runs()
    const versionOf = (id: string) => runs.find((run) => run.id === id)!.weightsVersion
    expect([versionOf(before.runId), versionOf(after.runId)]).toEqual(['built-in-1', '0165-1'])
  })

  it('replaces what is in force from the same day, and keeps it in the history', async () => {
    await prepare('2026-11-23')
    const view = await prepare('2026-11-23', nearer)
    expect(view.inForce).toMatchObject({ version: '0165-2', weights: weightsOf(nearer) })
    expect(view.earlier.rows.map(({ version }) => version)).toEqual(['0165-1', 'built-in-1'])
  })

  it('turns the pages of what has been, and finds a version by its name wherever it stands', async () => {
    for (let no = 1; no <= 4; no++) await prepare('2026-11-23', no % 2 === 0 ? near : nearer)
    const pageOf = (page: number) => desk.view(administrator, { page, pageSize: 3, version: '0165-1' })
    const [first, second] = [await pageOf(1), await pageOf(2)]
    const names = ({ earlier }: typeof first) => earlier.rows.map(({ version }) => version)
    expect([names(first), names(second)]).toEqual([['0165-3', '0165-2', '0165-1'], ['built-in-1']])
    expect([first.earlier.total, second.named?.weights]).toEqual([4, weightsOf(nearer)])
    const elsewhere = { page: 1, pageSize: 3, version: '0151-1' }
    expect((await desk.view(administrator, elsewhere)).named).toBeNull()
  })

  it('takes back what has not begun; it stays on record and never comes into force', async () => {
    await prepare('2026-12-01')
    const view = await desk.takeBack(administrator, { version: '0165-1', seen: await seen() })
    expect(view.coming).toEqual([])
    expect(view.earlier.rows).toMatchObject([
      { version: '0165-1', takenBack: { at: '2026-11-23T09:00:00.000Z' } },
    ])
    const repository = makeMatchingRepository(world.store)
    expect((await repository.weightsInForce('0165', '2026-12-24')).version).toBe('built-in-1')
    expect((await prepare('2026-12-01')).coming.map(({ version }) => version)).toEqual(['0165-2'])
  })

  it('leaves alone what is in force, and what another municipality has', async () => {
    await prepare('2026-11-23')
    const take = async (version: string, actor = administrator) =>
      reasonOf(desk.takeBack(actor, { version, seen: (await desk.view(actor)).seen }))
    expect(await take('0165-1')).toBe('weights_in_force')
    expect(await take('0165-9')).toBe('not_there')
    expect(await take('built-in-1')).toBe('not_there')
    const stranger = anActor('administrator', { municipalityCode: ballerup })
    expect(await take('0165-1', stranger)).toBe('not_there')
    expect((await desk.view(stranger)).inForce.version).toBe('built-in-1')
  })

  it('of two administrators at once the second is told, and then sees what the first decided', async () => {
    const version = await seen()
    const results = await Promise.allSettled([
      prepare('2026-12-01', near, version),
      prepare('2026-12-01', nearer, version),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await reasonOf(prepare('2026-12-02', near, version))).toBe('changed_meanwhile')
    expect((await desk.view(administrator)).coming).toHaveLength(1)
    expect(await reasonOf(desk.takeBack(administrator, { version: '0165-1', seen: version }))).toBe(
      'changed_meanwhile',
    )
  })

  it('refuses a day that has passed in Denmark', async () => {
    await expect(prepare('2026-11-22')).rejects.toMatchObject({
      reason: 'input',
      details: { fields: { validFrom: 'past_date' } },
    })
  })

  it('keeps on record who decided what, and why', async () => {
    await prepare('2026-12-01')
    await desk.takeBack(administrator, { version: '0165-1', seen: await seen() })
    const { events } = world.tables
    const written = await world.store.read.db
      .select()
      .from(events)
      .where(eq(events.subjectType, 'weights'))
      .orderBy(asc(events.id))
    expect(written.slice(-2)).toMatchObject([
      { kind: 'weights_prepared', actorUserId: administrator.userId, subjectId: '0165-1' },
      { kind: 'weights_taken_back', actorUserId: administrator.userId, subjectId: '0165-1' },
    ])
    expect(await world.audited('matching.prepareWeights')).not.toEqual([])
  })

  it('a stop in the middle of a write leaves nothing of it', async () => {
    for (let step = 1; ; step++) {
      const faulty = makeFaultyStore(world.store)
      const broken = makeWeightDesk({ ...world.parts, store: faulty.store })
      const version = await seen()
      faulty.plan(step)
      const failed = await broken
        .prepare(administrator, { percents: near, validFrom: '2026-12-01', reason: 'Nu', seen: version })
        .then(
          () => false,
          (error: unknown) => error instanceof PlannedFault || Promise.reject(error),
        )
      if (!failed) break
      expect(await seen()).toBe(version)
      expect(step).toBeLessThan(20)
    }
    expect((await desk.view(administrator)).coming).toHaveLength(1)
  })
})
