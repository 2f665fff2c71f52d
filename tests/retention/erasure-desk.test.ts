import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ballerup } from '../support/people'
import { makeTestPlacements } from '../support/placements'
import { reasonOf } from '../support/reason'
import { makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('a citizen who asks to be erased, on %s', (engine) => {
  let world: ReferralWorld
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
  })
  afterAll(() => world.close())

  const aPlan = async (caseReference: string) => {
    const administrator = await world.people.staff('administrator')
    const { retention } = world.as(administrator)
    return { administrator, retention, plan: await retention.plan({ caseReference }) }
  }

  it('is shown in numbers first, and goes with a reason that the log keeps', async () => {
    const id = await world.aCitizen({ caseReference: 'sag-1' })
    await world.aReferral({ orderId: await world.anOrder(), citizenId: id })
    await world.people.aCitizen(id)
    const { administrator, retention, plan } = await aPlan('sag-1')
    expect(plan).toMatchObject({
      parts: { referrals: 1, placements: 0, accounts: 1 },
      running: false,
      kept: { placements: 0, until: null },
      hold: null,
    })
    await retention.erase({ caseReference: 'sag-1', reason: 'Anmodning 17/26', seen: plan.seen })
    expect(await world.citizen(id)).toBeUndefined()
    const { events, eventPayloads } = world.store.tables
    const [event] = await world.store.read.db
      .select({ kind: events.kind, by: events.actorUserId, payload: eventPayloads.payload })
      .from(events)
      .innerJoin(eventPayloads, eq(eventPayloads.eventId, events.id))
      .where(eq(events.subjectId, id))
    expect(event).toEqual({
      kind: 'citizen_erased',
      by: administrator.userId,
      payload: { reason: 'Anmodning 17/26', keptElsewhere: false },
    })
  })

  it('is not erased where it would remove something else than what was shown', async () => {
    const id = await world.aCitizen({ caseReference: 'sag-2' })
    const { retention, plan } = await aPlan('sag-2')
    await world.aReferral({ orderId: await world.anOrder(), citizenId: id })
    const erase = retention.erase({ caseReference: 'sag-2', reason: 'Anmodning', seen: plan.seen })
    expect(await reasonOf(erase)).toBe('changed_meanwhile')
    expect(await world.citizen(id)).toBeDefined()
  })

  it('is not erased while somebody holds it, and by whom and why is told', async () => {
    await world.aCitizen({ caseReference: 'sag-3' })
    const broker = await world.people.aBroker()
    const input = { caseReference: 'sag-3', reason: 'Klagesag hos Ankestyrelsen' }
    await world.as(broker).retention.hold(input)
    expect(await reasonOf(world.as(broker).retention.hold(input))).toBe('already_done')
    const { retention, plan } = await aPlan('sag-3')
    expect(plan.hold).toMatchObject({ reason: input.reason, by: broker.name })
    const more = { caseReference: 'sag-3', reason: 'Anmodning', seen: plan.seen }
    expect(await reasonOf(retention.erase(more))).toBe('erasure_held')
    const released = await retention.release({ caseReference: 'sag-3' })
    expect(await retention.erase({ ...more, seen: released.seen })).toEqual({ erased: true })
  })

  it.each<[string, Record<string, unknown>, 'still_running' | 'must_be_kept']>([
    ['at work', { status: 'active' }, 'still_running'],
    ['in a file that must be kept', { status: 'closed', lastDay: '2026-06-30' }, 'must_be_kept'],
  ])('is not erased while %s', async (_why, more, reason) => {
    const caseReference = `sag-${reason}`
    const citizenId = await world.aCitizen({ caseReference })
    const placementId = await makeTestPlacements(world).aPlacement({
      cvr: '99000007',
      pNumber: '1',
      citizenId,
      ...more,
    })
    const { placementDecisions } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.insert(placementDecisions).values({
        id: world.deps.ids.next(),
        placementId,
        approved: true,
        grounds: 'Opfylder betingelserne.',
        appealNotice: { da: 'Klage', en: 'Appeal' },
        at: world.now(),
        by: 'somebody',
      })
    })
    const { retention, plan } = await aPlan(caseReference)
    expect(plan.kept).toEqual({ placements: 1, until: '2031-11-23' })
    const input = { caseReference, reason: 'Anmodning', seen: plan.seen }
    expect(await reasonOf(retention.erase(input))).toBe(reason)
    if (reason === 'must_be_kept')
      expect(await retention.erase({ ...input, keptElsewhere: true })).toEqual({ erased: true })
  })

  it('sets no period outside the bounds, for a day that has passed, or unseen', async () => {
    const { retention } = await aPlan('sag-2')
    const set = {
      ruleId: 'case',
      amount: 48,
      validFrom: '2026-12-01',
      reason: 'Byrådet',
      decided: 0,
    } as const
    expect(await reasonOf(retention.setPeriod({ ...set, amount: 11 }))).toBe('input')
    expect(await reasonOf(retention.setPeriod({ ...set, validFrom: '2026-11-22' }))).toBe('input')
    expect(await reasonOf(retention.setPeriod({ ...set, ruleId: 'mail' }))).toBe('read_only_field')
    const view = await retention.setPeriod(set)
    expect(view.own).toMatchObject([{ ruleId: 'case', amount: 48, validFrom: '2026-12-01' }])
    expect(view.inForce).toContainEqual({ ruleId: 'case', amount: 60 })
    expect(await reasonOf(retention.setPeriod({ ...set, amount: 24 }))).toBe('changed_meanwhile')
    const elsewhere = await world.people.staff('administrator', ballerup)
    expect((await world.as(elsewhere).retention.view()).own).toEqual([])
  })
})
