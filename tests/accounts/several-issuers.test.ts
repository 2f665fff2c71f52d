import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer, type TestServer } from '../support/http'
import { pressing, settingsOf, signInThrough, startTestIssuer, type TestIssuer } from '../support/issuer'
import { cvrs } from '../support/people'

const entry = (key: string, issuer: TestIssuer, more: object) => ({
  key,
  issuer: issuer.url,
  label: { da: `Log ind: ${key}`, en: `Sign in: ${key}` },
  clientId: 'portal',
  secret: 'OIDC_SECRET_ALL',
  ...more,
})

describe('several issuers at once', () => {
  let companies: TestIssuer
  let citizens: TestIssuer
  let server: TestServer
  beforeAll(async () => {
    ;[companies, citizens] = [await startTestIssuer(), await startTestIssuer()]
    server = await startTestServer({
      demonstration: false,
      environment: settingsOf([
        entry('companies', companies, {
          claims: { cvr: 'cvr', subject: 'professional_id' },
          assurance: { acr: ['Substantial', 'High'], amr: ['mfa', 'mitid'] },
        }),
        entry('citizens', citizens, { assurance: 'unchecked' }),
      ]),
    })
  })
  let person = ''
  beforeEach(() => {
    server.clock.advance(1)
    person = `person at ${server.clock.now().toISOString()}`
  })
  afterAll(async () => {
    await server.stop()
    await companies.stop()
    await citizens.stop()
  })

  const strong = { acr: 'Substantial', amr: ['pwd', 'mfa'] }
  const enter = (claims: Record<string, unknown>) =>
    signInThrough(
      companies,
      server.url,
      { sub: 's', professional_id: person, ...strong, ...claims },
      'companies',
    )
  const grantsOf = async (userId: string) => {
    const { grants } = server.store.tables
    return server.store.read.db
      .select()
      .from(grants)
      .where(and(eq(grants.userId, userId), isNull(grants.revokedAt)))
  }
  const userOf = ({ me }: { me: unknown }) => (me as { user: { id: string } }).user.id

  it('asks which way one goes before anybody is sent anywhere', async () => {
    const browser = makeBrowser(server.url)
    const page = await browser.send('/auth/sign-in?returnTo=/orders%3Fa=%22%3E')
    expect(page.status).toBe(200)
    expect(page.headers.get('location')).toBeNull()
    expect(page.headers.getSetCookie()).toEqual([])
    const html = await page.text()
    expect(html).toContain('Log ind: companies')
    expect(html).toContain('Log ind: citizens')
    expect(html).toContain('value="/orders?a=')
    expect(html).not.toContain('">"')
  })

  it('sends nobody away whom another page sent here', async () => {
    const browser = makeBrowser(server.url)
    const pressed = pressing('companies')
    const foreign = { ...pressed, headers: { ...pressed.headers, 'sec-fetch-site': 'cross-site' } }
    expect((await browser.send('/auth/sign-in', foreign)).status).toBe(403)
    expect((await browser.send('/auth/sign-in', pressing('nowhere'))).status).toBe(400)
  })

  it('keeps people of one subject at two issuers apart', async () => {
    const first = await enter({ professional_id: `${person} same` })
    const second = await signInThrough(citizens, server.url, { sub: `${person} same` }, 'citizens')
    expect(userOf(first)).not.toBe(userOf(second))
  })

  it('takes no answer of one issuer for the other’s', async () => {
    const browser = makeBrowser(server.url)
    const left = await browser.send('/auth/sign-in', pressing('citizens'))
    citizens.state.claims = { sub: person }
    const back = await fetch(left.headers.get('location')!, { redirect: 'manual' })
    const address = new URL(back.headers.get('location')!)
    expect(address.pathname).toBe('/auth/callback/citizens')
    const mixedUp = await browser.send(`/auth/callback/companies${address.search}`)
    expect(mixedUp.status).toBe(400)
    expect(citizens.state.calls.token).toBe(1)
    expect(companies.state.calls.token).toBe(1)
  })

  it.each([
    ['no word of it', { acr: undefined, amr: undefined }],
    ['too little', { acr: 'Low' }],
    ['a way that does not count', { amr: ['pwd'] }],
  ])('lets nobody in by %s, whatever the page beside says', async (_what, weak) => {
    companies.state.userInfo = strong
    const { answer, me } = await enter(weak)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('ikke logget ind sikkert nok')
    expect(me).toMatchObject({ user: null })
  })

  it('asks the issuer for the strength it wants', async () => {
    const left = await makeBrowser(server.url).send('/auth/sign-in', pressing('companies'))
    expect(new URL(left.headers.get('location')!).searchParams.get('acr_values')).toBe('Substantial High')
  })

  it('lets nobody in whose professional id is missing', async () => {
    const { answer } = await enter({ professional_id: undefined })
    expect(answer.status).toBe(400)
  })

  it('makes the first of a company its administrator, and asks the next to be invited', async () => {
    const first = await enter({ cvr: cvrs[0] })
    expect(await grantsOf(userOf(first))).toMatchObject([{ cvr: cvrs[0], administers: true }])
    const next = await enter({ professional_id: `${person} next`, cvr: cvrs[0] })
    expect(next.me).toMatchObject({ seat: null, companies: { uninvited: [cvrs[0]], lost: [] } })
  })

  it('takes the former company away at once from whoever has changed, and says so', async () => {
    const before = await enter({ cvr: cvrs[1] })
    const { userId, cvr } = (await grantsOf(userOf(before)))[0]!
    expect(cvr).toBe(cvrs[1])
    // Given by a person, not by claims: it goes all the same.
    await server.people.grant(userId, { role: 'employer', cvr: cvrs[0] })
    const after = await enter({ cvr: cvrs[2] })
    expect(after.me).toMatchObject({
      seat: { cvrNumbers: [cvrs[2]] },
      companies: { lost: [cvrs[1], cvrs[0]].sort() },
    })
    // The session begun before has lost it too.
    expect((await before.browser.call('companies.get', { cvr: cvrs[1] })).status).toBe(403)
    expect((await before.browser.call('accounts.me')).data).toMatchObject({
      seat: { cvrNumbers: [cvrs[2]] },
    })
    const left = await enter({})
    expect(left.me).toMatchObject({ seat: null, companies: { lost: [cvrs[2]] } })
  })
})
