import { makeExposures } from '@virkelyst/server/matching/exposures.service'
import type { CitizenInput } from '@virkelyst/shared/citizens/citizen.schema'
import { exposure } from '@virkelyst/shared/matching/exposure.schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCitizenInput, anActor } from '../support/citizens'
import { type MatchingWorld, makeMatchingWorld } from '../support/matching-world'
import { ballerup } from '../support/people'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

const woman = { sex: 'female', birthDate: '1985-04-12' } as const
const man = { sex: 'male', birthDate: '1996-12-24' } as const
const manager = anActor('manager')
const neighbour = anActor('job_broker', { municipalityCode: ballerup })

describe.each(testEngines)('exposure on %s', (engine) => {
  let world: MatchingWorld
  let exposures: ReturnType<typeof makeExposures>
  const women: string[] = []
  const men: string[] = []
  let order: string
  const make = async (into: string[], count: number, input: Partial<CitizenInput>) => {
    for (let at = 0; at < count; at++) into.push(await world.citizen(input))
  }
  const propose = (orderId: string, citizenId: string) =>
    world.referrals.propose(world.broker, { orderId, citizenId })

  beforeAll(async () => {
    world = await makeMatchingWorld(engine)
    const { store, clock, parts, titles } = world
    exposures = makeExposures({ store, clock, geography: parts.geography, occupations: titles })
    await make(women, 6, woman)
    await make(men, 6, man)
    await world.citizen({ goals: [{ goal: 'A', title: 'Tandlæge' }] })
    order = await world.order()
    await propose(order, men[0]!)
    await propose(order, men[1]!)
  })
  afterAll(() => world.close())

  const figures = async (actor = manager, month?: string) => {
    const found = await exposures.table(actor, { month })
    expect(exposure.safeParse(found).success).toBe(true)
    return Object.fromEntries(
      (found.shown?.dimensions ?? []).map(({ dimension, classes }) => [
        dimension,
        classes.map(({ code, people, proposals, expected, ratio }) => [
          code,
          people,
          proposals,
          expected,
          ratio,
        ]),
      ]),
    )
  }

  it('is empty before the first month has ended', async () => {
    expect(await exposures.makeUp()).toBe(0)
    expect(await exposures.table(manager, {})).toEqual({ months: [], shown: null })
  })

  it('keeps people eligible whom the municipality left out or proposed as often as it may', async () => {
    await world.referrals.exclude(world.broker, { orderId: order, citizenId: women[0]!, reason: 'other' })
    const { proposalLoads, citizens } = world.store.tables
    await world.store.tx(async ({ db }) => {
      const [capped] = await db.select().from(citizens).where(eq(citizens.id, women[1]!))
      await db
        .insert(proposalLoads)
        .values({ citizenNo: capped!.no, municipalityNo: 165, openProposals: 5, proposedOn: [] })
    })
    expect((await world.rank(order)).counts.eligible).toBe(8)
    world.clock.set('2026-12-01T03:20:00.000Z')
    expect(await exposures.makeUp()).toBe(1)
    expect(await figures()).toEqual({
      sex: [
        ['female', 6, 0, 1, 0],
        ['male', 6, 2, 1, 2],
      ],
      age: [
        ['under_30', 6, 2, 1, 2],
        ['40_49', 6, 0, 1, 0],
      ],
      target_group: [['1', 12, 2, 2, 1]],
    })
    const { shown } = await exposures.table(manager, { month: '2026-11' })
    expect(shown).toMatchObject({ orders: 1, people: 12, proposals: 2, method: '1', late: false })
  })

  it('is made once: a month stands as it was made', async () => {
    await propose(order, women[2]!)
    const before = await figures()
    expect(await exposures.makeUp()).toBe(0)
    expect(await figures()).toEqual(before)
  })

  it('makes up months that were missed, says that they are late, and counts those erased as unknown', async () => {
    const { referrals } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.update(referrals).set({ citizenId: 'gone' }).where(eq(referrals.citizenId, women[2]!))
    })
    world.clock.set('2027-02-10T09:00:00.000Z')
    expect(await exposures.makeUp()).toBe(1)
    const { months, shown } = await exposures.table(manager, {})
    expect(months).toEqual(['2026-12', '2026-11'])
    expect(shown).toMatchObject({ month: '2026-12', late: true, orders: 1, people: 13 })
    // One unknown person is hidden, and with them the next smallest class.
    expect((await figures()).sex).toEqual([
      ['female', null, null, null, null],
      ['male', 6, 0, expect.closeTo(6 / 13), 0],
      ['unknown', null, null, null, null],
    ])
    expect(await exposures.makeUp()).toBe(0)
  })

  it('compares the municipalities of a network over the orders open to it, for administrators', async () => {
    const theirs = []
    for (let at = 0; at < 6; at++)
      theirs.push(
        await world.citizens.create(neighbour, aCitizenInput({ caseReference: `b-${at}`, name: `B ${at}` })),
      )
    const shared = await world.order()
    await world.setOrder(shared, {
      status: 'open',
      networkId: 'vestegnen',
      exclusiveUntil: '2027-02-10T09:00:00.000Z',
    })
    await world.referrals.propose(neighbour, { orderId: shared, citizenId: theirs[0]!.id })
    await propose(shared, men[2]!)
    await propose(shared, men[3]!)
    world.clock.set('2027-03-01T03:20:00.000Z')
    expect(await exposures.makeUp()).toBe(3)
    const all = [
      ['0151', 6, 1, 1, 1],
      ['0165', 12, 2, 2, 1],
    ]
    expect((await figures(anActor('administrator'))).municipality).toEqual(all)
    expect((await figures()).municipality).toEqual([all[1]])
    expect((await figures(anActor('manager', { municipalityCode: ballerup }))).municipality).toEqual([all[0]])
  })

  it('knows no month that was not made up', async () => {
    expect(await reasonOf(exposures.table(manager, { month: '2026-01' }))).toBe('not_there')
  })
})

describe('exposure of very few', () => {
  it('is not told', async () => {
    const world = await makeMatchingWorld('sqlite')
    const { store, clock, parts, titles } = world
    const exposures = makeExposures({ store, clock, geography: parts.geography, occupations: titles })
    const only = await world.citizen()
    await world.referrals.propose(world.broker, { orderId: await world.order(), citizenId: only })
    clock.set('2026-12-01T03:20:00.000Z')
    await exposures.makeUp()
    const { shown } = await exposures.table(manager, {})
    expect(shown).toMatchObject({ orders: 1, people: null, proposals: null })
    const told = shown!.dimensions.flatMap(({ classes }) => classes.map(({ proposals }) => proposals))
    expect(told.every((proposals) => proposals === null)).toBe(true)
    const kept = await store.read.db.select().from(store.tables.exposureClasses)
    expect(kept.map(({ people, proposals, expected }) => [people, proposals, expected])).toEqual(
      kept.map(() => [null, null, null]),
    )
    await world.close()
  })
})
