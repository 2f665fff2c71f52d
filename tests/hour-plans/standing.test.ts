import { placementFilter } from '@virkelyst/shared/placements/placement.schema'
import { beforeEach, describe, expect, it } from 'vitest'
import { aStepPlan } from '../support/hour-plans'
import { makeTestPlacements } from '../support/placements'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const planned = { hours: 30, paidHours: 0 }
const list = (more: Record<string, unknown> = {}) => placementFilter.parse({ view: 'all', ...more })

describe.each(testEngines)('lists of placements whose hours stand out, on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  beforeEach(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
    placements = makeTestPlacements(world)
    world.clock.set('2026-11-27T10:00:00.000Z')
    return () => world.close()
  })

  const running = (row: Parameters<typeof placements.aRunning>[1] = {}) => placements.aRunning(found, row)
  const register = (placementId: string, monday: string, hours: number, version = 0) =>
    world.as(found.contact).hourPlans.register({ placementId, monday, hours, paidHours: 0, version, planned })
  const deviating = async () =>
    (await world.as(found.consultant).placements.list(list({ deviating: true }))).rows.map(
      ({ id, flags }) => [id, flags],
    )

  it('hold what was put in once it is worked out, and what is forgotten without anybody acting', async () => {
    const id = await running({
      startDate: '2026-11-23',
      terms: { startDate: '2026-11-23', endDate: '2027-01-29' },
    })
    await running({ status: 'drafted' })
    expect(await world.hourPlans.standNew()).toBe(1)
    expect(await world.hourPlans.standNew()).toBe(0)
    expect(await deviating()).toEqual([])
    // The company has the week after it.
    world.clock.set('2026-12-06T22:59:00.000Z')
    expect(await deviating()).toEqual([])
    world.clock.set('2026-12-06T23:00:00.000Z')
    expect(await deviating()).toEqual([[id, ['missed_weeks']]])
  })

  it('follow every registration and its correction, and leave the placement its version', async () => {
    const id = await running()
    const seen = (await placements.placement(id)).version
    await register(id, '2026-11-02', 30)
    await register(id, '2026-11-09', 12)
    expect(await deviating()).toEqual([])
    await register(id, '2026-11-16', 12)
    expect(await deviating()).toEqual([[id, ['off_plan']]])
    await register(id, '2026-11-16', 30, 1)
    expect(await deviating()).toEqual([])
    expect((await placements.placement(id)).version).toBe(seen)
  })

  it('follow a plan that both have changed', async () => {
    const id = await running()
    for (const monday of ['2026-11-02', '2026-11-09', '2026-11-16']) await register(id, monday, 30)
    await register(id, '2026-11-23', 14)
    const plan = aStepPlan({ from: '2026-11-23', hours: 14 })
    const propose = { placementId: id, latest: 0, plan, why: 'Hun skal have mere ro.' }
    await world.as(found.contact).hourPlans.propose(propose)
    world.clock.set('2026-12-04T10:00:00.000Z')
    await register(id, '2026-11-30', 14)
    expect(await deviating()).toEqual([[id, ['off_plan']]])
  })

  it('are of what is under way: nothing is forgotten before it begins, nor after its outcome', async () => {
    const id = await running({ status: 'employer_accepted', startDate: '2026-11-02' })
    const staff = world.as(found.consultant).placements
    expect(await deviating()).toEqual([])
    await staff.start({ id, version: 1 })
    expect(await deviating()).toEqual([[id, ['missed_weeks']]])
    await staff.end({ id, version: 2, lastDay: '2026-11-08', reason: 'illness' })
    await register(id, '2026-11-02', 30)
    expect(await deviating()).toEqual([])
    await staff.close({ id, version: 3, outcome: 'none' })
    expect((await placements.placement(id)).deviatesFrom).toBeNull()
  })

  it('tell the same on the list of follow-up, and nothing to the company', async () => {
    const id = await running({ status: 'employer_accepted' })
    const { consultant, contact } = found
    await world.as(consultant).placements.start({ id, version: 1 })
    const due = await world.as(consultant).followUps.due({ view: 'all', deviating: true })
    expect(due.rows.length).toBeGreaterThan(0)
    expect(
      due.rows.every(({ placementId, flags }) => placementId === id && flags[0] === 'missed_weeks'),
    ).toBe(true)
    const own = await world.as(contact).placements.ofMyCompany(list({ deviating: true }))
    expect(own.rows.map(({ flags }) => flags)).toEqual([[]])
  })
})
