import { type HourPlans, makeHourPlans } from '@virkelyst/server/hour-plans/hour-plans.service'
import { hourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failingAtEach } from '../support/faulty-store'
import { aGoalPlan, aStepPlan } from '../support/hour-plans'
import { makeTestPlacements } from '../support/placements'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'

describe('a fault at any write of an act on a plan of hours', () => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  beforeAll(async () => {
    world = await makeReferralWorld('sqlite')
    found = await aCase(world)
    placements = makeTestPlacements(world)
  })
  afterAll(() => world.close())

  const failAtEach = (act: (services: HourPlans) => Promise<unknown>) =>
    failingAtEach(world.store, (store) => {
      const { audit, placements: own, placementChecks } = world
      return act(makeHourPlans({ ...world.deps, store, audit, placements: own, placementChecks }))
    })
  const running = (terms: Record<string, unknown> = {}) => placements.aRunning(found, { terms })
  const plan = hourPlan.parse(aStepPlan({ from: '2026-11-30', hours: 20 }))
  const why = 'Det går godt.'

  it('leaves nothing of a proposal, of one in place of another, and of an answer', async () => {
    const placementId = await running()
    const propose = (latest: number, settled = false) =>
      failAtEach((services) =>
        services.propose(found.consultant, { placementId, latest, plan, why, settled }),
      )
    // The change, how the hours stand where that is not known yet, event, payload, audit, its subjects.
    expect(await propose(0)).toBe(6)
    expect(await propose(1)).toBe(6)
    const answer = { placementId, number: 2, answer: 'agree' } as const
    expect(await failAtEach((services) => services.answer(found.contact, answer))).toBe(5)
  })

  it('leaves nothing of a registration and its correction', async () => {
    const placementId = await running()
    const register = (hours: number, version: number) =>
      failAtEach((services) =>
        services.register(found.contact, {
          placementId,
          monday: '2026-11-09',
          hours,
          paidHours: 0,
          version,
          planned: { hours: 30, paidHours: 0 },
        }),
      )
    // What counted before, the registration, how the hours stand now, event, payload, audit, its subjects.
    expect(await register(30, 0)).toBe(7)
    expect(await register(20, 1)).toBe(6)
  })

  it('leaves nothing of a milestone', async () => {
    const placementId = await running({ plan: { ...aGoalPlan(), from: '2026-11-02' } })
    const reach = { placementId, key: 'm0', reachedOn: '2026-11-20' }
    expect(await failAtEach((services) => services.reach(found.contact, reach))).toBe(6)
  })

  it('lets one of two who register a week at once, and tells the other', async () => {
    const placementId = await running()
    const register = (hours: number) =>
      reasonOf(
        world.hourPlans.register(found.contact, {
          placementId,
          monday: '2026-11-09',
          hours,
          paidHours: 0,
          version: 0,
          planned: { hours: 30, paidHours: 0 },
        }),
      )
    const answers = await Promise.all([register(30), register(20)])
    expect(answers.sort()).toEqual(['changed_meanwhile', null].sort())
  })
})
