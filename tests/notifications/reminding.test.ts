import { endOfDanishDay } from '@virkelyst/shared/kernel/dates'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server'
import { makeTestPlacements } from '../support/placements'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const monday = '2026-11-23T09:00:00.000Z'
const lastWeek = '2026-11-16T09:00:00.000Z'

describe.each(testEngines)('mail that reminds the one who is to act, on %s', (engine) => {
  let server: MailServer
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let placements: ReturnType<typeof makeTestPlacements>
  beforeAll(async () => {
    server = await startMailServer()
    world = await makeReferralWorld(engine, server.config)
    found = await aCase(world)
    placements = makeTestPlacements(world)
  })
  afterEach(async () => {
    const { outbox, placements: rows, followUps } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.delete(outbox)
      await db.delete(followUps)
      await db.delete(rows)
    })
    server.take()
    world.clock.set(monday)
  })
  afterAll(async () => {
    await world.close()
    await server.stop()
  })

  const run = (job: string) => world.scheduler.run(job)
  const subjects = async () => {
    await run('send_mail')
    const mails = server.take()
    expect(JSON.stringify(mails)).not.toMatch(/Karen|Blomst/)
    return mails.map(({ headers }) => headers.subject?.[0]).sort()
  }
  const running = (row: Record<string, unknown> = {}) =>
    placements.aPlacement({
      cvr: '99000007',
      pNumber: '1000000001',
      status: 'active',
      holder: 'none',
      orderId: found.orderId,
      citizenId: found.citizenId,
      informedAt: world.now(),
      createdBy: found.consultant.userId,
      startDate: '2026-11-02',
      terms: { startDate: '2026-11-02' },
      ...row,
    })
  const talk = (placementId: string, more: Record<string, unknown> = {}) =>
    world.as(found.consultant).followUps.add({
      placementId,
      key: '0190aaaa-0000-7000-8000-000000000001',
      dueOn: '2026-11-24',
      time: '10:00',
      minutes: 45,
      form: 'visit',
      takesPart: ['company', 'citizen', 'municipality'],
      ...more,
    })

  it('tells the company of a talk that is agreed, moved and cancelled, and reminds of it once', async () => {
    const placementId = await running()
    const { number } = await placements.placement(placementId)
    const { id } = await talk(placementId)
    // Sent a second time it is the same talk, and the same message.
    await talk(placementId)
    expect(await subjects()).toEqual([`Forløb ${number}: samtale aftalt til 24.11.2026`])
    expect(await run('remind_of_follow_ups')).toBe('reminded of 2 talks and 0 tasks')
    expect(await run('remind_of_follow_ups')).toBe('reminded of 0 talks and 0 tasks')
    expect(await subjects()).toEqual(Array.from({ length: 2 }, () => `Forløb ${number}: samtale 24.11.2026`))
    const staff = world.as(found.consultant).followUps
    const moved = { dueOn: '2026-11-25', time: '11:00', minutes: 45, form: 'visit', takesPart: ['company'] }
    await staff.agree({ id, version: 1, ...moved } as never)
    await staff.cancel({ id, version: 2, reason: 'Mentor er på ferie.' })
    // What was agreed meanwhile otherwise is not told.
    expect(await subjects()).toEqual([`Forløb ${number}: samtalen 25.11.2026 er aflyst`])
  })

  it('reminds whoever is responsible of what was due, once, and not of what is done', async () => {
    const placementId = await running()
    const { followUps, followUpPeople } = world.store.tables
    const idOf = (n: number) => `0190aaaa-0000-7000-8000-00000000010${n}`
    const row = (n: number, dueOn: string) => ({
      id: idOf(n),
      placementId,
      municipalityCode: '0165',
      task: 'aftercare' as const,
      state: 'open' as const,
      standing: true,
      step: `own:${n}`,
      planned: true,
      dueOn,
      takesPart: [],
      createdAt: lastWeek,
      createdBy: 'system',
      updatedAt: lastWeek,
    })
    await world.store.tx(async ({ db }) => {
      await db.insert(followUps).values([row(1, '2026-11-20'), row(2, '2026-11-23'), row(3, '2026-11-24')])
      await db.insert(followUpPeople).values({
        placementId,
        municipalityCode: '0165',
        responsibleUserId: found.broker.userId,
        updatedAt: lastWeek,
        updatedBy: 'system',
      })
    })
    expect(await run('remind_of_follow_ups')).toBe('reminded of 0 talks and 2 tasks')
    expect(await run('remind_of_follow_ups')).toBe('reminded of 0 talks and 0 tasks')
    const { outbox } = world.store.tables
    expect(await world.store.read.db.select().from(outbox)).toMatchObject([
      { recipientId: found.broker.userId },
      { recipientId: found.broker.userId },
    ])
    await world.as(found.broker).followUps.close({ id: idOf(1), version: 1 })
    expect(await subjects()).toHaveLength(1)
  })

  it('reminds of the deadlines of referrals: the company of its candidates, the broker of the rest', async () => {
    const orderId = await world.anOrder({ contacts: [found.contactId] })
    const { number } = await world.order(orderId)
    const referral = async (more: Record<string, unknown>) =>
      world.aReferral({
        orderId,
        citizenId: await world.aCitizen(),
        proposedBy: found.broker.userId,
        updatedAt: lastWeek,
        dueAt: endOfDanishDay('2026-11-24'),
        ...more,
      })
    const accepted = await referral({ status: 'accepted' })
    // Two candidates with one deadline are one message.
    await referral({ status: 'presented', presentedAt: lastWeek })
    await referral({ status: 'presented', presentedAt: lastWeek })
    await referral({ status: 'proposed', proposedAt: lastWeek })
    expect(await run('remind_of_referrals')).toBe('reminded of 2 near and 0 passed deadlines')
    expect(await run('remind_of_referrals')).toBe('reminded of 0 near and 0 passed deadlines')
    expect(await subjects()).toEqual([
      `Jobordre ${number}: en formidling skal besvares senest 24.11.2026`,
      `Jobordre ${number}: svar på kandidaterne senest 24.11.2026`,
    ])
    world.clock.set('2026-11-25T07:00:00.000Z')
    expect(await run('remind_of_referrals')).toBe('reminded of 0 near and 3 passed deadlines')
    const { referrals } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.update(referrals).set({ status: 'closed' }).where(eq(referrals.id, accepted))
    })
    expect(await subjects()).toEqual([
      `Jobordre ${number}: en formidling er over fristen`,
      `Jobordre ${number}: kandidaterne venter stadig`,
    ])
    await world.store.tx(async ({ db }) => {
      await db.delete(referrals).where(eq(referrals.orderId, orderId))
    })
  })

  it('tells a team once a day of placements that nobody keeps, until somebody does', async () => {
    const unowned = { createdBy: 'somebody who left', orderId: null }
    const placementId = await running({ ...unowned, status: 'submitted', holder: 'municipality' })
    await running({ ...unowned, status: 'drafted', holder: 'employer' })
    await running({ status: 'submitted', holder: 'municipality', orderId: null })
    expect(await run('tell_of_unowned_placements')).toMatch(/ [2-9] times$/)
    expect(await run('tell_of_unowned_placements')).toMatch(/ 0 times$/)
    expect(new Set(await subjects())).toEqual(new Set(['Forløb uden ansvarlig: 1']))
    world.clock.set('2026-11-24T09:00:00.000Z')
    expect(await run('tell_of_unowned_placements')).toMatch(/ [2-9] times$/)
    await world.as(found.consultant).followUps.savePeople({
      placementId,
      version: 0,
      responsibleUserId: found.consultant.userId,
    })
    expect(await subjects()).toEqual([])
    world.clock.set('2026-11-28T09:00:00.000Z')
    expect(await run('tell_of_unowned_placements')).toMatch(/ 0 times$/)
  })
})
