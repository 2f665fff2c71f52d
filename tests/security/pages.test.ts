import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer, type TestBrowser, type TestServer } from '../support/http'
import { raw } from '../support/raw-request'

const page =
  '<!doctype html><html><head><title>Virkelyst</title></head><body><div id="root"></div></body></html>'

describe('pages and headers', () => {
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
    browser = makeBrowser(server.url)
  })
  afterAll(async () => {
    await server.stop()
    rmSync(client, { recursive: true, force: true })
  })

  const json = { 'content-type': 'application/json' }

  it('have the statement of accessibility at the address that the law gives it', async () => {
    const found = await browser.send('/was')
    expect([found.status, found.headers.get('location')]).toEqual([302, '/tilgaengelighed'])
    const statement = 'https://www.was.digst.dk/portal-virkelyst-dk'
    const other = await startTestServer({ clientFolder: client, environment: { WAS_URL: statement } })
    const elsewhere = await makeBrowser(other.url).send('/was')
    await other.stop()
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([302, statement])
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

    it('let no page elsewhere read an answer', async () => {
      for (const path of ['/', '/trpc/accounts.me', '/healthz', '/assets/main-abc123.js']) {
        const { headers } = await raw(server.url + path, { headers: { origin: 'https://evil.example' } })
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
      }
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

    it('do not give back what was sent with TRACE', async () => {
      const { status, text } = await raw(`${server.url}/`, {
        method: 'TRACE',
        headers: { 'sec-fetch-site': 'same-origin', cookie: 'a=secret' },
      })
      expect(status).toBe(404)
      expect(text).not.toContain('secret')
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
})
