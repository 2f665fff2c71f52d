import { pathForLog } from '@virkelyst/server/kernel/log'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer, type TestBrowser, type TestServer } from '../support/http'
import { albertslund } from '../support/people'
import { raw } from '../support/raw-request'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
/** Somebody with a name, a CPR number and an address that stand nowhere else. */
const somebody = fc.record({
  given: fc.constantFrom('Karoline', 'Þórunn', 'Søs-Mette', 'Mohammed', 'Åse'),
  family: fc.stringMatching(/^Zq[a-z]{6,12}$/),
  cpr: fc.tuple(digits(6), digits(4)).map(([day, number]) => `${day}-${number}`),
})

describe('the log', () => {
  let server: TestServer
  let browser: TestBrowser
  beforeAll(async () => {
    server = await startTestServer()
    const { userId } = await server.people.aUser({ subject: 'caseworker' })
    await server.people.grant(userId, { role: 'caseworker', municipalityCode: albertslund })
    browser = makeBrowser(server.url)
    await browser.signInAs('caseworker')
  })
  afterAll(() => server.stop())

  it('holds nobody’s name, CPR number or mail address, however they come, and no answer repeats them', async () => {
    await fc.assert(
      fc.asyncProperty(somebody, async ({ given, family, cpr }) => {
        server.lines.length = 0
        const name = `${given} ${family}`
        const email = `${family}@borger.example`
        const everything = { name, email, cpr, q: `${name} ${cpr}`, caseReference: cpr, note: email }
        const inAddress = encodeURIComponent(`${name} ${cpr} ${email}`)
        const answers = [
          await browser.send(`/${inAddress}`),
          await browser.send(`/borgere/${inAddress}?navn=${inAddress}`),
          await browser.send(`/auth/callback?code=${inAddress}&state=${inAddress}`),
          await browser.send(`/auth/sign-in?returnTo=${inAddress}`),
          await raw(`${server.url}/trpc/${inAddress}`, { method: 'POST', headers: { 'x-name': inAddress } }),
        ]
        const told = [
          await browser.call('citizens.search', everything),
          await browser.call('citizens.create', everything),
          await browser.call('citizens.get', { id: name, purpose: cpr }),
          await browser.call('accounts.redeemLinkCode', { code: cpr }),
          await browser.call('accounts.people', everything),
          await browser.call(`citizens.${encodeURIComponent(name)}`, everything),
        ]
        const kept = JSON.stringify([
          server.lines,
          told,
          answers.map((answer) => answer.status),
        ]).toLowerCase()
        for (const secret of [family, cpr, encodeURIComponent(family)])
          expect(kept).not.toContain(secret.toLowerCase())
        expect(server.lines.length).toBeGreaterThanOrEqual(11)
      }),
      { numRuns: 15 },
    )
  })

  it('holds a fault with the procedure and what is wrong, and without the values of the query', async () => {
    await server.store.tx(async (session) => {
      await session.rows(sql`alter table citizens rename to citizens_away`)
    })
    server.lines.length = 0
    const answer = await browser.call('citizens.search', { q: 'Karoline Zqhemmelig' })
    await server.store.tx(async (session) => {
      await session.rows(sql`alter table citizens_away rename to citizens`)
    })
    expect(answer).toMatchObject({ status: 500, app: { reason: 'internal', details: {} } })
    const errors = server.lines.filter(({ level }) => level === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ text: 'procedure failed', fields: { procedure: 'citizens.search' } })
    expect(JSON.stringify(errors)).toMatch(/no such table: citizens/)
    expect(JSON.stringify([errors, answer]).toLowerCase()).not.toContain('zqhemmelig')
  })

  it.each([
    ['POST', '/trpc/citizens.search', { 'sec-fetch-site': 'cross-site' }, 403],
    ['POST', '/trpc/citizens.search', { 'content-type': 'text/plain' }, 415],
    ['GET', '/trpc/citizens.search', {}, 405],
    ['POST', '/trpc/accounts.people', {}, 403],
    ['POST', '/trpc/accounts.me,accounts.people?batch=1', {}, 207],
  ])('warns of what was refused: %s %s with %j', async (method, path, headers, status) => {
    server.lines.length = 0
    const sent: Record<string, string> = { 'content-type': 'application/json', ...headers }
    await browser.send(path, { method, headers: sent, ...(method === 'GET' ? {} : { body: '{}' }) })
    expect(server.lines).toMatchObject([{ level: 'warn', text: 'refused', fields: { status } }])
  })

  it('is lines of JSON in which nobody else can begin a line', () => {
    expect(pathForLog('/trpc/accounts.me,citizens.search?batch=1')).toBe('/trpc/accounts.me,citizens.search')
    expect(pathForLog('/borgere/1\n{"level":60}')).toBe('/borgere/…')
    expect(pathForLog('/Karen%20Holm?a=b')).toBe('/…')
    expect(pathForLog('/trpc/__proto__,Karen.Holm')).toBe('/trpc/…,…')
  })
})
