import type { Actor } from '@virkelyst/shared/accounts/roles'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ballerup } from '../support/people'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('who sees and touches which referral on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let candidate: string
  const nowhere = '00000000-0000-7000-8000-ffffffffffff'

  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
    candidate = await world.aReferral({
      orderId: found.orderId,
      citizenId: found.citizenId,
      status: 'presented',
      presentedAt: world.now(),
      profile: { name: 'Karen Blomst', skills: [] } as never,
    })
    const { referrals } = world.store.tables
    // A whole profile, as a confirmation stores it.
    const accepted = await world.aReferral({
      orderId: found.orderId,
      citizenId: await world.aCitizen(),
      status: 'accepted',
      answeredAt: world.now(),
    })
    await world.as(found.broker).referrals.confirm({ id: accepted, version: 1 })
    const { profile } = await world.row(accepted)
    await world.store.tx(async ({ db }) => {
      await db
        .update(referrals)
        .set({ profile: { ...profile!, name: 'Karen Blomst' } })
        .where(eq(referrals.id, candidate))
    })
  })
  afterAll(() => world.close())

  const verdict = (actor: Actor, id = candidate) =>
    reasonOf(world.as(actor).referrals.verdict({ id, version: 1, verdict: 'no_show' }))
  const presented = (actor: Actor, orderId = found.orderId) =>
    reasonOf(world.as(actor).referrals.presented({ orderId }))
  const setOrder = (set: Partial<Awaited<ReturnType<ReferralWorld['order']>>>) =>
    world.store.tx(async ({ db }) => {
      const { jobOrders } = world.store.tables
      await db.update(jobOrders).set(set).where(eq(jobOrders.id, found.orderId))
    })

  it('shows a presented person to the order’s named contact alone', async () => {
    const people = await world.as(found.contact).referrals.presented({ orderId: found.orderId })
    expect(people.map(({ profile }) => profile.name)).toContain('Karen Blomst')
    expect(await presented(found.colleague)).toBe('not_there')
    expect(await presented(found.contact, nowhere)).toBe('not_there')
    expect(await verdict(found.colleague)).toBe('not_there')
    expect(await verdict(found.contact, nowhere)).toBe('not_there')
  })

  it('shows nobody to a contact who acts for the company no more', async () => {
    expect(await presented({ ...found.contact, cvrNumbers: [] })).toBe('not_there')
    const { companyContacts } = world.store.tables
    const setActive = (active: boolean) =>
      world.store.tx(async ({ db }) => {
        await db.update(companyContacts).set({ active }).where(eq(companyContacts.id, found.contactId))
      })
    await setActive(false)
    expect(await presented(found.contact)).toBe('not_there')
    await setActive(true)
    expect(await presented(found.contact)).toBeNull()
  })

  it('hides one who was taken back, and gives the same answer about them as about nobody', async () => {
    const { as } = world
    const id = await world.aReferral({
      orderId: found.orderId,
      citizenId: await world.aCitizen({ name: 'Trukket Tilbage' }),
      status: 'accepted',
      answeredAt: world.now(),
    })
    const shown = await as(found.broker).referrals.confirm({ id, version: 1 })
    await as(found.broker).referrals.withdraw({ id, version: shown.version, reason: 'consent_withdrawn' })
    const people = await as(found.contact).referrals.presented({ orderId: found.orderId })
    expect(people.map(({ profile }) => profile.name)).not.toContain('Trukket Tilbage')
    const late = reasonOf(as(found.contact).referrals.verdict({ id, version: 3, verdict: 'no_show' }))
    expect(await late).toBe('not_there')
  })

  it('lets a contact see, and answer about, presented people until 30 days after the order closed', async () => {
    const { clock } = world
    const before = world.now()
    await setOrder({ status: 'expired', closedAt: before, closingReason: 'deadline_passed' })
    clock.advance(30 * 24)
    expect(await presented(found.contact)).toBeNull()
    clock.advance(24)
    expect(await presented(found.contact)).toBe('not_there')
    expect(await verdict(found.contact)).toBe('not_there')
    clock.set(before)
    await setOrder({ status: 'open', closedAt: null, closingReason: null })
  })

  it('keeps each municipality to its own people', async () => {
    const { as, people } = world
    const foreign = await people.aBroker(ballerup)
    const theirs = await world.aCitizen({ municipalityCode: ballerup })
    expect(await verdict(foreign)).toBe('not_there')
    expect(
      await reasonOf(as(foreign).referrals.withdraw({ id: candidate, version: 1, reason: 'mistake' })),
    ).toBe('not_there')
    expect(
      await reasonOf(as(foreign).referrals.propose({ orderId: found.orderId, citizenId: found.citizenId })),
    ).toBe('not_there')
    expect(
      await reasonOf(as(found.broker).referrals.propose({ orderId: found.orderId, citizenId: theirs })),
    ).toBe('not_there')
    expect(
      await reasonOf(as(found.broker).referrals.propose({ orderId: found.orderId, citizenId: nowhere })),
    ).toBe('not_there')

    await as(foreign).referrals.propose({ orderId: found.orderId, citizenId: theirs })
    expect(
      (await as(foreign).referrals.forOrder({ orderId: found.orderId })).map((row) => row.citizenId),
    ).toEqual([theirs])
    const own = await as(found.broker).referrals.forOrder({ orderId: found.orderId })
    expect(own.map((row) => row.citizenId)).not.toContain(theirs)
    expect((await as(found.broker).referrals.workList({ status: 'all' })).rows).not.toContainEqual(
      expect.objectContaining({ citizenId: theirs }),
    )
  })

  it('lets a municipality of the network propose to open orders only', async () => {
    const { as, people } = world
    const foreign = await people.aBroker(ballerup)
    const citizenId = await world.aCitizen({ municipalityCode: ballerup })
    const propose = (orderId: string) => reasonOf(as(foreign).referrals.propose({ orderId, citizenId }))
    expect(await propose(await world.anOrder({ status: 'exclusive' }))).toBe('not_there')
    expect(await propose(await world.anOrder({ networkId: null }))).toBe('not_there')
    expect(await propose(await world.anOrder({ status: 'draft' }))).toBe('not_there')
    expect(await propose(await world.anOrder())).toBeNull()
    expect(
      await reasonOf(as(foreign).referrals.forOrder({ orderId: await world.anOrder({ networkId: null }) })),
    ).toBe('not_there')
  })

  it('lets a citizen answer the own proposals only', async () => {
    const { as, people } = world
    const other = await people.aCitizen(await world.aCitizen())
    const id = await world.aReferral({ orderId: await world.anOrder(), citizenId: found.citizenId })
    expect(await reasonOf(as(other).referrals.answer({ id, answer: 'accepted' }))).toBe('not_there')
    expect(await as(other).referrals.mine()).toEqual([])
    expect(await reasonOf(as(found.citizen).referrals.answer({ id, answer: 'accepted' }))).toBeNull()
  })

  it('ties a proposal only to a ranking of this order in this municipality', async () => {
    const { as, store, deps } = world
    const run = async (orderId: string, municipalityCode: string) => {
      const id = deps.ids.next()
      await store.tx(async ({ db }) => {
        await db.insert(store.tables.rankingRuns).values({
          id,
          orderId,
          municipalityCode,
          actorUserId: found.broker.userId,
          at: world.now(),
          catalogueVersion: 'c',
          weightsVersion: 'w',
          rulesVersion: 'r',
          filters: {},
          counts: {} as never,
          ranked: [],
        })
      })
      return id
    }
    const orderId = await world.anOrder()
    const propose = async (runId: string) =>
      as(found.broker).referrals.propose({ orderId, citizenId: await world.aCitizen(), runId })
    expect(await reasonOf(propose(await run(await world.anOrder(), '0165')))).toBe('not_there')
    expect(await reasonOf(propose(await run(orderId, ballerup)))).toBe('not_there')
    expect(await propose(await run(orderId, '0165'))).toMatchObject({ source: 'manual', score: null })
  })
})
