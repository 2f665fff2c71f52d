import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { albertslund } from '../support/people'
import { makeTestPlacements } from '../support/placements'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const pNumber = '1000000001'
/** Activity-ready: thirteen weeks; ready for a job: four. */
const groups = { activityReady: 3, jobReady: 2 }

describe.each(testEngines)('a placement held against what has changed since, on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  const staff = () => world.as(found.consultant).placements
  const seenBy = async (id: string) => ({ id, version: (await placements.placement(id)).version })
  const later = (minutes: number) => world.clock.advance(minutes / 60)

  const setStaff = async (hundredths: number) => {
    const { productionUnits } = world.store.tables
    await world.store.tx(({ db }) =>
      db
        .update(productionUnits)
        .set({ ordinaryStaffHundredths: hundredths, staffUpdatedAt: world.now() })
        .where(eq(productionUnits.pNumber, pNumber)),
    )
  }
  const setGroup = async (citizenId: string, targetGroup: number) => {
    const { citizens, citizenTargetGroups } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db
        .update(citizenTargetGroups)
        .set({ targetGroup })
        .where(eq(citizenTargetGroups.citizenId, citizenId))
      await db.update(citizens).set({ updatedAt: world.now() }).where(eq(citizens.id, citizenId))
    })
  }
  /** Eight weeks of work placement that the municipality approves today. */
  const approved = async (targetGroup: number) => {
    const citizenId = await world.aCitizen({ targetGroup })
    const id = await placements.aPlacement({
      cvr: '99000007',
      pNumber,
      kind: 'work_placement',
      status: 'citizen_informed',
      holder: 'municipality',
      citizenId,
      createdBy: found.consultant.userId,
    })
    await staff().decide({ ...(await seenBy(id)), decision: 'approve', grounds: 'Det leder til et job.' })
    later(1)
    return { id, citizenId }
  }

  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
    placements = makeTestPlacements(world)
    const { productionUnits } = world.store.tables
    await world.store.tx(({ db }) =>
      db.insert(productionUnits).values({
        pNumber,
        cvr: '99000007',
        name: 'Lageret',
        address: 'Vej 1',
        postalCode: '2620',
        municipalityCode: albertslund,
        ordinaryStaffHundredths: 4_000,
        staffUpdatedAt: world.now(),
        source: 'manual',
      }),
    )
  })
  afterAll(() => world.close())

  it('tells what no longer holds once the person’s group is another, and waits for an assessment', async () => {
    const { id, citizenId } = await approved(groups.activityReady)
    expect(await world.placementRechecks.recheckDue()).toEqual({ checked: 0, changed: 0 })
    expect((await staff().get({ id })).lapsed).toEqual([])

    await setGroup(citizenId, groups.jobReady)
    later(1)
    expect(await world.placementRechecks.recheckDue()).toEqual({ checked: 1, changed: 1 })
    expect(await placements.placement(id)).toMatchObject({
      status: 'approved',
      holder: 'municipality',
      lapsed: ['duration_too_long'],
    })
    expect((await staff().get({ id })).lapsed.map(({ code }) => code)).toEqual(['duration_too_long'])
    expect((await staff().list({ view: 'ours' })).rows.map((row) => row.id)).toContain(id)
    const { outbox } = world.store.tables
    const told = await world.store.read.db
      .select({ template: outbox.template, recipientId: outbox.recipientId })
      .from(outbox)
      .where(and(eq(outbox.subjectId, id), isNull(outbox.cvr)))
    expect(told).toEqual([{ template: 'placement_turn', recipientId: found.consultant.userId }])
    // The company reads nothing of it: it would tell of the person's benefit.
    expect(JSON.stringify(await world.as(found.contact).placements.getForEmployer({ id }))).not.toMatch(
      /lapsed|too_long|targetGroup/,
    )
    // Asked again it says the same, and writes no second event.
    later(1)
    await setGroup(citizenId, groups.jobReady)
    later(1)
    expect(await world.placementRechecks.recheckDue()).toEqual({ checked: 1, changed: 0 })

    const seen = await seenBy(id)
    await staff().assess({ ...seen, grounds: 'De sidste uger er nødvendige for at nå målet.' })
    expect(await reasonOf(staff().assess({ ...seen, grounds: 'En gang til.' }))).toBe('changed_meanwhile')
    expect(await placements.placement(id)).toMatchObject({ holder: 'employer', lapsed: null })
    expect((await staff().get({ id })).lapsed).toEqual([])
    const kinds = await world.store.read.db
      .select({ kind: world.store.tables.events.kind })
      .from(world.store.tables.events)
      .where(eq(world.store.tables.events.subjectId, id))
    expect(
      kinds
        .map(({ kind }) => kind)
        .filter((kind) => /lapsed|assessed/.test(kind))
        .sort(),
    ).toEqual(['placement_assessed', 'placement_lapsed'])
  })

  it('takes it back by itself where everything holds again', async () => {
    const { id } = await approved(groups.activityReady)
    await setStaff(400)
    later(1)
    await world.placementRechecks.recheckDue()
    expect((await placements.placement(id)).lapsed).toEqual(['ratio_full'])
    later(1)
    await setStaff(4_000)
    later(1)
    await world.placementRechecks.recheckDue()
    expect(await placements.placement(id)).toMatchObject({ lapsed: null, holder: 'employer' })
  })

  it('does not tell again what it was approved in spite of, and asks everything anew within a day', async () => {
    const { id } = await approved(groups.jobReady)
    expect((await staff().get({ id })).lapsed).toEqual([])
    expect((await world.placementRechecks.recheckDue()).checked).toBe(0)
    later(25 * 60)
    const { checked, changed } = await world.placementRechecks.recheckDue()
    expect(checked).toBeGreaterThanOrEqual(3)
    expect(changed).toBe(0)
  })

  it('is assessed by staff of the municipality alone, and only while it is agreed or runs', async () => {
    const { id } = await approved(groups.activityReady)
    const seen = await seenBy(id)
    const grounds = 'Det går.'
    expect(await reasonOf(world.as(found.contact).placements.assess({ ...seen, grounds }))).toBe('role')
    const drafted = await placements.aPlacement({ cvr: '99000007', pNumber })
    expect(await reasonOf(staff().assess({ id: drafted, version: 1, grounds }))).toBe('status_changed')
  })
})
