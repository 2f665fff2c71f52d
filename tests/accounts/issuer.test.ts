import { and, asc, eq, isNull, like } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../support/http'
import { signInThrough, startTestIssuer, type TestIssuer } from '../support/issuer'
import { albertslund, ballerup, cvrs } from '../support/people'
import { aStoredCitizen } from '../support/stored-citizen'

const roleMap = {
  'urn:job-function:broker': { role: 'job_broker' },
  'urn:job-function:administrator-ballerup': { role: 'administrator', municipalityCode: ballerup },
}

describe('signing in through an issuer of one’s own', () => {
  let issuer: TestIssuer
  let server: TestServer
  beforeAll(async () => {
    issuer = await startTestIssuer()
    issuer.state.userInfo = {}
    server = await startTestServer({
      demonstration: false,
      environment: issuer.environmentWith({
        claims: {
          cvr: 'cvr',
          pNumber: 'p_number',
          roles: 'functions',
          municipality: 'municipality',
          caseReference: 'case',
        },
        roleMap,
        companyAccess: 'claim',
      }),
    })
  })
  let subject = ''
  beforeEach(() => {
    server.clock.advance(1)
    subject = `person at ${server.clock.now().toISOString()}`
    issuer.state.userInfo = {}
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
  const activeGrants = async () => {
    const { grants } = server.store.tables
    const userId = await userIdOf(subject)
    return server.store.read.db
      .select()
      .from(grants)
      .where(and(eq(grants.userId, userId), isNull(grants.revokedAt)))
  }
  const kindsAbout = async (subjectId: string) => {
    const { events } = server.store.tables
    const rows = await server.store.read.db
      .select({ kind: events.kind })
      .from(events)
      .where(eq(events.subjectId, subjectId))
      .orderBy(asc(events.id))
    return rows.map((row) => row.kind)
  }

  it('knows a person by issuer and subject, whatever the name', async () => {
    const first = await signIn({})
    expect(first.answer.headers.get('location')).toBe('/orders')
    expect(first.me).toMatchObject({ user: { name: 'Karen Holm' }, seat: null, demonstration: false })
    await signIn({ name: 'Karen Holm Lund' })
    await signIn({ sub: `${subject} too` })
    const { users } = server.store.tables
    const stored = await server.store.read.db
      .select()
      .from(users)
      .where(like(users.subject, `${subject}%`))
      .orderBy(users.subject)
    expect(stored.map((user) => [user.issuer, user.subject, user.name])).toEqual([
      [issuer.url, subject, 'Karen Holm Lund'],
      [issuer.url, `${subject} too`, 'Karen Holm'],
    ])
    expect(await kindsAbout(stored[0]!.id)).toEqual(['user_signed_up'])
  })

  it('gives companies by CVR number, and drops numbers that cannot be one', async () => {
    const { me } = await signIn({ cvr: [cvrs[0], '12345678', 'x'] })
    expect(me).toMatchObject({ seat: { role: 'employer', cvrNumbers: [cvrs[0]] } })
  })

  it('renews what the claims give at each sign-in, and leaves other grants alone', async () => {
    await signIn({ functions: ['urn:job-function:broker', 'urn:unknown'], municipality: '165' })
    const [granted] = await activeGrants()
    expect(granted).toMatchObject({ role: 'job_broker', municipalityCode: albertslund, fromClaims: true })
    await server.people.grant(granted!.userId, { role: 'manager', municipalityCode: albertslund })

    await signIn({ functions: ['urn:job-function:broker'], municipality: '0165' })
    expect((await activeGrants()).map((grant) => grant.id)).toContain(granted!.id)

    const { me } = await signIn({ functions: 'urn:job-function:administrator-ballerup' })
    expect(me).toMatchObject({
      seats: [
        { role: 'manager', municipalityCode: albertslund },
        { role: 'administrator', municipalityCode: ballerup },
      ],
    })
    expect(await kindsAbout(await userIdOf(subject))).toEqual([
      'user_signed_up',
      'role_granted',
      'role_revoked',
      'role_granted',
    ])
  })

  it('links a citizen by case reference and municipality, never by name or birth date', async () => {
    const citizen = await aStoredCitizen(server.store, { caseReference: 'A-100', name: 'Karen Holm' })
    const { me: stranger } = await signIn({ birthdate: citizen.birthDate, municipality: albertslund })
    expect(stranger).toMatchObject({ seat: null, linkedCitizen: false })
    const { me: elsewhere } = await signIn({ case: 'A-100', municipality: ballerup })
    expect(elsewhere).toMatchObject({ linkedCitizen: false })
    const { me } = await signIn({ case: 'A-100', municipality: albertslund })
    expect(me).toMatchObject({
      seat: { role: 'citizen', municipalityCode: albertslund },
      linkedCitizen: true,
    })
    expect(await kindsAbout(citizen.id)).toEqual(['citizen_linked'])
  })

  it('recognises a company’s contact by the verified address, within the person’s own companies', async () => {
    const { companies, companyContacts } = server.store.tables
    const at = '2026-11-20T09:00:00.000Z'
    await server.store.tx(async ({ db }) => {
      for (const cvr of [cvrs[0], cvrs[1]]) {
        await db.insert(companies).values({
          cvr,
          name: `Company ${cvr}`,
          searchName: cvr,
          sector: 'private',
          municipalityCode: albertslund,
          source: 'manual',
          createdAt: at,
          updatedAt: at,
        })
        await db.insert(companyContacts).values({
          id: `contact of ${cvr}`,
          cvr,
          name: 'Karen',
          email: 'Karen@Firma.example',
          createdAt: at,
        })
      }
    })
    const { browser } = await signIn({ cvr: cvrs[0], email: 'karen@firma.example', email_verified: true })
    const { user } = (await browser.call('accounts.me')).data as { user: { id: string } }
    const linked = await server.store.read.db.select().from(companyContacts).orderBy(companyContacts.cvr)
    expect(linked.map((contact) => contact.userId)).toEqual([user.id, null])
  })

  it('finds the company of a production unit only where the issuer names no company', async () => {
    const { companies, productionUnits } = server.store.tables
    const at = '2026-11-20T09:00:00.000Z'
    await server.store.tx(async ({ db }) => {
      await db.insert(companies).values({
        cvr: cvrs[2],
        name: 'Company',
        searchName: 'company',
        sector: 'private',
        municipalityCode: albertslund,
        source: 'manual',
        createdAt: at,
        updatedAt: at,
      })
      await db.insert(productionUnits).values({
        pNumber: '1000000001',
        cvr: cvrs[2],
        name: 'Unit',
        address: 'Vej 1',
        postalCode: '2620',
        municipalityCode: albertslund,
        source: 'manual',
      })
    })
    const byUnit = await signIn({ sub: `${subject} a`, p_number: '1000000001' })
    expect(byUnit.me).toMatchObject({ seat: { cvrNumbers: [cvrs[2]] } })
    const byBoth = await signIn({ sub: `${subject} b`, cvr: cvrs[0], p_number: '1000000001' })
    expect(byBoth.me).toMatchObject({ seat: { cvrNumbers: [cvrs[0]] } })
  })

  it('reads claims from the userinfo page too, which cannot overrule the signed ones', async () => {
    issuer.state.userInfo = { cvr: cvrs[0], name: 'Somebody Else' }
    const { me } = await signIn({})
    expect(me).toMatchObject({ user: { name: 'Karen Holm' }, seat: { cvrNumbers: [cvrs[0]] } })
  })
})
