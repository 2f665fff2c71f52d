import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ballerup } from '../support/people'
import { makeTestPortal, type TestPortal } from '../support/portal'
import { reasonOf } from '../support/reason'
import { aStoredCitizen } from '../support/stored-citizen'
import { testEngines } from '../support/stores'

const codePattern = /^[A-HJ-NP-Z2-9]{8}$/

describe.each(testEngines)('a code that links a citizen, on %s', (engine) => {
  let portal: TestPortal
  beforeAll(async () => {
    portal = await makeTestPortal(engine)
  })
  afterAll(() => portal.close())

  const eventsAbout = async (subjectId: string) => {
    const { events } = portal.store.tables
    const rows = await portal.store.read.db
      .select({ kind: events.kind, by: events.actorUserId })
      .from(events)
      .where(eq(events.subjectId, subjectId))
      .orderBy(events.id)
    return rows
  }
  const issueFor = async (citizenId: string) => {
    const caseworker = await portal.people.aCaseworker()
    return portal.as(caseworker).accounts.issueLinkCode({ citizenId })
  }

  it('is issued for a citizen of the own municipality only, and lasts fourteen days', async () => {
    const own = await aStoredCitizen(portal.store)
    const foreign = await aStoredCitizen(portal.store, { municipalityCode: ballerup })
    const { code, expiresAt } = await issueFor(own.id)
    expect(code).toMatch(codePattern)
    expect(expiresAt).toBe('2026-12-07T09:00:00.000Z')
    expect(await reasonOf(issueFor(foreign.id))).toBe('not_there')
    expect(await reasonOf(issueFor('00000000-0000-4000-8000-000000000000'))).toBe('not_there')
    const stored = await portal.store.read.db.select().from(portal.store.tables.linkCodes)
    expect(JSON.stringify(stored)).not.toContain(code)
  })

  it('gives the person the citizen’s seat, once, however it is typed', async () => {
    const citizen = await aStoredCitizen(portal.store)
    const { code } = await issueFor(citizen.id)
    const person = await portal.people.aUser()
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
    const me = await portal.asUser(person).accounts.redeemLinkCode({ code: typed })
    expect(me).toMatchObject({
      linkedCitizen: true,
      seat: { role: 'citizen', municipalityName: 'Albertslund' },
    })
    expect((await portal.sessions.recognise(person.token))?.actor).toMatchObject({
      role: 'citizen',
      citizenId: citizen.id,
    })
    const second = await portal.people.aUser()
    expect(await reasonOf(portal.asUser(second).accounts.redeemLinkCode({ code }))).toBe('code_wrong_or_used')
  })

  it('answers alike when it is wrong, replaced or too old', async () => {
    const citizen = await aStoredCitizen(portal.store)
    const { code: replaced } = await issueFor(citizen.id)
    const { code } = await issueFor(citizen.id)
    const person = await portal.people.aUser()
    const caller = portal.asUser(person)
    expect(await reasonOf(caller.accounts.redeemLinkCode({ code: 'AAAAAAAA' }))).toBe('code_wrong_or_used')
    if (replaced !== code)
      expect(await reasonOf(caller.accounts.redeemLinkCode({ code: replaced }))).toBe('code_wrong_or_used')
    portal.clock.advance(14 * 24)
    expect(await reasonOf(caller.accounts.redeemLinkCode({ code }))).toBe('code_wrong_or_used')
    portal.clock.advance(-14 * 24)
  })

  it('moves the record to whoever redeems the newest one', async () => {
    const citizen = await aStoredCitizen(portal.store)
    const mistaken = await portal.people.aUser()
    await portal.asUser(mistaken).accounts.redeemLinkCode({ code: (await issueFor(citizen.id)).code })
    const right = await portal.people.aUser()
    await portal.asUser(right).accounts.redeemLinkCode({ code: (await issueFor(citizen.id)).code })
    expect((await portal.sessions.recognise(mistaken.token))?.actor).toBeNull()
    expect((await portal.sessions.recognise(right.token))?.actor?.citizenId).toBe(citizen.id)
    expect((await eventsAbout(mistaken.userId)).map((event) => event.kind)).toEqual(['role_revoked'])
  })

  it('may be tried five times in a quarter of an hour', async () => {
    const person = await portal.people.aUser()
    const caller = portal.asUser(person)
    const reasons: unknown[] = []
    for (let tries = 0; tries < 6; tries++)
      reasons.push(await reasonOf(caller.accounts.redeemLinkCode({ code: 'BBBBBBBB' })))
    expect(reasons).toEqual([...Array(5).fill('code_wrong_or_used'), 'rate'])
    const other = await portal.people.aUser()
    expect(await reasonOf(portal.asUser(other).accounts.redeemLinkCode({ code: 'BBBBBBBB' }))).toBe(
      'code_wrong_or_used',
    )
    portal.clock.advance(0.25)
    expect(await reasonOf(caller.accounts.redeemLinkCode({ code: 'BBBBBBBB' }))).toBe('code_wrong_or_used')
    portal.clock.advance(-0.25)
  })

  it('had no unexpected fault in any of this', () => {
    expect(portal.faults).toEqual([])
  })
})
