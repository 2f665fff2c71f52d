import { makeErasureRepository } from '@virkelyst/db/retention/erasure.repository'
import { makeEvents } from '@virkelyst/server/kernel/events'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import { type FunnelInput, funnelGroupings } from '@virkelyst/shared/follow-ups/funnel.schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { albertslund } from '../support/people'
import { makeTestPlacements } from '../support/placements'
import { makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('figures, on %s', (engine) => {
  let world: ReferralWorld
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    await world.aCompany({ industryCode: '521000' })
    await world.aCompany({ cvr: '99000015', name: 'Anden ApS' })
    const { industries } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db
        .insert(industries)
        .values({ code: '52', level: 'division', section: 'H', nameDa: 'Lager', nameEn: 'Warehousing' })
    })
  })
  afterAll(() => world.close())

  const erase = (id: string) =>
    makeErasureRepository(world.store).erase(
      id,
      null,
      makeEvents(world.deps)({
        actor: systemActor(albertslund),
        procedure: 'test',
        kind: 'citizen_erased',
        subjectType: 'citizen',
        subjectId: id,
        payload: {},
      }),
    )

  it('of what work placements led to are the same after each erasure, in every period, by everything', async () => {
    const { aPlacement } = makeTestPlacements(world)
    const broker = await world.people.aBroker()
    const manager = await world.people.aManager()
    const aStay = async (citizenId: string, startDate: string, more: Record<string, unknown> = {}) => {
      const id = await aPlacement({
        cvr: '99000007',
        pNumber: '1000000001',
        kind: 'work_placement',
        status: 'closed',
        startDate,
        lastDay: startDate,
        citizenId,
        ...more,
      })
      await world
        .as(broker)
        .followUps.savePeople({ placementId: id, version: 0, responsibleUserId: broker.userId })
    }
    const ids: string[] = []
    for (let made = 0; made < 12; made++) {
      const id = await world.aCitizen({ status: 'closed' })
      ids.push(id)
      await aStay(id, '2026-02-02', { outcome: made % 2 === 0 ? 'ordinary_job' : 'none' })
      // Some come again: in the same quarter, in the next, elsewhere, and on to a subsidised job.
      if (made % 3 === 0) await aStay(id, '2026-03-30')
      if (made % 3 === 1) await aStay(id, '2026-07-01', { cvr: '99000015', outcome: 'flex_job' })
      if (made % 4 === 0) await aStay(id, '2026-10-01', { kind: 'wage_subsidy_job' })
    }
    const periods = [
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-02-10', to: '2026-08-01' },
      { from: '2026-07-01', to: '2026-12-31' },
    ]
    const read = async () => {
      const told = []
      for (const period of periods)
        for (const by of funnelGroupings) {
          const { rows, ...rest } = await world
            .as(manager)
            .followUps.funnel({ ...period, by, pageSize: 100, page: 1 } satisfies FunnelInput)
          told.push({ ...rest, rows: rows.toSorted((a, b) => (a.code < b.code ? -1 : 1)) })
        }
      return told
    }
    const before = await read()
    expect(before[0]?.total).toMatchObject({ placement: 12, ordinaryJob: 6, wageSubsidy: 3 })
    for (const id of ids) {
      expect(await erase(id)).toBe(true)
      expect(await read()).toEqual(before)
    }
    expect(await world.store.read.db.select().from(world.store.tables.placements)).toEqual([])
    const kept = await world.store.read.db.select().from(world.store.tables.forgottenOutcomes)
    for (const id of ids) expect(JSON.stringify(kept)).not.toContain(id)
  })

  it('of exposure are the same, made up before the erasure or after', async () => {
    const manager = await world.people.aManager()
    const orderId = await world.anOrder({ submittedAt: '2026-09-01T09:00:00.000Z' })
    const ids: string[] = []
    for (let made = 0; made < 8; made++) {
      const id = await world.aCitizen({ status: 'closed' })
      ids.push(id)
      for (const month of ['2026-09', '2026-10'])
        await world.aReferral({
          orderId:
            month === '2026-09' ? orderId : await world.anOrder({ submittedAt: '2026-10-01T09:00:00.000Z' }),
          citizenId: id,
          status: 'closed',
          proposedAt: `${month}-15T09:00:00.000Z`,
        })
    }
    world.clock.set('2026-10-20T09:00:00.000Z')
    await world.scheduler.run('make_up_exposure')
    const september = await world.as(manager).matching.exposure({ month: '2026-09' })
    expect(september.shown).toMatchObject({ orders: 1, proposals: 8 })
    for (const id of ids.slice(0, 3)) await erase(id)
    expect(await world.as(manager).matching.exposure({ month: '2026-09' })).toEqual(september)
    // The month that was under way: its proposals are counted, of nobody known.
    world.clock.set('2026-11-05T09:00:00.000Z')
    await world.scheduler.run('make_up_exposure')
    const october = await world.as(manager).matching.exposure({ month: '2026-10' })
    expect(october.shown).toMatchObject({ orders: 8, proposals: 8, people: 8 })
  })
})
