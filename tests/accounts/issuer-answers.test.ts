import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer, type TestServer } from '../support/http'
import { pressing, signInThrough, startTestIssuer, type TestIssuer } from '../support/issuer'

describe('what an issuer answers', () => {
  let issuer: TestIssuer
  let server: TestServer
  let subject = ''
  beforeAll(async () => {
    issuer = await startTestIssuer()
    server = await startTestServer({ demonstration: false, environment: issuer.environment })
  })
  beforeEach(() => {
    server.clock.advance(1)
    subject = `person at ${server.clock.now().toISOString()}`
    Object.assign(issuer.state, { refuse: false, wrongKey: false, unsigned: false, forged: {} })
  })
  afterAll(async () => {
    await server.stop()
    await issuer.stop()
  })

  const signIn = (claims: Record<string, unknown>) =>
    signInThrough(issuer, server.url, { sub: subject, ...claims })
  const userIdOf = async (sub: string) => {
    const { users } = server.store.tables
    const [user] = await server.store.read.db.select().from(users).where(eq(users.subject, sub))
    return user!.id
  }

  it.each([
    ['a nonce of another sign-in', () => ({ nonce: 'other' })],
    ['another audience', () => ({ aud: 'somebody-else' })],
    ['another issuer', () => ({ iss: 'https://evil.example' })],
    ['an ID token that ran out', () => ({ exp: 1_000_000, iat: 999_000 })],
  ])('refuses an answer with %s', async (_what, forged) => {
    issuer.state.forged = forged()
    const { answer, me } = await signIn({})
    expect(answer.status).toBe(400)
    expect(me).toMatchObject({ user: null })
  })

  it('refuses an answer that says it needs no signature', async () => {
    issuer.state.unsigned = true
    const { answer, me } = await signIn({})
    expect(answer.status).toBe(400)
    expect(me).toMatchObject({ user: null })
  })

  it('refuses an answer signed with another key, and one whose user pressed cancel', async () => {
    issuer.state.wrongKey = true
    expect((await signIn({})).answer.status).toBe(400)
    const { token } = issuer.state.calls
    issuer.state.refuse = true
    const { answer } = await signIn({})
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('afbrød')
    expect(issuer.state.calls.token).toBe(token)
  })

  it('turns away one who is shut out, and remembers that it did', async () => {
    await signIn({})
    const { users, audit } = server.store.tables
    await server.store.tx(async ({ db }) => {
      await db.update(users).set({ disabledAt: '2026-11-23T09:00:00.000Z' }).where(eq(users.subject, subject))
    })
    const { answer, me } = await signIn({})
    expect(answer.status).toBe(403)
    expect(me).toMatchObject({ user: null })
    const denied = await server.store.read.db
      .select()
      .from(audit)
      .where(and(eq(audit.action, 'denied'), eq(audit.actorUserId, await userIdOf(subject))))
    expect(denied).toHaveLength(1)
  })

  it('signs out at the issuer as well, where a form may lead to', async () => {
    const { browser } = await signIn({})
    const response = await browser.send('/auth/sign-out', { method: 'POST' })
    const location = new URL(response.headers.get('location')!)
    expect(location.origin + location.pathname).toBe(`${issuer.url}/logout`)
    expect(location.searchParams.get('post_logout_redirect_uri')).toBe(`${server.url}/`)
    expect(response.headers.get('content-security-policy')).toContain(`form-action 'self' ${issuer.url}`)
  })

  it('has no person picker', async () => {
    const browser = makeBrowser(server.url)
    const response = await browser.send('/demo-issuer/.well-known/openid-configuration')
    expect(response.headers.get('content-type')).not.toContain('json')
  })
})

describe('an issuer that does not answer', () => {
  it('is told of in words, and asked again at the next sign-in', async () => {
    const issuer = await startTestIssuer()
    const server = await startTestServer({ demonstration: false, environment: issuer.environment })
    try {
      const browser = makeBrowser(server.url)
      issuer.state.silent = true
      const silent = await browser.send('/auth/sign-in', pressing('test'))
      expect(silent.status).toBe(503)
      expect(await silent.text()).toContain('Logintjenesten svarer ikke')
      issuer.state.silent = false
      expect((await browser.send('/auth/sign-in', pressing('test'))).status).toBe(303)
    } finally {
      await server.stop()
      await issuer.stop()
    }
  })
})
