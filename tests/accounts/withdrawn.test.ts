import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer, type TestBrowser, type TestServer } from '../support/http'
import { albertslund, cvrs } from '../support/people'

/** Over HTTP, with a session that stays open meanwhile. */
describe('access that was withdrawn', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const enter = async (subject: string): Promise<TestBrowser> => {
    const browser = makeBrowser(server.url)
    await browser.signInAs(subject)
    return browser
  }
  const aPerson = async (subject: string, ...roles: ('job_broker' | 'administrator' | 'manager')[]) => {
    const { userId } = await server.people.aUser({ subject })
    for (const role of roles) await server.people.grant(userId, { role, municipalityCode: albertslund })
    return userId
  }
  const grantIdOf = async (administrator: TestBrowser, userId: string, role: string) => {
    const { data } = await administrator.call('accounts.people')
    const { people } = data as { people: { userId: string; grants: { id: string; role: string }[] }[] }
    return people.find((each) => each.userId === userId)!.grants.find((each) => each.role === role)!.id
  }

  it('is gone for a removed person’s very next request', async () => {
    await aPerson('admin-a', 'administrator')
    const removed = await aPerson('removed', 'job_broker')
    const [administrator, browser] = [await enter('admin-a'), await enter('removed')]
    expect((await browser.call('jobOrders.workListSummary')).status).toBe(200)
    const grantId = await grantIdOf(administrator, removed, 'job_broker')
    expect((await administrator.call('accounts.revoke', { grantId })).status).toBe(200)
    expect(await browser.call('jobOrders.workListSummary')).toMatchObject({
      status: 403,
      app: { reason: 'role' },
    })
    expect((await browser.call('accounts.me')).data).toMatchObject({ seat: null, seats: [] })
  })

  it('is the new role’s for one whose role has changed', async () => {
    await aPerson('admin-b', 'administrator')
    const changed = await aPerson('changed', 'job_broker')
    const [administrator, browser] = [await enter('admin-b'), await enter('changed')]
    expect((await administrator.call('accounts.grant', { userId: changed, role: 'manager' })).status).toBe(
      200,
    )
    const grantId = await grantIdOf(administrator, changed, 'job_broker')
    await administrator.call('accounts.revoke', { grantId })
    expect((await browser.call('accounts.people')).status).toBe(403)
    expect((await browser.call('accounts.me')).data).toMatchObject({ seat: { role: 'manager' } })
    expect((await browser.call('municipalities.settings')).status).toBe(200)
  })

  it('is gone for everybody of a company that is taken away', async () => {
    const { userId } = await server.people.aUser({ subject: 'employer' })
    const grantId = await server.people.grant(userId, { role: 'employer', cvr: cvrs[0] })
    const browser = await enter('employer')
    expect((await browser.call('companies.mine')).status).toBe(200)
    const { grants } = server.store.tables
    await server.store.tx(async ({ db }) => {
      await db.update(grants).set({ revokedAt: '2026-11-23T09:00:00.000Z' }).where(eq(grants.id, grantId))
    })
    expect((await browser.call('companies.mine')).status).toBe(403)
  })

  it('is gone at once for one who is shut out, page by page', async () => {
    const userId = await aPerson('shut', 'job_broker')
    const browser = await enter('shut')
    const { users } = server.store.tables
    await server.store.tx(async ({ db }) => {
      await db.update(users).set({ disabledAt: '2026-11-23T09:00:00.000Z' }).where(eq(users.id, userId))
    })
    expect(await browser.call('accounts.setLocale', { locale: 'en' })).toMatchObject({
      status: 401,
      app: { reason: 'session_expired' },
    })
  })

  it('is the longest unseen session’s, where somebody signs in on one device too many', async () => {
    await aPerson('many', 'job_broker')
    const browsers: TestBrowser[] = []
    for (let device = 0; device < 6; device++) {
      server.clock.advance(1 / 60)
      browsers.push(await enter('many'))
    }
    const open = await Promise.all(
      browsers.map(async (browser) => (await browser.call('jobOrders.workListSummary')).status),
    )
    expect(open).toEqual([401, 200, 200, 200, 200, 200])
  })
})
