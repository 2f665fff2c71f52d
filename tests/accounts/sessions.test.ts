import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { albertslund } from '../support/people'
import { makeTestPortal, type TestPortal } from '../support/portal'
import { testEngines } from '../support/stores'

const start = '2026-11-23T09:00:00.000Z'
const minutes = (count: number) => count / 60

describe.each(testEngines)('sessions on %s', (engine) => {
  let portal: TestPortal
  beforeAll(async () => {
    portal = await makeTestPortal(engine)
  })
  beforeEach(() => portal.clock.set(start))
  afterAll(() => portal.close())

  const aSignedInPerson = async () => {
    const { userId, token } = await portal.people.aUser()
    await portal.people.grant(userId, { role: 'caseworker', municipalityCode: albertslund })
    return { userId, token }
  }
  const isOpen = async (token: string) => (await portal.sessions.recognise(token)) !== null

  it('end half an hour after the last request', async () => {
    const { token } = await aSignedInPerson()
    portal.clock.advance(minutes(29))
    expect(await isOpen(token)).toBe(true)
    portal.clock.advance(minutes(29))
    expect(await isOpen(token)).toBe(true)
    portal.clock.advance(minutes(30))
    expect(await isOpen(token)).toBe(false)
  })

  it('end after eight hours, however busy', async () => {
    const { token } = await aSignedInPerson()
    for (let quarters = 1; quarters < 32; quarters++) {
      portal.clock.advance(0.25)
      expect(await isOpen(token)).toBe(true)
    }
    portal.clock.advance(0.25)
    expect(await isOpen(token)).toBe(false)
  })

  it('are written at most once a minute', async () => {
    const { userId, token } = await aSignedInPerson()
    const { sessions } = portal.store.tables
    const lastSeen = async () => {
      const rows = await portal.store.read.db.select().from(sessions).where(eq(sessions.userId, userId))
      return rows
        .map((row) => row.lastSeenAt)
        .sort()
        .at(-1)
    }
    portal.clock.advance(minutes(0.9))
    await isOpen(token)
    expect(await lastSeen()).toBe(start)
    portal.clock.advance(minutes(0.2))
    await isOpen(token)
    expect(await lastSeen()).toBe('2026-11-23T09:01:06.000Z')
  })

  it('stand for nobody once the person is shut out', async () => {
    const { userId, token } = await aSignedInPerson()
    const { users } = portal.store.tables
    await portal.store.tx(async ({ db }) => {
      await db.update(users).set({ disabledAt: start }).where(eq(users.id, userId))
    })
    expect(await isOpen(token)).toBe(false)
  })

  it('fall back to another seat when the chosen one is taken away', async () => {
    const { userId, token } = await aSignedInPerson()
    const grantId = await portal.people.grant(userId, { role: 'manager', municipalityCode: albertslund })
    await portal.asUser({ userId }).accounts.switchSeat({ role: 'manager', municipalityCode: albertslund })
    expect((await portal.sessions.recognise(token))?.actor?.role).toBe('manager')
    const { grants } = portal.store.tables
    await portal.store.tx(async ({ db }) => {
      await db.update(grants).set({ revokedAt: start }).where(eq(grants.id, grantId))
    })
    expect((await portal.sessions.recognise(token))?.actor?.role).toBe('caseworker')
  })

  it('are forgotten a day after they ended', async () => {
    await portal.sessions.purge()
    await aSignedInPerson()
    expect(await portal.sessions.purge()).toBe(0)
    portal.clock.advance(8 + 25)
    expect(await portal.sessions.purge()).toBeGreaterThan(0)
    expect(await portal.store.read.db.select().from(portal.store.tables.sessions)).toEqual([])
  })

  it('recognise no token but their own', async () => {
    await aSignedInPerson()
    for (const token of ['', 'session of nobody', "' or 1=1 --"]) expect(await isOpen(token)).toBe(false)
  })
})
