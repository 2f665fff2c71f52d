import type { FunnelInput } from '@virkelyst/shared/follow-ups/funnel.schema'
import type { LaterOutcome } from '@virkelyst/shared/follow-ups/later-outcome.schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ballerup } from '../support/people'
import { makeTestPlacements } from '../support/placements'
import { makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const year = { from: '2026-01-01', to: '2026-12-31' }

describe.each(testEngines)('what work placements led to on %s', (engine) => {
  let world: ReferralWorld
  let placements: ReturnType<typeof makeTestPlacements>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    placements = makeTestPlacements(world)
    const { industries } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.insert(industries).values({
        code: '52',
        level: 'division',
        section: 'H',
        nameDa: 'Lager og hjælpevirksomhed',
        nameEn: 'Warehousing',
      })
    })
    await world.aCompany({ industryCode: '521000' })
    await world.aCompany({ cvr: '99000015', name: 'Anden ApS', industryCode: null })
  })
  afterAll(() => world.close())

  const aStay = async (more: Record<string, unknown> = {}) =>
    placements.aPlacement({
      cvr: '99000007',
      pNumber: '1000000001',
      kind: 'work_placement',
      status: 'closed',
      startDate: '2026-03-02',
      citizenId: await world.aCitizen(),
      ...more,
    })
  const later = async (placementId: string, outcome: LaterOutcome, replacedAt: string | null = null) => {
    const { laterOutcomes } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.insert(laterOutcomes).values({
        id: world.deps.ids.next(),
        followUpId: world.deps.ids.next(),
        placementId,
        months: 3,
        outcome,
        at: world.now(),
        by: 'somebody',
        replacedAt,
      })
    })
  }

  it('is counted in people, by what was said at the end, later, and by where they went', async () => {
    const manager = await world.people.aManager()
    const broker = await world.people.aBroker()
    const read = (more: Partial<FunnelInput> = {}) => world.as(manager).followUps.funnel({ ...year, ...more })

    // Said at the end; twice the same person is one.
    const citizenId = await world.aCitizen()
    await aStay({ outcome: 'ordinary_job', citizenId })
    await aStay({ outcome: 'ordinary_job', citizenId, startDate: '2026-05-04' })
    // Said three months later; what was corrected does not count.
    const third = await aStay({ outcome: 'wage_subsidy_job' })
    await later(third, 'part_hours_job')
    await later(third, 'ordinary_job', world.now())
    // Gone on to a wage subsidy elsewhere; a small job before it leads nowhere.
    const mover = await world.aCitizen()
    await aStay({ outcome: 'none', citizenId: mover })
    await aStay({ kind: 'wage_subsidy_job', citizenId: mover, cvr: '99000015', startDate: '2026-04-06' })
    await aStay({ kind: 'part_hours_job', citizenId: mover, startDate: '2026-02-02' })
    await aStay({ outcome: 'none' })
    const last = await aStay({ status: 'active' })
    // Not begun, another year, another municipality, another kind.
    await aStay({ status: 'employer_accepted' })
    await aStay({ startDate: '2025-12-31' })
    await aStay({ municipalityCode: ballerup })
    await aStay({ kind: 'taster_visit' })

    const counts = { placement: 5, wageSubsidy: 2, paidHours: 1, ordinaryJob: 1 }
    expect(await read()).toEqual({
      ...year,
      total: counts,
      rows: [{ code: '99000007', name: { da: 'Vestegnens Lager A/S', en: 'Vestegnens Lager A/S' }, counts }],
      groups: 1,
      small: null,
    })
    expect((await read({ by: 'industry' })).rows).toEqual([
      { code: '52', name: { da: 'Lager og hjælpevirksomhed', en: 'Warehousing' }, counts },
    ])
    await world
      .as(broker)
      .followUps.savePeople({ placementId: last, version: 0, responsibleUserId: broker.userId })
    // One whose placements are too few, and those of nobody: told of together.
    expect(await read({ by: 'consultant' })).toMatchObject({
      rows: [],
      small: { groups: 2, counts: { placement: 5 } },
    })
    expect(await read({ from: '2026-04-30', to: '2026-10-02' })).toEqual({
      from: '2026-04-01',
      to: '2026-12-31',
      total: null,
      rows: [],
      groups: 0,
      small: null,
    })
  })
})
