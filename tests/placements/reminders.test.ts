import { endOfDanishDay } from '@virkelyst/shared/kernel/dates'
import { asc, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server'
import { makeTestPlacements } from '../support/placements'
import { makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

const monday = '2026-11-23T09:00:00.000Z'
const lastWeek = '2026-11-16T09:00:00.000Z'

describe.each(testEngines)('reminders of placements on %s', (engine) => {
  let server: MailServer
  let world: ReferralWorld
  let placements: ReturnType<typeof makeTestPlacements>
  let employer: Awaited<ReturnType<ReferralWorld['people']['anEmployer']>>
  let consultant: Awaited<ReturnType<ReferralWorld['people']['aConsultant']>>
  beforeAll(async () => {
    server = await startMailServer()
    world = await makeReferralWorld(engine, server.config)
    placements = makeTestPlacements(world)
    await world.aCompany()
    employer = await world.people.anEmployer()
    consultant = await world.people.aConsultant()
    await world.aContact(employer)
  })
  afterEach(async () => {
    const { outbox, placements: rows } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db.delete(outbox)
      await db.delete(rows)
    })
    server.take()
    world.clock.set(monday)
  })
  afterAll(async () => {
    await world.close()
    await server.stop()
  })

  const dueOn = (day: string, more: object = {}) =>
    placements.aPlacement({
      cvr: '99000007',
      pNumber: '1000000001',
      createdBy: consultant.userId,
      updatedAt: lastWeek,
      dueAt: endOfDanishDay(day),
      ...more,
    })
  const remind = () => world.scheduler.run('remind_of_placements')
  const send = () => world.scheduler.run('send_mail')
  const messages = () =>
    world.store.read.db
      .select()
      .from(world.store.tables.outbox)
      .orderBy(asc(world.store.tables.outbox.subjectId))

  it('go out once before a deadline and once after it', async () => {
    const id = await dueOn('2026-11-25')
    expect(await remind()).toBe('reminded of 1 near and 0 passed deadlines')
    expect(await remind()).toBe('reminded of 0 near and 0 passed deadlines')
    await send()
    const { number } = await placements.placement(id)
    expect(server.take().map(({ headers }) => headers.subject?.[0])).toEqual([
      `Forløb ${number}: fristen er 25.11.2026`,
    ])
    world.clock.set('2026-11-26T07:00:00.000Z')
    expect(await remind()).toBe('reminded of 0 near and 1 passed deadlines')
    expect(await remind()).toBe('reminded of 0 near and 0 passed deadlines')
    await send()
    expect(server.take().map(({ headers }) => headers.subject?.[0])).toEqual([
      `Forløb ${number}: fristen er overskredet`,
    ])
  })

  it('go to whose turn it is, and to the company while its representative is to sign', async () => {
    const [company, signing, municipality] = [
      await dueOn('2026-11-25'),
      await dueOn('2026-11-25', { status: 'employer_signed', holder: 'representative' }),
      await dueOn('2026-11-25', { status: 'submitted', holder: 'municipality' }),
    ]
    await dueOn('2026-11-25', { status: 'active', holder: 'none' })
    await remind()
    expect(await messages()).toMatchObject([
      { subjectId: company, recipientId: employer.userId },
      { subjectId: signing, recipientId: employer.userId },
      { subjectId: municipality, recipientId: consultant.userId, cvr: null },
    ])
  })

  it('leave out what is far off, long passed or was touched today', async () => {
    await dueOn('2026-11-26')
    await dueOn('2026-11-01')
    await dueOn('2026-11-24', { updatedAt: monday })
    expect(await remind()).toBe('reminded of 0 near and 0 passed deadlines')
  })

  it('are not sent when the step was taken meanwhile', async () => {
    const id = await dueOn('2026-11-25')
    await remind()
    await world.as(employer).placements.sign({ id, version: 1, name: 'Kim Kontakt' })
    expect(await send()).toBe('sent 0, put off 0, dropped 1, gave up 0')
    expect(server.take()).toEqual([])
  })

  it('come anew with a new deadline', async () => {
    const id = await dueOn('2026-11-25')
    await remind()
    const { placements: rows } = world.store.tables
    await world.store.tx(async ({ db }) => {
      await db
        .update(rows)
        .set({ dueAt: endOfDanishDay('2026-11-24') })
        .where(eq(rows.id, id))
    })
    expect(await remind()).toBe('reminded of 1 near and 0 passed deadlines')
    expect(await send()).toBe('sent 1, put off 0, dropped 1, gave up 0')
  })

  it('wait for a working day', async () => {
    await dueOn('2026-11-30')
    world.clock.set('2026-11-28T07:00:00.000Z')
    expect(await remind()).toBe('reminded of 0 near and 0 passed deadlines')
    world.clock.set('2026-11-30T07:00:00.000Z')
    expect(await remind()).toBe('reminded of 1 near and 0 passed deadlines')
  })

  it('reach every placement where there are more than one portion, many with the same deadline', async () => {
    for (let made = 0; made < 230; made++) await dueOn(made < 120 ? '2026-11-24' : '2026-11-25')
    expect(await remind()).toBe('reminded of 230 near and 0 passed deadlines')
  })
})
