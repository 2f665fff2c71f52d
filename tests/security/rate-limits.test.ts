import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rateLimits } from '@virkelyst/server/accounts/rate-limits'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer, type TestServer } from '../support/http'
import { albertslund } from '../support/people'

describe('bounds on number over HTTP', () => {
  let folder: string
  let server: TestServer
  const start = () => startTestServer({ environment: { DATABASE_URL: join(folder, 'limits.db') } })
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'virkelyst-limits-'))
    server = await start()
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const denied = async (procedure: string) => {
    const { audit } = server.store.tables
    const rows = await server.store.read.db.select().from(audit).where(eq(audit.procedure, procedure))
    return rows.filter(({ allowed }) => !allowed)
  }

  it('answer 429 with the seconds to wait, in the header too, and outlive a restart', async () => {
    const { userId } = await server.people.aUser({ subject: 'guesser' })
    await server.people.grant(userId, { role: 'caseworker', municipalityCode: albertslund })
    const browser = makeBrowser(server.url)
    await browser.signInAs('guesser')
    const redeem = async () => {
      const response = await browser.send('/trpc/accounts.redeemLinkCode', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: 'AAAABBBB' }),
      })
      return {
        status: response.status,
        wait: response.headers.get('retry-after'),
        text: await response.text(),
      }
    }
    for (let tries = 0; tries < rateLimits.redeemLinkCode.most; tries++)
      expect((await redeem()).status).toBe(400)
    const refused = await redeem()
    expect(refused.status).toBe(429)
    expect(refused.wait).toMatch(/^[1-9]\d*$/)
    expect(JSON.parse(refused.text).error.data.app).toEqual({
      reason: 'rate',
      code: 'too_many_requests',
      details: { retryAfterSeconds: Number(refused.wait) },
    })

    const { cookies } = browser
    await server.stop()
    server = await start()
    const again = makeBrowser(server.url)
    for (const [name, value] of cookies) again.cookies.set(name, value)
    expect(await again.call('accounts.redeemLinkCode', { code: 'AAAABBBB' })).toMatchObject({
      status: 429,
      app: { reason: 'rate' },
    })
    expect(await denied('accounts.redeemLinkCode')).toHaveLength(1)
  })

  it('tell somebody who began to sign in too often how long to wait, and remember it once', async () => {
    const browser = makeBrowser(server.url)
    for (let failed = 0; failed < rateLimits.signInFailed.most; failed++)
      expect(
        // Another address is only what a proxy says, and none stands in front.
        (
          await browser.send('/auth/callback/demonstration?code=x&state=y', {
            headers: { 'x-forwarded-for': `10.0.0.${failed}` },
          })
        ).status,
      ).toBe(400)
    for (let tries = 0; tries < 3; tries++) {
      const response = await browser.send('/auth/sign-in', { headers: { 'accept-language': 'da' } })
      expect(response.status).toBe(429)
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await response.text()).toMatch(
        /for mange gange på kort tid\. Vent \d+ minut(ter)?, og prøv igen\./,
      )
    }
    expect(await denied('auth.signIn')).toMatchObject([{ actorUserId: 'anonymous', action: 'denied' }])
  })
})
