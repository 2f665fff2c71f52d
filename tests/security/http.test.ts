import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer, type TestBrowser, type TestServer } from '../support/http'
import { albertslund } from '../support/people'
import { raw } from '../support/raw-request'

describe('the API over HTTP', () => {
  let server: TestServer
  let browser: TestBrowser
  beforeAll(async () => {
    server = await startTestServer()
    const { userId } = await server.people.aUser({ subject: 'administrator' })
    await server.people.grant(userId, { role: 'administrator', municipalityCode: albertslund })
    browser = makeBrowser(server.url)
    await browser.signInAs('administrator')
  })
  afterAll(() => server.stop())

  const post = (path: string, headers: Record<string, string>, body = '{}') => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return raw(server.url + path, { method: 'POST', headers: { cookie, ...headers }, body })
  }
  const json = { 'content-type': 'application/json' }
  const own = { ...json, 'sec-fetch-site': 'same-origin' }
  const appOf = (text: string) => {
    const [first] = [JSON.parse(text)].flat()
    return first.error?.data.app
  }

  describe('requests from other pages', () => {
    it.each([
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['another site that copied the origin', { 'sec-fetch-site': 'cross-site', origin: 'OWN' }],
      ['another name of the same site', { 'sec-fetch-site': 'same-site' }],
      ['a bookmark or a form without a page', { 'sec-fetch-site': 'none' }],
      ['an old browser on another site', { origin: 'https://evil.example' }],
      ['a sandboxed frame', { origin: 'null' }],
      ['nobody can say where', {}],
    ])('are refused when they come from %s', async (_where, headers) => {
      const sent: Record<string, string> = { ...json, ...headers }
      if (sent.origin === 'OWN') sent.origin = server.url
      const { status, text } = await post('/trpc/accounts.setLocale', sent, '{"locale":"en"}')
      expect(status).toBe(403)
      expect(appOf(text)).toMatchObject({ reason: 'cross_site', code: 'forbidden' })
      expect((await post('/auth/sign-out', sent)).status).toBe(403)
    })

    it.each([
      ['the portal’s own page', { 'sec-fetch-site': 'same-origin' }],
      ['an old browser on the portal’s own page', { origin: 'OWN' }],
    ])('are answered when they come from %s', async (_where, headers) => {
      const sent: Record<string, string> = { ...json, ...headers }
      if (sent.origin === 'OWN') sent.origin = server.url
      expect((await post('/trpc/accounts.setLocale', sent, '{"locale":"da"}')).status).toBe(200)
    })
  })

  describe('a request that is not as the API expects', () => {
    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
      'application/jsonp',
      '',
    ])('is refused as %j', async (type) => {
      const headers = { 'sec-fetch-site': 'same-origin', ...(type ? { 'content-type': type } : {}) }
      const { status, text } = await post('/trpc/accounts.setLocale', headers, '{"locale":"en"}')
      expect(status).toBe(415)
      expect(appOf(text)).toMatchObject({ reason: 'input', code: 'invalid' })
    })

    it('is refused as a GET, so that nothing personal stands in an address', async () => {
      const response = await browser.send('/trpc/accounts.me?batch=1&input={}')
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST')
    })

    it.each(['{"locale":', 'not json', '[', '\u0000', '"\\ud800'])(
      'is told of malformed JSON: %j',
      async (body) => {
        const { status, text } = await post('/trpc/accounts.setLocale', own, body)
        expect(status).toBe(400)
        expect(appOf(text)).toMatchObject({ reason: 'input', code: 'invalid' })
        expect(text).not.toMatch(/\bat .*\.(ts|js):\d+|SyntaxError|node_modules/)
      },
    )

    it('is refused with eleven calls in one, and answered with ten', async () => {
      const batch = (size: number) => {
        const names = Array(size).fill('accounts.me').join(',')
        const inputs = Object.fromEntries(Array.from({ length: size }, (_, index) => [index, {}]))
        return post(`/trpc/${names}?batch=1`, own, JSON.stringify(inputs))
      }
      expect((await batch(10)).status).toBe(200)
      const tooMany = await batch(11)
      expect(tooMany.status).toBe(400)
      expect(appOf(tooMany.text)).toMatchObject({ reason: 'input' })
    })

    it('is refused with an enormous body, announced or not', async () => {
      const enormous = JSON.stringify({ locale: 'x'.repeat(250_000) })
      const announced = await post('/trpc/accounts.setLocale', own, enormous)
      expect(announced.status).toBe(413)
      expect(appOf(announced.text)).toMatchObject({ reason: 'input' })
      const chunked = await post(
        '/trpc/accounts.setLocale',
        { ...own, 'transfer-encoding': 'chunked' },
        enormous,
      )
      expect(chunked.status).toBe(413)
    })

    it('is told that a procedure is not there, whatever it is called', async () => {
      for (const name of [
        'accounts.nothing',
        '__proto__',
        'constructor',
        'accounts',
        'accounts.me.call',
        '%00',
      ]) {
        const { status, text } = await post(`/trpc/${name}`, own)
        expect([name, status, appOf(text).reason]).toEqual([name, 404, 'not_there'])
      }
    })

    it('learns the field and the kind of mistake, and not what was typed', async () => {
      const { data, app } = await browser.call('accounts.invite', {
        email: 'secret-typed',
        name: '',
        role: 'king',
      })
      expect(data).toBeUndefined()
      expect(app).toEqual({
        reason: 'input',
        code: 'invalid',
        details: { fields: { email: 'bad_email', name: 'required', role: 'invalid_value' } },
      })
    })
  })

  describe('who may call', () => {
    it('tells nobody to sign in, and somebody whose session is over that it is', async () => {
      const stranger = makeBrowser(server.url)
      expect(await stranger.call('accounts.people')).toMatchObject({
        status: 401,
        app: { reason: 'not_signed_in' },
      })
      stranger.cookies.set('__Host-virkelyst', 'long-gone')
      expect(await stranger.call('accounts.people')).toMatchObject({
        status: 401,
        app: { reason: 'session_expired' },
      })
    })

    it('tells somebody in another role so, and remembers it', async () => {
      const { audit } = server.store.tables
      const answer = await browser.call('citizens.search', { q: '' })
      expect(answer).toMatchObject({ status: 403, app: { reason: 'role' } })
      const lines = await server.store.read.db.select().from(audit)
      expect(lines.filter((line) => line.procedure === 'citizens.search')).toMatchObject([
        { action: 'denied', allowed: false, actorRole: 'administrator' },
      ])
    })
  })

  it('logs method, path, status and time, and nothing about anybody', async () => {
    server.lines.length = 0
    await browser.send('/citizens?name=Karen%20Holm')
    await browser.call('accounts.invite', {
      email: 'karen@holm.example',
      name: 'Karen Holm',
      role: 'manager',
    })
    const logged = JSON.stringify(server.lines)
    expect(logged).toContain('/citizens')
    expect(logged.toLowerCase()).not.toContain('karen')
    expect(logged).not.toContain(browser.cookies.get('__Host-virkelyst'))
  })
})
