import { hourPlan } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aGoalPlan, aStepPlan } from '../support/hour-plans'
import { ballerup } from '../support/people'
import { makeTestPlacements } from '../support/placements'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const planned = { hours: 30, paidHours: 0 }
const raised = aStepPlan({ from: '2026-11-30', hours: 20 }, { from: '2026-12-14', hours: 30 })

describe.each(testEngines)('plans of hours on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
    placements = makeTestPlacements(world)
  })
  afterAll(() => world.close())
  // A Friday.
  beforeEach(() => world.clock.set('2026-11-27T10:00:00.000Z'))

  const as = () => ({
    contact: world.as(found.contact).hourPlans,
    colleague: world.as(found.colleague).hourPlans,
    staff: world.as(found.consultant).hourPlans,
    citizen: world.as(found.citizen).hourPlans,
  })
  const running = (terms: Record<string, unknown> = {}, row: Record<string, unknown> = {}) =>
    placements.aRunning(found, { terms, ...row })
  const register = (placementId: string, more: Record<string, unknown> = {}) => ({
    placementId,
    monday: '2026-11-16',
    hours: 30,
    paidHours: 0,
    version: 0,
    planned,
    ...more,
  })

  it('are raised by the company’s proposal and the municipality’s yes, and leave the weeks before', async () => {
    const { contact, staff } = as()
    const id = await running({ plan: aStepPlan({ from: '2026-11-02', hours: 15 }) })
    await contact.propose({ placementId: id, latest: 0, plan: raised, why: 'Hun vil gerne mere.' })
    const proposed = await staff.get({ placementId: id })
    expect(proposed.changes).toMatchObject([{ number: 1, state: 'proposed', part: 'employer' }])
    expect(proposed.stretches).toHaveLength(1)
    expect(await reasonOf(contact.answer({ placementId: id, number: 1, answer: 'agree' }))).toBe('role')

    await staff.answer({ placementId: id, number: 1, answer: 'agree' })
    expect(await reasonOf(staff.answer({ placementId: id, number: 1, answer: 'agree' }))).toBe(
      'changed_meanwhile',
    )
    const { stretches, changes } = await contact.get({ placementId: id })
    expect(stretches.map((one) => [one.from, one.to, one.measure === 'hours' && one.hours])).toEqual([
      ['2026-11-02', '2026-11-29', 15],
      ['2026-11-30', '2026-12-13', 20],
      ['2026-12-14', '2027-01-29', 30],
    ])
    expect(changes).toMatchObject([{ state: 'agreed', answeredBy: found.consultant.name }])
    expect((await placements.placement(id)).terms.plan).toEqual(
      hourPlan.parse(aStepPlan({ from: '2026-11-02', hours: 15 })),
    )
  })

  it('are set by the municipality where the company has agreed already; the company cannot settle alone', async () => {
    const { contact, staff } = as()
    const id = await running()
    const change = { placementId: id, latest: 0, plan: raised, why: 'Aftalt i telefonen.', settled: true }
    await contact.propose(change)
    expect((await staff.get({ placementId: id })).changes).toMatchObject([{ state: 'proposed' }])
    expect(await reasonOf(staff.propose(change))).toBe('changed_meanwhile')
    await staff.propose({ ...change, latest: 1 })
    expect((await contact.get({ placementId: id })).changes).toMatchObject([
      { number: 2, state: 'agreed' },
      { number: 1, state: 'replaced' },
    ])
  })

  it('are declined with a reason, or withdrawn by who proposed them', async () => {
    const { contact, staff } = as()
    const id = await running()
    await staff.propose({ placementId: id, latest: 0, plan: raised, why: 'Klar til mere.' })
    expect(await reasonOf(contact.answer({ placementId: id, number: 1, answer: 'decline' }))).toBe('input')
    await contact.answer({ placementId: id, number: 1, answer: 'decline', note: 'Vi har ikke opgaver nok.' })
    await staff.propose({ placementId: id, latest: 1, plan: raised, why: 'Igen.' })
    expect(await reasonOf(contact.answer({ placementId: id, number: 2, answer: 'withdraw' }))).toBe('role')
    await staff.answer({ placementId: id, number: 2, answer: 'withdraw' })
    expect((await contact.get({ placementId: id })).changes).toMatchObject([
      { state: 'withdrawn' },
      { state: 'declined', answerNote: 'Vi har ikke opgaver nok.' },
    ])
  })

  it('are not changed for weeks that are over, beyond what was agreed, or before anything was agreed', async () => {
    const { contact, staff } = as()
    const id = await running()
    const propose = (plan: unknown) =>
      reasonOf(contact.propose({ placementId: id, latest: 0, plan: plan as never, why: 'Nu.' }))
    expect(await propose(aStepPlan({ from: '2026-11-22' }))).toBe('input')
    expect(await propose(aStepPlan({ from: '2026-11-30', hours: 31 }))).toBe('input')
    expect(
      await propose(aStepPlan({ from: '2026-11-30', paidHours: 5, paidWork: 'Pakning, varemodtagelse' })),
    ).toBe('input')
    await contact.propose({ placementId: id, latest: 0, plan: raised, why: 'Nu.' })
    world.clock.set('2026-12-07T10:00:00.000Z')
    expect(await reasonOf(staff.answer({ placementId: id, number: 1, answer: 'agree' }))).toBe('plan_past')
    const drafted = await running({}, { status: 'drafted' })
    expect(await reasonOf(staff.propose({ placementId: drafted, latest: 0, plan: raised, why: 'Nu.' }))).toBe(
      'status_changed',
    )
  })

  it('are confirmed for a week, once however often it is sent, and corrected with what was there before', async () => {
    const { contact, staff } = as()
    const id = await running()
    const { events } = world.store.tables
    const count = async () =>
      (await world.store.read.db.select().from(events).where(eq(events.subjectId, id))).length
    await contact.register(register(id))
    const once = await count()
    await contact.register(register(id))
    await contact.register(register(id, { version: 1 }))
    expect(await count()).toBe(once)

    expect(await reasonOf(contact.register(register(id, { hours: 10 })))).toBe('changed_meanwhile')
    await staff.register(register(id, { hours: 10, version: 1, reason: 'sickness' }))
    const { weeks } = await contact.get({ placementId: id })
    expect(weeks?.find(({ monday }) => monday === '2026-11-16')).toMatchObject({
      planned,
      state: 'less',
      registered: {
        hours: 10,
        reason: 'sickness',
        version: 2,
        part: 'municipality',
        by: found.consultant.name,
      },
      earlier: [{ hours: 30, reason: null, version: 1, part: 'employer', by: found.contact.name }],
    })
  })

  it('take no week to come, none outside the placement, and none that was planned anew meanwhile', async () => {
    const { contact, staff } = as()
    const id = await running()
    const tried = (more: Record<string, unknown>) => reasonOf(contact.register(register(id, more)))
    expect(await tried({ monday: '2026-11-30' })).toBe('input')
    expect(await tried({ monday: '2026-10-26' })).toBe('input')
    expect(await tried({ monday: '2026-11-17' })).toBe('input')
    expect(await tried({ hours: 61 })).toBe('input')
    await staff.propose({
      placementId: id,
      latest: 0,
      plan: aStepPlan({ from: '2026-11-23', hours: 20 }),
      why: 'Aftalt.',
      settled: true,
    })
    expect(await tried({ monday: '2026-11-23' })).toBe('changed_meanwhile')
    expect(await tried({ monday: '2026-11-23', planned: { hours: 20, paidHours: 0 } })).toBeNull()
    const accepted = await running({}, { status: 'employer_accepted' })
    expect(await reasonOf(contact.register(register(accepted)))).toBe('status_changed')
  })

  it('ask the named contact for this week, the last and forgotten ones, with the first and last week in part', async () => {
    const { contact, colleague } = as()
    const id = await running({ startDate: '2026-11-04' }, { startDate: '2026-11-04' })
    await contact.register(register(id))
    const mine = (await contact.toRegister()).find(({ placementId }) => placementId === id)
    expect(mine).toMatchObject({ personName: 'Karen Blomst', title: 'Lagermedarbejder' })
    expect(mine?.weeks.map(({ monday, planned: of, state }) => [monday, of?.hours, state])).toEqual([
      ['2026-11-23', 30, 'open'],
      ['2026-11-16', 30, 'as_planned'],
      ['2026-11-09', 30, 'missed'],
      ['2026-11-02', 18, 'missed'],
    ])
    expect(await colleague.toRegister()).toEqual([])
  })

  it('flag what was forgotten and what goes otherwise two weeks in a row', async () => {
    const { contact, staff } = as()
    const id = await running()
    expect((await staff.get({ placementId: id })).flags).toEqual(['missed_weeks'])
    for (const monday of ['2026-11-02', '2026-11-09'])
      await contact.register(register(id, { monday, hours: 12 }))
    await contact.register(register(id))
    expect((await staff.get({ placementId: id })).flags).toEqual([])
    await contact.register(register(id, { monday: '2026-11-16', hours: 10, version: 1 }))
    expect((await staff.get({ placementId: id })).flags).toEqual(['off_plan'])
  })

  it('of goals are ticked off, opened again, and take no hours', async () => {
    const { contact, staff, citizen } = as()
    const id = await running({ plan: { ...aGoalPlan(), from: '2026-11-02' } })
    expect(await reasonOf(contact.register(register(id, { planned: null })))).toBe('status_changed')
    expect((await contact.toRegister()).some(({ placementId }) => placementId === id)).toBe(false)
    await contact.reach({ placementId: id, key: 'm0', reachedOn: '2026-11-20' })
    const reachedOn = async () => {
      const [stretch] = (await citizen.mine({ placementId: id })).stretches
      return stretch?.measure === 'mastery' ? stretch.goals[0]?.milestones[0]?.reachedOn : undefined
    }
    expect(await reachedOn()).toBe('2026-11-20')
    expect(await reasonOf(staff.reach({ placementId: id, key: 'other', reachedOn: '2026-11-20' }))).toBe(
      'not_there',
    )
    expect(await reasonOf(staff.reach({ placementId: id, key: 'm0', reachedOn: '2026-11-28' }))).toBe('input')
    await staff.reach({ placementId: id, key: 'm0' })
    expect(await reachedOn()).toBeNull()
  })

  it('show a colleague of the contact the plan, and neither the person’s weeks nor anything to do', async () => {
    const { colleague, contact } = as()
    const id = await running()
    await contact.register(register(id, { reason: 'sickness' }))
    const view = await colleague.get({ placementId: id })
    expect(view).toMatchObject({ weeks: null, flags: [], part: null, mayPropose: false, mayRegister: false })
    expect(JSON.stringify(view)).not.toMatch(/sickness|Karen/)
    expect(await reasonOf(colleague.register(register(id)))).toBe('not_there')
    expect(await reasonOf(colleague.propose({ placementId: id, latest: 0, plan: raised, why: 'Nu.' }))).toBe(
      'not_there',
    )
  })

  it('are not there for another company, another municipality and somebody who has left the company', async () => {
    const id = await running()
    const other = world.as(await world.people.anEmployer(['99000015'])).hourPlans
    const ballerupStaff = world.as(await world.people.aConsultant(ballerup)).hourPlans
    const former = await world.people.anEmployer()
    const formerContact = await world.aContact(former)
    const left = await placements.aPlacement({
      cvr: '99000007',
      pNumber: '1000000001',
      status: 'active',
      orderId: await world.anOrder({ contacts: [formerContact] }),
      citizenId: found.citizenId,
      informedAt: world.now(),
      startDate: '2026-11-02',
      terms: { startDate: '2026-11-02' },
    })
    expect(await world.as(former).hourPlans.toRegister()).toHaveLength(1)
    const { companyContacts } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.update(companyContacts).set({ active: false }).where(eq(companyContacts.id, formerContact))
    })
    for (const stranger of [other, ballerupStaff]) {
      expect(await reasonOf(stranger.get({ placementId: id }))).toBe('not_there')
      expect(await reasonOf(stranger.register(register(id)))).toBe('not_there')
    }
    expect(await world.as(former).hourPlans.toRegister()).toEqual([])
    expect(await reasonOf(world.as(former).hourPlans.register(register(left)))).toBe('not_there')
  })

  it('remember every reading of the person', async () => {
    const { contact, citizen } = as()
    const id = await running()
    await contact.toRegister()
    await contact.get({ placementId: id })
    await citizen.mine({ placementId: id })
    const { audit, auditSubjects } = world.store.tables
    const read = await world.store.read.db
      .select({ procedure: audit.procedure })
      .from(audit)
      .innerJoin(auditSubjects, eq(auditSubjects.auditId, audit.id))
      .where(eq(auditSubjects.subjectId, found.citizenId))
    const procedures = read.map(({ procedure }) => procedure)
    expect(procedures).toEqual(
      expect.arrayContaining(['hourPlans.toRegister', 'hourPlans.get', 'hourPlans.mine']),
    )
  })
})
