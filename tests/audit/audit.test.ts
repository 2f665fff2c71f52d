import { makeAuditChain } from '@virkelyst/server/audit/audit-chain.service'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aarhus, ballerup } from '../support/people'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('the audit on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let officer: Actor
  let foreignOfficer: Actor
  let foreigner: Actor
  let presentedId: string

  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    const { as, clock, people } = world
    found = await aCase(world)
    officer = await people.staff('data_protection_officer')
    foreignOfficer = await people.staff('data_protection_officer', ballerup)
    foreigner = await people.aBroker(ballerup)
    const { orderId, citizenId, broker, citizen, contact } = found
    const { id } = await as(broker).referrals.propose({ orderId, citizenId })
    presentedId = id
    clock.advance(1)
    await as(citizen).referrals.answer({ id, answer: 'accepted' })
    clock.advance(1)
    await as(broker).referrals.confirm({ id, version: 2 })
    clock.advance(1)
    await as(contact).referrals.presented({ orderId })
    clock.advance(1)
    expect(await reasonOf(as(foreigner).referrals.withdraw({ id, version: 3, reason: 'other' }))).toBe(
      'not_there',
    )
    expect(await reasonOf(as(found.colleague).referrals.presented({ orderId }))).toBe('not_there')
  })
  afterAll(() => world.close())

  const search = (actor: Actor, filter: Parameters<ReturnType<typeof world.as>['audit']['search']>[0] = {}) =>
    world.as(actor).audit.search(filter)
  const told = async (actor: Actor, filter: Parameters<typeof search>[1]) =>
    (await search(actor, filter)).rows
      .filter(({ procedure }) => procedure !== 'audit.search')
      .map((row) => `${row.procedure} ${row.action} by ${row.actorRole}`)

  it('finds all that was done to one citizen, by whomever, newest first', async () => {
    expect(await told(officer, { subjectId: found.citizenId })).toEqual([
      'referrals.withdraw denied by job_broker',
      'referrals.presented read by employer',
      'referrals.confirm write by job_broker',
      'referrals.answer write by citizen',
      'referrals.propose write by job_broker',
    ])
  })

  it('names the actor and every subject', async () => {
    const { rows } = await search(officer, { subjectId: found.citizenId, action: 'write' })
    expect(rows[0]).toMatchObject({
      actorUserId: found.broker.userId,
      actorName: found.broker.name,
      subjectType: 'referral',
      subjectIds: [presentedId, found.citizenId],
      allowed: true,
    })
    const [denied] = (await search(officer, { subjectId: found.citizenId, action: 'denied' })).rows
    expect(denied).toMatchObject({
      actorName: foreigner.name,
      subjectIds: [presentedId, found.citizenId],
      allowed: false,
    })
  })

  it('holds for a municipality what a company did to its citizens, and nothing of another’s', async () => {
    const own = await told(officer, {})
    expect(own).toContain('referrals.presented read by employer')
    expect(own.every((line) => !line.startsWith('referrals.withdraw'))).toBe(true)
    expect(await told(foreignOfficer, {})).toEqual(['referrals.withdraw denied by job_broker'])
    expect(await told(foreignOfficer, { subjectId: found.citizenId })).toEqual([
      'referrals.withdraw denied by job_broker',
    ])
    expect(
      await told(await world.people.staff('data_protection_officer', aarhus), { subjectId: found.citizenId }),
    ).toEqual([])
  })

  it('can be narrowed by time and kind, and read by pages', async () => {
    const subjectId = found.citizenId
    expect(
      await told(officer, { subjectId, from: '2026-11-23T10:00:00.000Z', to: '2026-11-23T12:00:00.000Z' }),
    ).toEqual(['referrals.confirm write by job_broker', 'referrals.answer write by citizen'])
    expect(await told(officer, { subjectId, action: 'read' })).toEqual([
      'referrals.presented read by employer',
    ])
    const second = await search(officer, { subjectId, action: 'write', page: 2, pageSize: 2 })
    expect(second.total).toBe(3)
    expect(second.rows.map(({ procedure }) => procedure)).toEqual(['referrals.propose'])
  })

  it('remembers who was refused by role, whatever they asked for', async () => {
    const { as, people, audit } = world
    const manager = await people.aManager()
    const input = { orderId: found.orderId, citizenId: found.citizenId }
    expect(await reasonOf(as(manager).referrals.propose(input))).toBe('role')
    const [latest] = (await search(officer, { subjectId: found.citizenId, action: 'denied' })).rows
    expect(latest).toMatchObject({ procedure: 'referrals.propose', actorName: manager.name })
    const denial = { actor: null, userId: null, procedure: 'x', subjectType: 'citizen' as const }
    await audit.denial({ ...denial, subjectIds: ['\u0000', "'; drop table audit; --", '\ud800'] })
    expect((await search(officer, { subjectId: "'; drop table audit; --" })).total).toBe(0)
  })

  it('finds a citizen of the own municipality by case reference, and remembers that it was asked', async () => {
    const caseReference = (await world.citizen(found.citizenId)).caseReference
    const byCase = await search(officer, { caseReference, action: 'write' })
    expect(byCase.rows.map(({ procedure }) => procedure)).toEqual([
      'referrals.confirm',
      'referrals.answer',
      'referrals.propose',
    ])
    const [latest] = (await search(officer, { subjectId: found.citizenId })).rows
    expect(latest).toMatchObject({
      procedure: 'audit.search',
      action: 'read',
      actorUserId: officer.userId,
      subjectIds: [found.citizenId],
    })
    expect((await search(foreignOfficer, { caseReference })).total).toBe(0)
    expect((await search(officer, { caseReference: 'no-such-case' })).total).toBe(0)
  })

  it('is for the data protection officer alone', async () => {
    for (const actor of [found.broker, found.contact, found.citizen, await world.people.anAdministrator()])
      expect(await reasonOf(search(actor))).toBe('role')
  })

  it.each(['events', 'audit', 'audit_subjects', 'audit_links'])(
    'refuses to change or remove %s',
    async (table) => {
      const change = (statement: string) => world.store.tx(({ rows }) => rows(sql.raw(statement)))
      await makeAuditChain(world.deps).sealDue()
      const columns: Record<string, string> = { audit_subjects: 'subject_id', audit_links: 'hash' }
      const column = columns[table] ?? 'actor_user_id'
      await expect(change(`update ${table} set ${column} = 'x'`)).rejects.toThrow(/append-only/)
      await expect(change(`delete from ${table}`)).rejects.toThrow(/append-only/)
    },
  )
})
