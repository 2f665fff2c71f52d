import { tokenHash } from '@virkelyst/server/kernel/tokens'
import type { DeviceBrowser, DeviceSystem } from '@virkelyst/shared/accounts/device.rules'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailServer } from '../support/mail-server'
import { ballerup, sessionHashOf } from '../support/people'
import { makeTestPortal, type TestPortal } from '../support/portal'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

describe.each(testEngines)('one’s own sessions, on %s', (engine) => {
  let portal: TestPortal
  let mail: Awaited<ReturnType<typeof startMailServer>>
  beforeAll(async () => {
    mail = await startMailServer()
    portal = await makeTestPortal(engine, undefined, mail.config)
  })
  afterAll(async () => {
    await portal.close()
    await mail.stop()
  })

  const anotherDevice = (userId: string, browser: DeviceBrowser, system: DeviceSystem) =>
    portal.people.anotherSession(userId, { browser, system })
  const isOpen = async (token: string) => (await portal.sessions.recognise(token)) !== null
  const actionsOf = async (userId: string) => {
    const { audit } = portal.store.tables
    const rows = await portal.store.read.db
      .select({ action: audit.action, procedure: audit.procedure })
      .from(audit)
      .where(eq(audit.actorUserId, userId))
      .orderBy(audit.id)
    return rows.map(({ action, procedure }) => `${action} ${procedure}`)
  }

  it('are listed with the device in words and the one that asks marked, and name no token', async () => {
    const person = await portal.people.aUser()
    const token = await anotherDevice(person.userId, 'firefox', 'windows')
    await portal.people.aUser()
    const { sessions, idleMinutes, hours } = await portal.asUser(person).accounts.mySessions()
    expect(sessions.map(({ browser, system, current }) => [browser, system, current]).sort()).toEqual([
      ['firefox', 'windows', false],
      ['other', 'other', true],
    ])
    expect([idleMinutes, hours]).toEqual([30, 8])
    const told = JSON.stringify(sessions)
    for (const secret of [token, tokenHash(token), sessionHashOf(person.userId)])
      expect(told).not.toContain(secret)
  })

  it('are left out once they have ended, run out or lain idle', async () => {
    const person = await portal.people.aUser()
    const idle = await anotherDevice(person.userId, 'firefox', 'windows')
    portal.clock.advance(0.6)
    expect(await isOpen(idle)).toBe(false)
    await portal.store.tx(async ({ db }) => {
      const { sessions } = portal.store.tables
      await db
        .update(sessions)
        .set({ lastSeenAt: portal.clock.now().toISOString() })
        .where(eq(sessions.tokenHash, sessionHashOf(person.userId)))
    })
    expect((await portal.asUser(person).accounts.mySessions()).sessions).toHaveLength(1)
  })

  it('are signed out one by one, from the next request, and written down', async () => {
    const person = await portal.people.aUser()
    const lost = await anotherDevice(person.userId, 'safari', 'ios')
    const caller = portal.asUser(person)
    const [other] = (await caller.accounts.mySessions()).sessions.filter(({ current }) => !current)
    expect(await isOpen(lost)).toBe(true)
    const left = await caller.accounts.endSession({ id: other!.id })
    expect(left.sessions.map(({ current }) => current)).toEqual([true])
    expect(await isOpen(lost)).toBe(false)
    expect(await isOpen(person.token)).toBe(true)
    expect(await reasonOf(caller.accounts.endSession({ id: other!.id }))).toBe('not_there')
    expect(await actionsOf(person.userId)).toEqual(['sign_out accounts.endSession'])
  })

  it('are nobody else’s to sign out', async () => {
    const [own, other] = [await portal.people.aUser(), await portal.people.aUser()]
    const [theirs] = (await portal.asUser(other).accounts.mySessions()).sessions
    expect(await reasonOf(portal.asUser(own).accounts.endSession({ id: theirs!.id }))).toBe('not_there')
    await portal.asUser(own).accounts.endOtherSessions()
    expect(await isOpen(other.token)).toBe(true)
  })

  it('are signed out all at once but for the one that asks', async () => {
    const person = await portal.people.aUser()
    const others = [
      await anotherDevice(person.userId, 'safari', 'ios'),
      await anotherDevice(person.userId, 'firefox', 'windows'),
    ]
    const { sessions } = await portal.asUser(person).accounts.endOtherSessions()
    expect(sessions).toMatchObject([{ current: true }])
    expect(await Promise.all(others.map(isOpen))).toEqual([false, false])
    expect(await isOpen(person.token)).toBe(true)
  })

  it('are ended by an administrator, for colleagues alone, who are told by mail', async () => {
    const administrator = await portal.people.anAdministrator()
    const colleague = await portal.people.aBroker()
    const elsewhere = await portal.people.aBroker(ballerup)
    const employer = await portal.people.anEmployer()
    const caller = portal.as(administrator)
    for (const { userId } of [elsewhere, employer]) {
      expect(await reasonOf(caller.accounts.endSessionsOf({ userId }))).toBe('not_there')
      expect(await isOpen(`session of ${userId}`)).toBe(true)
    }
    const phone = await anotherDevice(colleague.userId, 'safari', 'ios')
    expect(await caller.accounts.endSessionsOf({ userId: colleague.userId })).toEqual({ ended: 2 })
    expect([await isOpen(phone), await isOpen(`session of ${colleague.userId}`)]).toEqual([false, false])
    const { events } = portal.store.tables
    const written = await portal.store.read.db
      .select({ kind: events.kind, by: events.actorUserId })
      .from(events)
      .where(eq(events.subjectId, colleague.userId))
    expect(written).toEqual([{ kind: 'sessions_ended', by: administrator.userId }])

    await portal.scheduler.run('send_mail')
    const [told, ...more] = mail.take()
    expect(more).toEqual([])
    const { users } = portal.store.tables
    const [user] = await portal.store.read.db
      .select({ email: users.email })
      .from(users)
      .where(eq(users.id, colleague.userId))
    expect(told?.to).toEqual([user!.email])
    expect(told?.text).toContain('En administrator har logget dig ud')
    expect(told?.text).toContain('/sessioner')
    // Nobody signed in, nobody to tell.
    expect(await caller.accounts.endSessionsOf({ userId: colleague.userId })).toEqual({ ended: 0 })
    await portal.scheduler.run('send_mail')
    expect(mail.take()).toEqual([])
  })

  it('had no unexpected fault in any of this', () => {
    expect(portal.faults).toEqual([])
  })
})
