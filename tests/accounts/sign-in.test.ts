import { makeAuditRepository } from '@virkelyst/db/audit/audit.repository'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer, type TestServer } from '../support/http'
import { albertslund, ballerup } from '../support/people'

const sessionCookie = '__Host-virkelyst'
const attemptCookie = '__Host-virkelyst-sign-in'

describe('signing in through the embedded issuer', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
    const { userId } = await server.people.aUser({ subject: 'broker', name: 'Bente <Broker>' })
    await server.people.grant(userId, { role: 'job_broker', municipalityCode: albertslund })
  })
  // Failures are counted by the quarter of an hour: each test begins in a new one.
  beforeEach(() => server.clock.advance(1))
  afterAll(() => server.stop())

  const startedSignIn = async (returnTo = '/') => {
    const browser = makeBrowser(server.url)
    const response = await browser.send(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
    return { browser, response, issuerUrl: new URL(response.headers.get('location')!) }
  }
  /** Picks the broker at the issuer, but stops before the portal hears of it. */
  const callbackFor = async () => {
    const { browser, issuerUrl } = await startedSignIn()
    const picker = await browser.visit(issuerUrl.href)
    const action = /action="([^"]+)"/.exec(await picker.response.text())![1]!
    let response = await browser.send(action, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'subject=broker',
    })
    response = await browser.send(response.headers.get('location')!)
    return { browser, callback: response.headers.get('location')! }
  }

  it('leads over the person picker back to the page asked for, with a session', async () => {
    const browser = makeBrowser(server.url)
    const { url } = await browser.signInAs('broker', '/orders?status=open')
    expect(url.pathname + url.search).toBe('/orders?status=open')
    const { data } = await browser.call('accounts.me')
    expect(data).toMatchObject({
      user: { name: 'Bente <Broker>' },
      seat: { role: 'job_broker', municipalityCode: albertslund, municipalityName: 'Albertslund' },
      demonstration: true,
    })
  })

  it('shows the people by role in the language asked for, with what they are called escaped', async () => {
    const browser = makeBrowser(server.url)
    const { response, url } = await browser.visit('/auth/sign-in')
    const danish = await response.text()
    expect(danish).toContain('<html lang="da">')
    expect(danish).toContain('Jobformidler')
    expect(danish).toContain('Bente &lt;Broker&gt;')
    const english = await (await browser.send(`${url.pathname}?lang=en`)).text()
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('Job broker')
  })

  it('keeps both cookies to HTTPS, this host, and out of reach of scripts', async () => {
    const { response } = await startedSignIn()
    const { browser, callback } = await callbackFor()
    const answer = await browser.send(callback)
    const set = [...response.headers.getSetCookie(), ...answer.headers.getSetCookie()]
    const given = set.filter((line) => /^__Host-[^=]+=[^;]/.test(line))
    expect(given.map((line) => line.split('=')[0])).toEqual([attemptCookie, sessionCookie])
    for (const line of given) {
      expect(line).toMatch(/; Secure/)
      expect(line).toMatch(/; HttpOnly/)
      expect(line).toMatch(/; SameSite=Lax/)
      expect(line).toMatch(/; Path=\//)
      expect(line).not.toMatch(/; Domain/)
    }
  })

  it('sends code challenge, state and nonce, new each time', async () => {
    const first = (await startedSignIn()).issuerUrl.searchParams
    const second = (await startedSignIn()).issuerUrl.searchParams
    expect(first.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.get(name)).toMatch(/^[\w-]{43}$/)
      expect(first.get(name)).not.toBe(second.get(name))
    }
  })

  it('gives a new token at sign-in and ends the session that was there before', async () => {
    const browser = makeBrowser(server.url)
    browser.cookies.set(sessionCookie, 'chosen-by-an-attacker')
    await browser.signInAs('broker')
    const first = browser.cookies.get(sessionCookie)
    expect(first).not.toBe('chosen-by-an-attacker')
    await browser.signInAs('broker')
    const second = browser.cookies.get(sessionCookie)
    expect(second).not.toBe(first)
    const left = makeBrowser(server.url)
    left.cookies.set(sessionCookie, first!)
    expect((await left.call('accounts.me')).data).toMatchObject({ user: null })
  })

  it('refuses an answer brought by another browser', async () => {
    const { callback } = await callbackFor()
    const stranger = makeBrowser(server.url)
    const withoutCookie = await stranger.send(callback)
    expect(withoutCookie.status).toBe(400)
    expect(await withoutCookie.text()).toContain('cookie')
    await stranger.send('/auth/sign-in')
    const withOwnCookie = await stranger.send(callback)
    expect(withOwnCookie.status).toBe(400)
    expect(stranger.cookies.has(sessionCookie)).toBe(false)
  })

  it('takes an answer once, and none that is ten minutes old', async () => {
    const { browser, callback } = await callbackFor()
    const attempt = browser.cookies.get(attemptCookie)!
    expect((await browser.send(callback)).status).toBe(303)
    browser.cookies.set(attemptCookie, attempt)
    expect((await browser.send(callback)).status).toBe(400)

    const late = await callbackFor()
    server.clock.advance(10 / 60)
    expect((await late.browser.send(late.callback)).status).toBe(400)
    expect(late.browser.cookies.has(sessionCookie)).toBe(false)
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/auth/sign-out',
    '/x\r\nSet-Cookie: a=b',
  ])('goes to the front page instead of %j', async (returnTo) => {
    const browser = makeBrowser(server.url)
    const { url } = await browser.signInAs('broker', returnTo)
    expect(url.href).toBe(`${server.url}/`)
  })

  it('signs nobody in who is no invented person or is shut out', async () => {
    const browser = makeBrowser(server.url)
    expect((await browser.signInAs('nobody-like-that')).response.status).toBe(400)
    await server.people.aUser({ subject: 'shut-out' })
    const { users } = server.store.tables
    const picker = await browser.visit('/auth/sign-in')
    const action = /action="([^"]+)"/.exec(await picker.response.text())![1]!
    await server.store.tx(async ({ db }) => {
      await db
        .update(users)
        .set({ disabledAt: '2026-11-23T09:00:00.000Z' })
        .where(eq(users.subject, 'shut-out'))
    })
    const { response } = await browser.visit(action, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'subject=shut-out',
    })
    expect(response.status).toBe(400)
    expect(browser.cookies.has(sessionCookie)).toBe(false)
  })

  it('does not let another page choose the person', async () => {
    const { browser, issuerUrl } = await startedSignIn()
    const picker = await browser.visit(issuerUrl.href)
    const action = /action="([^"]+)"/.exec(await picker.response.text())![1]!
    const response = await browser.send(action, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      body: 'subject=broker',
    })
    expect(response.status).toBe(403)
  })

  it('ends the session at sign-out, cookie or no cookie', async () => {
    const { userId } = await server.people.aUser({ subject: 'leaving' })
    const browser = makeBrowser(server.url)
    await browser.signInAs('leaving')
    const token = browser.cookies.get(sessionCookie)!
    const { url } = await browser.visit('/auth/sign-out', { method: 'POST' })
    expect(url.pathname).toBe('/')
    expect(browser.cookies.has(sessionCookie)).toBe(false)
    browser.cookies.set(sessionCookie, token)
    const again = await browser.call('accounts.setLocale', { locale: 'en' })
    expect(again).toMatchObject({ status: 401, app: { reason: 'session_expired' } })
    const { audit } = server.store.tables
    const actions = await server.store.read.db
      .select({ action: audit.action })
      .from(audit)
      .where(eq(audit.actorUserId, userId))
      .orderBy(audit.id)
    expect(actions.map((row) => row.action)).toEqual(['sign_in', 'sign_out'])
  })

  it('shows who came and went to the data protection officer of their municipality, and to no other', async () => {
    const { userId } = await server.people.aUser({ subject: 'coming' })
    await server.people.grant(userId, { role: 'caseworker', municipalityCode: albertslund })
    const browser = makeBrowser(server.url)
    await browser.signInAs('coming')
    await browser.visit('/auth/sign-out', { method: 'POST' })
    const seenIn = async (municipalityCode: string) => {
      const { rows } = await makeAuditRepository(server.store).search(municipalityCode, {
        page: 1,
        pageSize: 50,
        subjectId: userId,
      })
      return rows.map(({ action, actorRole }) => [action, actorRole])
    }
    expect(await seenIn(albertslund)).toEqual([
      ['sign_out', 'caseworker'],
      ['sign_in', 'caseworker'],
    ])
    expect(await seenIn(ballerup)).toEqual([])
  })

  it('lets an address fail twenty times in a quarter of an hour', async () => {
    const browser = makeBrowser(server.url)
    const statuses: number[] = []
    for (let tries = 0; tries < 22; tries++)
      statuses.push((await browser.send('/auth/callback/demonstration?state=guessed&code=guessed')).status)
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(400))
    expect(statuses.slice(20)).toEqual([429, 429])
    expect((await browser.send('/auth/sign-in')).status).toBe(429)
    server.clock.advance(0.25)
    expect((await browser.send('/auth/sign-in')).status).toBe(303)
  })

  it('stores neither the token nor the address of the one who signs in', async () => {
    const browser = makeBrowser(server.url)
    await browser.signInAs('broker')
    const token = browser.cookies.get(sessionCookie)!
    const { sessions, rateLimits } = server.store.tables
    const stored = JSON.stringify([
      await server.store.read.db.select().from(sessions),
      await server.store.read.db.select().from(rateLimits),
      server.lines,
    ])
    expect(stored).not.toContain(token)
    expect(stored).not.toContain('127.0.0.1:')
    expect(stored).not.toMatch(/signInStarted:[^"]*127\.0\.0\.1/)
  })
})
