import { makeFollowUpPlanning } from '@virkelyst/server/follow-ups/follow-up-planning.service'
import { type FollowUps, makeFollowUps } from '@virkelyst/server/follow-ups/follow-ups.service'
import { makePlacementRules } from '@virkelyst/server/placement-rules/placement-rules.service'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everything, makeFaultyStore, PlannedFault } from '../support/faulty-store'
import { aTime, companySays, makeTestFollowUps } from '../support/follow-ups'
import { makeTestPlacements } from '../support/placements'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'

describe('a fault at any write of follow-up', () => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  let rows: ReturnType<typeof makeTestFollowUps>
  beforeAll(async () => {
    world = await makeReferralWorld('sqlite')
    found = await aCase(world)
    placements = makeTestPlacements(world)
    rows = makeTestFollowUps(world)
  })
  afterAll(() => world.close())

  const failAtEach = async <Service>(
    make: (store: ReferralWorld['store']) => Service,
    act: (service: Service) => Promise<unknown>,
  ): Promise<number> => {
    const faulty = makeFaultyStore(world.store)
    const service = make(faulty.store)
    const before = await everything(world.store)
    for (let at = 1; ; at++) {
      faulty.plan(at)
      const outcome = await act(service).then(
        () => 'done' as const,
        (error: unknown) => error,
      )
      if (outcome === 'done') return faulty.writes()
      expect(outcome).toBeInstanceOf(PlannedFault)
      expect(await everything(world.store)).toEqual(before)
    }
  }
  const ofFollowUps = (act: (service: FollowUps) => Promise<unknown>) =>
    failAtEach((store) => {
      const { audit, placements: known, municipalities } = world
      return makeFollowUps({ ...world.deps, store, audit, placements: known, municipalities })
    }, act)
  const aStay = async (more: Record<string, unknown> = {}) =>
    placements.aPlacement({
      cvr: '99000007',
      pNumber: '1000000001',
      kind: 'work_placement',
      status: 'active',
      citizenId: found.citizenId,
      ...more,
    })
  const seen = (id: string) => ({ id, version: 1 })

  it('leaves nothing of a plan: rows, what moves, what goes, and the mark', async () => {
    const placementId = await aStay({ terms: { endDate: '2027-02-28' } })
    await rows.aFollowUp({ placementId, state: 'open', step: 'follow-up-midway', dueOn: '2027-01-04' })
    await rows.aFollowUp({ placementId, state: 'open', step: 'no-longer-a-rule', dueOn: '2027-01-05' })
    const writes = await failAtEach(
      (store) => makeFollowUpPlanning({ ...world.deps, store, rules: makePlacementRules({ store }) }),
      (service) => service.plan(placementId),
    )
    // The mark, the new, the moved, the dropped, the people, event, payload, audit, its subjects.
    expect(writes).toBe(9)
    expect((await rows.followUpsOf(placementId)).map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-14',
      '2027-01-18',
      '2027-02-12',
    ])
    expect(await placements.placement(placementId)).toMatchObject({ planFollowUps: false })
  })

  it('leaves nothing of an agreement, a new talk, a close and a cancellation', async () => {
    const placementId = await aStay()
    const talk = { ...aTime, takesPart: [...aTime.takesPart] }
    const id = await rows.aFollowUp({ placementId, dueOn: '2026-11-20' })
    // The follow-up, event, payload, audit, its subjects, the messages.
    expect(await ofFollowUps((service) => service.agree(found.consultant, { ...seen(id), ...talk }))).toBe(6)
    const key = world.deps.ids.next()
    expect(await ofFollowUps((service) => service.add(found.consultant, { placementId, key, ...talk }))).toBe(
      6,
    )
    const due = await rows.aFollowUp({ placementId, dueOn: '2026-11-20' })
    expect(await ofFollowUps((service) => service.close(found.consultant, seen(due)))).toBe(5)
    expect(await ofFollowUps((service) => service.reopen(found.consultant, { id: due, version: 2 }))).toBe(5)
    const cancel = { id: due, version: 3, reason: 'Syg' }
    expect(await ofFollowUps((service) => service.cancel(found.consultant, cancel))).toBe(6)
  })

  it('leaves nothing of an answer, nor of its correction', async () => {
    const id = await rows.aFollowUp({ placementId: await aStay() })
    const answer = (answerVersion: number, help: 'yes' | 'no') => ({
      id,
      answerVersion,
      party: 'company' as const,
      answers: { ...companySays, help },
    })
    // The follow-up, the answer, event, payload, audit, its subjects.
    expect(await ofFollowUps((service) => service.answer(found.consultant, answer(0, 'no')))).toBe(6)
    expect(await ofFollowUps((service) => service.answer(found.consultant, answer(1, 'yes')))).toBe(6)
    expect(await rows.answersOf(id)).toMatchObject([{ version: 2, answers: { help: 'yes' } }])
  })

  it('leaves nothing of an outcome and of who is there for the person', async () => {
    const placementId = await aStay()
    const id = await rows.aFollowUp({ placementId, task: 'outcome', months: 3, dueOn: '2026-11-20' })
    const outcome = { ...seen(id), outcome: 'none' } as const
    // The follow-up, earlier outcomes, the outcome, event, payload, audit, its subjects.
    expect(await ofFollowUps((service) => service.recordOutcome(found.consultant, outcome))).toBe(7)
    const people = { placementId, version: 0, mentorName: 'Mads' }
    expect(await ofFollowUps((service) => service.savePeople(found.consultant, people))).toBe(5)
  })
})
