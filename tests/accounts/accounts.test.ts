import type { Actor } from '@virkelyst/shared/accounts/roles'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aarhus, albertslund, ballerup, cvrs } from '../support/people'
import { makeTestPortal, type TestPortal } from '../support/portal'
import { reasonOf } from '../support/reason'
import { aStoredCitizen } from '../support/stored-citizen'
import { testEngines } from '../support/stores'

describe.each(testEngines)('accounts on %s', (engine) => {
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
  const grantOf = async (administrator: Actor, userId: string, role: Actor['role']) => {
    const { people } = await portal.as(administrator).accounts.people()
    return people.find((person) => person.userId === userId)?.grants.find((grant) => grant.role === role)?.id
  }

  describe('seats', () => {
    it('gather an employer’s companies in one and keep municipalities apart', async () => {
      const { userId } = await portal.people.aUser()
      await portal.people.grant(userId, { role: 'employer', cvr: cvrs[0] })
      await portal.people.grant(userId, { role: 'employer', cvr: cvrs[1] })
      await portal.people.grant(userId, { role: 'job_broker', municipalityCode: ballerup })
      await portal.people.grant(userId, { role: 'job_broker', municipalityCode: albertslund })
      const { seat, seats } = await portal.asUser({ userId }).accounts.me()
      const employer = {
        role: 'employer',
        municipalityCode: null,
        municipalityName: null,
        cvrNumbers: [cvrs[0], cvrs[1]],
      }
      const broker = { role: 'job_broker', cvrNumbers: [] }
      expect(seats).toEqual([
        employer,
        { ...broker, municipalityCode: ballerup, municipalityName: 'Ballerup' },
        { ...broker, municipalityCode: albertslund, municipalityName: 'Albertslund' },
      ])
      expect(seat).toEqual(employer)
    })

    it('can be switched to one held, which the session remembers, and to no other', async () => {
      const broker = await portal.people.aBroker()
      await portal.people.grant(broker.userId, { role: 'manager', municipalityCode: ballerup })
      const caller = portal.as(broker)
      const wanted = { role: 'manager' as const, municipalityCode: ballerup }
      expect((await caller.accounts.switchSeat(wanted)).seat).toMatchObject(wanted)
      expect((await caller.accounts.me()).seat).toMatchObject(wanted)
      expect(await reasonOf(caller.accounts.switchSeat({ ...wanted, municipalityCode: aarhus }))).toBe('role')
      expect(await reasonOf(caller.accounts.switchSeat({ ...wanted, role: 'administrator' }))).toBe('role')
    })

    it('are none for somebody without a role, and nothing at all for nobody', async () => {
      const user = await portal.people.aUser({ name: 'Nina Ny' })
      expect(await portal.asUser(user).accounts.me()).toMatchObject({
        user: { name: 'Nina Ny' },
        seat: null,
        seats: [],
      })
      expect(await portal.asNobody().accounts.me()).toEqual({
        user: null,
        seat: null,
        seats: [],
        linkedCitizen: false,
        companies: { uninvited: [], lost: [] },
        demonstration: false,
      })
    })

    it('speak the language chosen', async () => {
      const user = await portal.people.aUser()
      expect((await portal.asUser(user).accounts.setLocale({ locale: 'en' })).user?.locale).toBe('en')
    })
  })

  describe('an administrator', () => {
    it('sees the staff of the own municipality by name, not others, employers or citizens', async () => {
      const administrator = await portal.people.anAdministrator(aarhus)
      const colleague = await portal.people.aBroker(aarhus)
      await portal.people.aBroker(ballerup)
      await portal.people.anEmployer([cvrs[2]])
      const citizen = await aStoredCitizen(portal.store, { municipalityCode: aarhus })
      await portal.people.aCitizen(citizen.id, aarhus)
      const { people } = await portal.as(administrator).accounts.people()
      expect(people.map((person) => person.userId)).toEqual([administrator.userId, colleague.userId])
    })

    it('gives a colleague a second role, once, with the event beside it', async () => {
      const administrator = await portal.people.anAdministrator()
      const broker = await portal.people.aBroker()
      const caller = portal.as(administrator)
      const input = { userId: broker.userId, role: 'manager' as const }
      const { people } = await caller.accounts.grant(input)
      const roles = people
        .find((person) => person.userId === broker.userId)
        ?.grants.map((grant) => grant.role)
      expect(roles).toEqual(['job_broker', 'manager'])
      expect(await eventsAbout(broker.userId)).toEqual([{ kind: 'role_granted', by: administrator.userId }])
      expect(await reasonOf(caller.accounts.grant(input))).toBe('already_done')
    })

    it('cannot give a role to somebody of another municipality or to an employer', async () => {
      const administrator = await portal.people.anAdministrator()
      const elsewhere = await portal.people.aBroker(ballerup)
      const employer = await portal.people.anEmployer()
      for (const { userId } of [elsewhere, employer])
        expect(await reasonOf(portal.as(administrator).accounts.grant({ userId, role: 'manager' }))).toBe(
          'not_there',
        )
    })

    it('takes a role away, which the person’s next request feels', async () => {
      const administrator = await portal.people.anAdministrator()
      const broker = await portal.people.aBroker()
      const token = `session of ${broker.userId}`
      expect((await portal.sessions.recognise(token))?.actor?.role).toBe('job_broker')
      const grantId = await grantOf(administrator, broker.userId, 'job_broker')
      await portal.as(administrator).accounts.revoke({ grantId: grantId! })
      expect(await portal.sessions.recognise(token)).toMatchObject({ userId: broker.userId, actor: null })
      expect((await eventsAbout(broker.userId)).at(-1)).toEqual({
        kind: 'role_revoked',
        by: administrator.userId,
      })
      expect(await reasonOf(portal.as(administrator).accounts.revoke({ grantId: grantId! }))).toBe(
        'not_there',
      )
    })

    it('takes nothing away in another municipality', async () => {
      const own = await portal.people.anAdministrator(albertslund)
      const other = await portal.people.anAdministrator(ballerup)
      const broker = await portal.people.aBroker(ballerup)
      const grantId = await grantOf(other, broker.userId, 'job_broker')
      expect(await reasonOf(portal.as(own).accounts.revoke({ grantId: grantId! }))).toBe('not_there')
      expect(await grantOf(other, broker.userId, 'job_broker')).toBe(grantId)
    })

    it('cannot be the last to go, not even when the other one is shut out', async () => {
      const alone = '0185'
      const administrator = await portal.people.anAdministrator(alone)
      const own = await grantOf(administrator, administrator.userId, 'administrator')
      expect(await reasonOf(portal.as(administrator).accounts.revoke({ grantId: own! }))).toBe(
        'last_administrator',
      )
      const second = await portal.people.anAdministrator(alone)
      const { users } = portal.store.tables
      const shutOut = (disabledAt: string | null) =>
        portal.store.tx(async ({ db }) => {
          await db.update(users).set({ disabledAt }).where(eq(users.id, second.userId))
        })
      await shutOut('2026-11-23T09:00:00.000Z')
      expect(await reasonOf(portal.as(administrator).accounts.revoke({ grantId: own! }))).toBe(
        'last_administrator',
      )
      await shutOut(null)
      await portal.as(administrator).accounts.revoke({ grantId: own! })
      expect(await grantOf(second, administrator.userId, 'administrator')).toBeUndefined()
    })

    it('invites by address and takes an invitation back, both once', async () => {
      const administrator = await portal.people.anAdministrator()
      const caller = portal.as(administrator)
      const input = {
        email: 'Ny.Kollega@Albertslund.example',
        name: 'Ny Kollega',
        role: 'caseworker' as const,
      }
      const { invitations } = await caller.accounts.invite(input)
      const invitation = invitations.find((each) => each.name === 'Ny Kollega')
      expect(invitation).toMatchObject({ email: 'ny.kollega@albertslund.example', role: 'caseworker' })
      expect(await reasonOf(caller.accounts.invite(input))).toBe('already_done')
      const { id } = invitation!
      const elsewhere = await portal.people.anAdministrator(ballerup)
      expect(await reasonOf(portal.as(elsewhere).accounts.revokeInvitation({ id }))).toBe('not_there')
      expect((await caller.accounts.revokeInvitation({ id })).invitations).toEqual([])
      expect(await reasonOf(caller.accounts.revokeInvitation({ id }))).toBe('not_there')
      expect((await eventsAbout(id)).map((event) => event.kind)).toEqual([
        'person_invited',
        'invitation_revoked',
      ])
    })
  })

  it('had no unexpected fault in any of this', () => {
    expect(portal.faults).toEqual([])
  })
})
