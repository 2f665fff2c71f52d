import { makeAuditChain } from '@virkelyst/server/audit/audit-chain.service'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

/** Whoever owns the database can take the triggers off: the chain is there to show it. */
const withoutTriggers = {
  sqlite: [
    'drop trigger audit_no_update',
    'drop trigger audit_no_delete',
    'drop trigger events_no_update',
    'drop trigger events_no_delete',
    'drop trigger audit_links_no_update',
    'drop trigger audit_links_no_delete',
  ],
  postgres: [
    'drop trigger audit_append_only on audit',
    'drop trigger events_append_only on events',
    'drop trigger audit_links_append_only on audit_links',
  ],
}

describe.each(testEngines)('the chain over the audit, on %s', (engine) => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let chain: ReturnType<typeof makeAuditChain>
  const run = (text: string) => world.store.tx(async (session) => void (await session.rows(sql.raw(text))))
  const tamper = async (...statements: string[]) => {
    for (const statement of withoutTriggers[world.store.engine]) await run(statement)
    for (const statement of statements) await run(statement)
  }
  const broken = async () => {
    const { firstBreak } = await chain.verify()
    return firstBreak && [firstBreak.no, firstBreak.reason]
  }

  // Each test may break it.
  beforeEach(async () => {
    world = await makeReferralWorld(engine)
    found = await aCase(world)
    chain = makeAuditChain(world.deps)
    const { orderId, citizenId, broker, citizen, colleague } = found
    const { id } = await world.as(broker).referrals.propose({ orderId, citizenId })
    world.clock.advance(0.1)
    await world.as(citizen).referrals.answer({ id, answer: 'accepted' })
    world.clock.advance(0.1)
    expect(await reasonOf(world.as(colleague).referrals.presented({ orderId }))).toBe('not_there')
    expect(await chain.sealDue()).toBeGreaterThanOrEqual(3)
  })
  afterEach(() => world.close())

  it('holds, and takes up what comes after without a gap', async () => {
    const first = await chain.verify()
    expect(first).toMatchObject({
      firstBreak: null,
      outside: { rows: 0, first: null },
      waiting: 0,
      erased: 0,
    })
    expect(await chain.sealDue()).toBe(0)
    world.clock.advance(30)
    await world.as(found.broker).citizens.get({ id: found.citizenId })
    expect((await chain.verify()).waiting).toBe(1)
    expect(await chain.sealDue()).toBe(1)
    const later = await chain.verify(first.head)
    expect(later).toMatchObject({ firstBreak: null, links: first.links + 1, waiting: 0 })
    expect(later.head?.no).toBe(first.links + 1)
  })

  it('is not torn by two that seal at once', async () => {
    for (let read = 0; read < 5; read++) await world.as(found.broker).citizens.get({ id: found.citizenId })
    const sealed = await Promise.allSettled([chain.sealDue(), chain.sealDue(), chain.sealDue()])
    expect(sealed.some(({ status }) => status === 'fulfilled')).toBe(true)
    await chain.sealDue()
    expect(await chain.verify()).toMatchObject({ firstBreak: null, waiting: 0 })
  })

  it('stands when the contents of an event are erased', async () => {
    await run('delete from event_payloads')
    const report = await chain.verify()
    expect(report.firstBreak).toBeNull()
    expect(report.erased).toBeGreaterThanOrEqual(2)
  })

  it.each([
    [
      'who did it',
      "update audit set actor_user_id = 'somebody' where id = (select audit_id from audit_links where no = 2)",
      [2, 'row_changed'],
    ],
    ['that it was refused', "update audit set allowed = true where action = 'denied'", [3, 'row_changed']],
    [
      'what kind of event it was',
      "update events set kind = 'referral_withdrawn' where id = (select audit_id from audit_links where no = 1)",
      [1, 'row_changed'],
    ],
    [
      'what the event says',
      "update event_payloads set payload = '{}' where event_id = (select audit_id from audit_links where no = 2)",
      [2, 'payload_changed'],
    ],
    [
      'a row',
      'delete from audit where id = (select audit_id from audit_links where no = 2)',
      [2, 'row_missing'],
    ],
    ['a link', 'delete from audit_links where no = 2', [3, 'number_missing']],
    [
      'a digest, to fit a changed row',
      "update audit_links set digest = 'x' where no = 1",
      [1, 'row_changed'],
    ],
    ['a hash', "update audit_links set hash = 'x' where no = 1", [1, 'hash_changed']],
  ])('tells where somebody changed %s', async (_, statement, expected) => {
    await tamper(statement)
    expect(await broken()).toEqual(expected)
  })

  it('tells of a row that was put in afterwards', async () => {
    await tamper(
      "insert into audit (id, at, action, procedure, actor_user_id, subject_type, subject_ids, allowed) select 'z', '2026-01-01T00:00:00.000Z', action, procedure, 'somebody', subject_type, subject_ids, allowed from audit where id = (select audit_id from audit_links where no = 1)",
    )
    await chain.sealDue()
    expect(await chain.verify()).toMatchObject({ firstBreak: null, outside: { rows: 1, first: 'z' } })
  })

  it('made anew from its beginning holds in itself, but not to the head that was written down', async () => {
    const { head } = await chain.verify()
    await tamper('delete from audit_links', "update audit set purpose = 'another' where action = 'denied'")
    await chain.sealDue()
    expect((await chain.verify()).firstBreak).toBeNull()
    expect((await chain.verify(head)).firstBreak).toMatchObject({ reason: 'not_the_expected_head' })
  })

  it('cut off at its end no longer reaches the head that was written down', async () => {
    const { head } = await chain.verify()
    await tamper('delete from audit_links where no > 1')
    expect((await chain.verify(head)).firstBreak).toMatchObject({ reason: 'number_missing' })
  })
})
