import type { Actor } from '@virkelyst/shared/accounts/roles'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailServer } from '../support/mail-server'
import { aarhus, albertslund, ballerup, cvrs, insertCompanies, sessionHashOf } from '../support/people'
import { makeTestPortal, type TestPortal } from '../support/portal'
import { reasonOf } from '../support/reason'
import { testEngines } from '../support/stores'

describe.each(testEngines)('an invitation, on %s', (engine) => {
  let portal: TestPortal
  let mail: Awaited<ReturnType<typeof startMailServer>>
  beforeAll(async () => {
    mail = await startMailServer()
    portal = await makeTestPortal(engine, undefined, mail.config)
    await insertCompanies(portal.store, portal.clock.now().toISOString())
  })
  afterAll(async () => {
    await portal.close()
    await mail.stop()
  })

  /** Somebody signed in through an issuer that showed them to belong to these. */
  const shown = async (cvrNumbers: readonly string[], municipalityCodes: readonly string[] = []) => {
    const person = await portal.people.aUser()
    const { sessions } = portal.store.tables
    await portal.store.tx(async ({ db }) => {
      await db
        .update(sessions)
        .set({
          shown: {
            cvrNumbers: [...cvrNumbers],
            municipalityCodes: [...municipalityCodes],
            lostCvrNumbers: [],
          },
        })
        .where(eq(sessions.tokenHash, sessionHashOf(person.userId)))
    })
    return person
  }
  let invited = 0
  const inviteTo = async (employer: Actor, administers = false) => {
    const input = {
      cvr: employer.cvrNumbers[0]!,
      email: `ny${++invited}@firma.example`,
      name: 'Ny Kollega',
      administers,
    }
    const answer = await portal.as(employer).accounts.inviteColleague(input)
    return { ...answer.invited, list: answer, ...input }
  }
  const accept = (person: { userId: string }, token: string) =>
    portal.asUser(person).accounts.acceptInvitation({ token })

  it('is taken up once, with the rights it promises, by somebody of that company', async () => {
    const employer = await portal.people.anEmployer([cvrs[0]])
    const { token, list, email, expiresAt } = await inviteTo(employer, true)
    expect(list.invitations).toMatchObject([{ email, administers: true }])
    expect(expiresAt).toBe('2026-12-07T23:00:00.000Z')
    expect(await portal.asNobody().accounts.invitation({ token })).toMatchObject({
      role: 'employer',
      place: `Firma ${cvrs[0]}`,
      administers: true,
    })
    const colleague = await shown([cvrs[0]])
    expect(await accept(colleague, token)).toMatchObject({
      seat: { role: 'employer', cvrNumbers: [cvrs[0]] },
    })
    const { people, invitations } = await portal.as(employer).accounts.colleagues({ cvr: cvrs[0] })
    expect(people.map(({ self, administers }) => [self, administers])).toContainEqual([false, true])
    expect(invitations).toEqual([])
    expect(await reasonOf(accept(await shown([cvrs[0]]), token))).toBe('link_not_valid')
  })

  it('lets nobody in whom the issuer does not show to belong there, and is not spent by trying', async () => {
    const employer = await portal.people.anEmployer([cvrs[0]])
    const { token } = await inviteTo(employer)
    for (const stranger of [await shown([]), await shown([cvrs[1]]), await shown([], [albertslund])])
      expect(await reasonOf(accept(stranger, token))).toBe('not_shown_there')
    expect(await reasonOf(portal.asNobody().accounts.acceptInvitation({ token }))).toBe('not_signed_in')
    expect((await accept(await shown([cvrs[0]]), token)).seat?.role).toBe('employer')
  })

  it('is worth nothing once it is withdrawn or too old, nor by a token that never was', async () => {
    const employer = await portal.people.anEmployer([cvrs[0]])
    const colleague = await shown([cvrs[0]])
    const { token, list } = await inviteTo(employer)
    const { id } = list.invitations[0]!
    const elsewhere = await portal.people.anEmployer([cvrs[1]])
    expect(
      await reasonOf(portal.as(elsewhere).accounts.revokeColleagueInvitation({ cvr: cvrs[1], id })),
    ).toBe('not_there')
    await portal.as(employer).accounts.revokeColleagueInvitation({ cvr: cvrs[0], id })
    expect(await reasonOf(accept(colleague, token))).toBe('link_not_valid')
    const late = await inviteTo(employer)
    portal.clock.advance(15 * 24)
    expect(await reasonOf(portal.asNobody().accounts.invitation({ token: late.token }))).toBe(
      'link_not_valid',
    )
    portal.clock.advance(-15 * 24)
    expect(await reasonOf(accept(colleague, 'x'.repeat(43)))).toBe('link_not_valid')
  })

  it('is never to another company, nor from one who administers nothing', async () => {
    const employer = await portal.people.anEmployer([cvrs[0]])
    const wish = { email: 'x@firma.example', name: 'X', administers: false }
    const caller = portal.as(employer).accounts
    expect(await reasonOf(caller.inviteColleague({ ...wish, cvr: cvrs[1] }))).toBe('not_there')
    const { grants } = portal.store.tables
    await portal.store.tx(async ({ db }) => {
      await db.update(grants).set({ administers: false }).where(eq(grants.userId, employer.userId))
    })
    expect(await reasonOf(caller.inviteColleague({ ...wish, cvr: cvrs[0] }))).toBe('role')
    expect((await caller.colleagues({ cvr: cvrs[0] })).administers).toBe(false)
  })

  it('of a municipality is for somebody shown to work there', async () => {
    const administrator = await portal.people.anAdministrator(aarhus)
    const { invited: told } = await portal
      .as(administrator)
      .accounts.invite({ email: 'ny@aarhus.example', name: 'Ny', role: 'caseworker' })
    expect(await reasonOf(accept(await shown([], [ballerup]), told.token))).toBe('not_shown_there')
    expect(await accept(await shown([], [aarhus]), told.token)).toMatchObject({
      seat: { role: 'caseworker', municipalityCode: aarhus },
    })
  })

  it('is mailed with a link of its own, whose use spends the other; no token lies in the database', async () => {
    mail.take()
    await portal.scheduler.run('send_mail')
    mail.take()
    const employer = await portal.people.anEmployer([cvrs[2]])
    const { token, email, mailed } = await inviteTo(employer)
    expect(mailed).toBe(true)
    await portal.scheduler.run('send_mail')
    const [letter, ...more] = mail.take()
    expect(more).toEqual([])
    expect(letter?.to).toEqual([email])
    expect(letter?.text).toContain('In English:')
    const sent = /\/invitation#([\w-]+)/.exec(letter!.text)![1]!
    expect(sent).not.toBe(token)
    const { tables, read } = portal.store
    const stored = JSON.stringify([
      await read.db.select().from(tables.invitations),
      await read.db.select().from(tables.invitationTokens),
      await read.db.select().from(tables.outbox),
      await read.db.select().from(tables.eventPayloads),
    ])
    for (const secret of [token, sent]) expect(stored).not.toContain(secret)
    await accept(await shown([cvrs[2]]), sent)
    expect(await reasonOf(portal.asNobody().accounts.invitation({ token }))).toBe('link_not_valid')
  })

  it('had no unexpected fault in any of this', () => {
    expect(portal.faults).toEqual([])
  })
})
