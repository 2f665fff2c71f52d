import { dataMap } from '@virkelyst/db/data-map/data-map'
import { tablesFor } from '@virkelyst/db/kernel/schema'
import { makeErasureRepository } from '@virkelyst/db/retention/erasure.repository'
import { makeAuditChain } from '@virkelyst/server/audit/audit-chain.service'
import { makeEvents } from '@virkelyst/server/kernel/events'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import { eq, getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failingAtEach } from '../support/faulty-store'
import { aFullCase, whereIs, zenobia } from '../support/full-case'
import { albertslund } from '../support/people'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const said = Object.values(zenobia)
/** The chain: its lines hold ids, which lead to nobody by then, and nothing else of the person. */
const chained = [
  'audit.actorUserId',
  'audit.subjectIds',
  'auditSubjects.subjectId',
  'events.actorUserId',
  'events.subjectId',
]
/** Held about a citizen, as the data map says. */
const aboutCitizens = new Set([
  'The citizen’s record',
  'What can tell of benefit or health',
  'Consent and objection',
  'Rankings and their index',
  'Proposals and presentations',
  'Placements and their course',
])
/** A title that fewer than three people have leaves it when the run ends. */
const ofMany = ['resolutionTitles']

describe.each(testEngines)('a citizen who is erased, on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aFullCase>>
  let chain: ReturnType<typeof makeAuditChain>
  const ids = () => Object.values(found.ids)
  const erased = (store: ReferralWorld['store']) =>
    makeErasureRepository(store).erase(
      found.citizenId,
      null,
      makeEvents(world.deps)({
        actor: systemActor(albertslund),
        procedure: 'test',
        kind: 'citizen_erased',
        subjectType: 'citizen',
        subjectId: found.citizenId,
        payload: { rule: 'case' },
      }),
    )

  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    const { orderId, citizenId, broker, citizen } = await aCase(world)
    const { id } = await world.as(broker).referrals.propose({ orderId, citizenId })
    await world.as(citizen).referrals.answer({ id, answer: 'accepted' })
    found = await aFullCase(world, orderId)
    chain = makeAuditChain(world.deps)
    await chain.sealDue()
  })
  afterAll(() => world.close())

  it('stood in every table that can hold something about a citizen', async () => {
    const there = new Set(
      (await whereIs(world.store, [...said, ...ids()])).map((place) => place.split('.')[0]),
    )
    const names = new Map<string, string>(
      Object.entries(tablesFor.sqlite).map(([key, table]) => [getTableName(table), key]),
    )
    const expected = dataMap()
      .filter(({ personal }) => personal.some(({ title }) => aboutCitizens.has(title)))
      .map(({ table }) => names.get(table) ?? table)
      // Numbers and bits alone: looked for by themselves below.
      .filter((name) => !['goalPostings', 'goalPostingPlaces', 'proposalLoads', ...ofMany].includes(name))
    expect(expected.filter((name) => !there.has(name))).toEqual([])
  })

  it('is not erased while it is held, and loses nothing', async () => {
    expect(await erased(world.store)).toBe(false)
    expect(await world.citizen(found.citizenId)).toMatchObject({ name: zenobia.name })
    const { erasureHolds } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.update(erasureHolds).set({ releasedAt: world.now() })
    })
  })

  it('is nowhere any more: in no column, no mail, no contents of the log; all of it or nothing', async () => {
    const writes = await failingAtEach(world.store, erased)
    expect(writes).toBeGreaterThan(30)
    expect(await whereIs(world.store, said)).toEqual([])
    const left = await whereIs(world.store, ids())
    expect(left.filter((place) => !chained.includes(place))).toEqual([])
    const { goalPostingPlaces, proposalLoads, referrals } = world.store.tables
    for (const table of [goalPostingPlaces, proposalLoads])
      expect(
        (await world.store.read.db.select().from(table)).filter(({ citizenNo }) => citizenNo === found.no),
      ).toEqual([])
    expect(world.faults).toEqual([])
    // Everybody else's stands.
    expect(await world.store.read.db.select().from(referrals)).toHaveLength(1)
  })

  it('leaves the places of others in a stored ranking', async () => {
    const { rankingRuns } = world.store.tables
    const [run] = await world.store.read.db.select().from(rankingRuns).where(eq(rankingRuns.id, found.runId))
    expect(run?.ranked).toEqual([
      { citizenId: 'another', score: 80, components: {}, reasons: [] },
      { citizenId: '', score: 70, components: {}, reasons: [] },
    ])
  })

  it('leaves the chain whole, and says of how many events the contents are gone', async () => {
    await chain.sealDue()
    const report = await chain.verify()
    expect(report).toMatchObject({ firstBreak: null, outside: { rows: 0 }, waiting: 0 })
    expect(report.erased).toBe(6)
  })

  it('is not erased twice', async () => expect(await erased(world.store)).toBe(false))
})
