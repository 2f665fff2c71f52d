import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer, type TestBrowser, type TestServer } from '../support/http'
import { anIssuer } from '../support/issuer'
import { raw } from '../support/raw-request'

const proxied = { PUBLIC_URL: 'https://job.albertslund.example', TRUST_PROXY: '1' }

describe('headers of every answer', () => {
  let server: TestServer
  let browser: TestBrowser
  beforeAll(async () => {
    server = await startTestServer()
    browser = makeBrowser(server.url)
  })
  afterAll(() => server.stop())

  const answers = [
    ['GET', '/'],
    ['GET', '/nothing.js'],
    ['GET', '/healthz'],
    ['GET', '/readyz'],
    ['GET', '/sikkerhed'],
    ['GET', '/.well-known/security.txt'],
    ['GET', '/auth/sign-in'],
    ['GET', '/auth/callback?code=x'],
    ['POST', '/auth/sign-out'],
    ['GET', '/trpc/accounts.me'],
    ['POST', '/trpc/accounts.me'],
    ['POST', '/trpc/accounts.nothing'],
    ['POST', '/trpc/citizens.search'],
    ['DELETE', '/orders/17'],
  ] as const

  it.each(answers)('%s %s is kept nowhere, opened by nobody and says what it is', async (method, path) => {
    const response = await browser.send(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: '{}' } : {}),
    })
    const { headers } = response
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    for (const power of ['camera', 'geolocation', 'microphone', 'usb', 'browsing-topics'])
      expect(headers.get('permissions-policy')).toContain(`${power}=()`)
    if ((await response.text()) !== '')
      expect(headers.get('content-type')).toMatch(/^(text\/(html|plain); charset=utf-8|application\/json)/)
  })

  it('say nothing of HTTPS where there is none', async () => {
    expect((await browser.send('/')).headers.get('strict-transport-security')).toBeNull()
  })

  it('keep a refusal out of caches that comes before anything is read', async () => {
    const { status, headers } = await raw(`${server.url}/trpc/accounts.me`, {
      method: 'TRACE',
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect([status, headers['cache-control']]).toEqual([403, 'no-store'])
  })
})

describe.each([
  [{}, 'max-age=31536000; includeSubDomains'],
  [{ HSTS_SUBDOMAINS: 'no' }, 'max-age=31536000'],
])('a portal behind HTTPS with %j', (more, expected) => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({
      environment: { ...anIssuer, ...proxied, ...more },
      demonstration: false,
    })
  })
  afterAll(() => server.stop())
  const address = () => server.running.address

  it('tells browsers to come by HTTPS alone for a year', async () => {
    const { headers } = await raw(`${address()}/readyz`, {})
    expect(headers['strict-transport-security']).toBe(expected)
  })

  it('takes no name but its own, whatever a client claims was forwarded', async () => {
    const forwarded = (headers: Record<string, string>) => raw(`${address()}/sikkerhed`, { headers })
    expect((await forwarded({ host: 'job.albertslund.example' })).status).toBe(200)
    expect((await forwarded({ host: 'evil.example' })).status).toBe(421)
    expect(
      (await forwarded({ host: 'job.albertslund.example', 'x-forwarded-host': 'evil.example' })).status,
    ).toBe(421)
  })
})
