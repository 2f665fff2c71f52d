import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer, type TestBrowser, type TestServer } from '../support/http'
import { albertslund } from '../support/people'

/** A request as bytes on the wire, with a Host of one's choosing. */
const raw = (url: string, options: { method?: string; headers?: Record<string, string>; body?: string }) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const asked = request(url, { method: options.method ?? 'GET', headers: options.headers }, (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }))
    })
    asked.on('error', reject)
    asked.end(options.body)
  })

const page =
  '<!doctype html><html><head><title>Virkelyst</title></head><body><div id="root"></div></body></html>'

describe('the portal over HTTP', () => {
  let server: TestServer
  let browser: TestBrowser
  let client: string
  beforeAll(async () => {
    client = mkdtempSync(join(tmpdir(), 'virkelyst-client-'))
    mkdirSync(join(client, 'assets'))
    writeFileSync(join(client, 'index.html'), page)
    writeFileSync(join(client, 'assets', 'main-abc123.js'), 'export {}')
    writeFileSync(join(client, 'virkelyst.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    server = await startTestServer({ clientFolder: client })
    const { userId } = await server.people.aUser({ subject: 'administrator' })
    await server.people.grant(userId, { role: 'administrator', municipalityCode: albertslund })
    browser = makeBrowser(server.url)
    await browser.signInAs('administrator')
  })
  afterAll(async () => {
    await server.stop()
    rmSync(client, { recursive: true, force: true })
  })

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

  describe('headers', () => {
    it('let pages load only from here, with a new nonce for styles each time', async () => {
      const policies = await Promise.all([browser.send('/'), browser.send('/')])
      const [first, second] = policies.map((response) => response.headers.get('content-security-policy')!)
      expect(first).toContain("default-src 'self'")
      expect(first).toContain("script-src 'self';")
      expect(first).not.toMatch(/unsafe-(inline|eval)/)
      expect(first).toContain("frame-ancestors 'none'")
      expect(first).toContain("base-uri 'none'")
      expect(first).toContain("form-action 'self';")
      expect(first).toContain("require-trusted-types-for 'script'")
      const nonce = /'nonce-([\w-]{43})'/.exec(first!)![1]!
      expect(second).not.toContain(nonce)
    })

    it('put the nonce in the page, where scripts find it', async () => {
      const response = await browser.send('/anything/at/all')
      const nonce = /'nonce-([\w-]+)'/.exec(response.headers.get('content-security-policy')!)![1]
      expect(await response.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}"`)
      expect(response.headers.get('cache-control')).toBe('no-store')
    })

    it('forbid sniffing, framing and referrers elsewhere, and name no server', async () => {
      const { headers } = await browser.send('/')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-powered-by')).toBeNull()
    })

    it('keep answers of the API out of every cache, errors too', async () => {
      for (const procedure of ['accounts.me', 'accounts.nothing']) {
        const response = await browser.send(`/trpc/${procedure}`, {
          method: 'POST',
          headers: json,
          body: '{}',
        })
        expect(response.headers.get('cache-control')).toBe('no-store')
      }
    })
  })

  describe('pages and files', () => {
    it('keep hashed files for ever and others for a look', async () => {
      const asset = await browser.send('/assets/main-abc123.js')
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect((await browser.send('/virkelyst.svg')).headers.get('cache-control')).toBe('no-cache')
    })

    it.each([
      '/assets/main-old.js',
      '/assets/nothing',
      '/favicon.ico',
      '/.env',
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
    ])('answer %s with a plain 404', async (path) => {
      const { status, text } = await raw(server.url + path, {})
      expect(status).toBe(404)
      expect(text).not.toContain('id="root"')
      expect(text).not.toContain('"version"')
    })

    it('answer any other address with the page, and a wrong method with a plain 404', async () => {
      expect(await (await browser.send('/orders/17')).text()).toContain('id="root"')
      expect((await browser.send('/orders/17', { method: 'DELETE' })).status).toBe(404)
    })

    it.each(['/%', '/%E0%A4%A', '/orders/%ff'])('survive the broken address %s', async (path) => {
      const { status, text } = await raw(server.url + path, {})
      expect([200, 400, 404]).toContain(status)
      expect(text).not.toMatch(/URIError|\bat .*:\d+:\d+/)
    })
  })

  describe('the name it is asked by', () => {
    it('is the portal’s own; another name gets nothing, another name of this machine is led here', async () => {
      const { host, port } = new URL(server.url)
      expect((await raw(`${server.url}/`, { headers: { host } })).status).toBe(200)
      const rebound = await raw(`${server.url}/auth/sign-in`, { headers: { host: `evil.example:${port}` } })
      expect(rebound.status).toBe(421)
      const local = await raw(`${server.url}/orders?a=b`, { headers: { host: `localhost:${port}` } })
      expect(local.status).toBe(307)
      expect(local.headers.location).toBe(`${server.url}/orders?a=b`)
    })
  })

  it('says whether it runs and whether it takes work', async () => {
    const { port } = new URL(server.url)
    for (const path of ['/healthz', '/readyz'])
      expect((await raw(server.url + path, { headers: { host: `10.0.0.1:${port}` } })).status).toBe(200)
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
