import { makeForgetOld } from '@virkelyst/server/retention/forget-old.service'
import type { RetentionRuleId } from '@virkelyst/shared/retention/retention.rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { albertslund, cvrs } from '../support/people'
import { makeTestPlacements } from '../support/placements'
import { makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

/** Two years, half a year, thirty days before the clock's day: on the border, and the moment before it is reached. */
const now = '2026-11-27T09:00:00.000Z'
const twoYears = ['2024-11-27T22:59:59.999Z', '2024-11-27T23:00:00.000Z'] as const
const halfYear = ['2026-05-27T21:59:59.999Z', '2026-05-27T22:00:00.000Z'] as const
const month = ['2026-10-28T22:59:59.999Z', '2026-10-28T23:00:00.000Z'] as const
const fiveYears = ['2021-11-27T22:59:59.999Z', '2021-11-27T23:00:00.000Z'] as const

describe.each(testEngines)('what has been kept long enough, on %s', (engine) => {
  let world: ReferralWorld
  let old: ReturnType<typeof makeForgetOld>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    world.clock.set(now)
    old = makeForgetOld(world.deps)
    await world.aCompany()
  })
  afterAll(() => world.close())

  const { next } = { next: () => world.deps.ids.next() }
  type Row = Record<string, unknown>
  const put = (table: keyof ReferralWorld['store']['tables'], row: Row) =>
    world.store.tx(async ({ db }) => {
      await db
        .insert(world.store.tables[table] as ReferralWorld['store']['tables']['users'])
        .values(row as never)
    })
  const dueOf = async (rule: RetentionRuleId) =>
    (await old.dry(albertslund)).find((line) => line.rule === rule)?.due

  const aRun = (at: string) =>
    put('rankingRuns', {
      id: next(),
      orderId: next(),
      municipalityCode: albertslund,
      actorUserId: 'x',
      at,
      catalogueVersion: 'x',
      weightsVersion: 'x',
      rulesVersion: 'x',
      filters: {},
      counts: {},
      ranked: [],
    })
  const aDraft = (updatedAt: string) => world.anOrder({ status: 'draft', number: null, updatedAt })
  const anInvitation = async (invitedAt: string) => {
    const id = next()
    await put('invitations', {
      id,
      email: 'a@b.example',
      name: 'A',
      role: 'job_broker',
      municipalityCode: albertslund,
      invitedBy: 'x',
      invitedAt,
    })
    await put('invitationTokens', { tokenHash: next(), invitationId: id, createdAt: invitedAt })
  }
  const aLink = (expiresAt: string) =>
    put('representativeLinks', {
      id: next(),
      placementId: next(),
      tokenHash: next(),
      name: 'R',
      email: 'r@b.example',
      createdAt: '2020-01-01T00:00:00.000Z',
      createdBy: 'x',
      expiresAt,
    })
  const anUnnamed = (updatedAt: string) =>
    makeTestPlacements(world).aPlacement({ cvr: cvrs[1], pNumber: '1', status: 'withdrawn', updatedAt })
  const anAccount = (lastSignInAt: string) =>
    put('users', {
      id: next(),
      issuer: 'i',
      subject: next(),
      name: 'Navn Navnesen',
      email: 'n@b.example',
      createdAt: '2020-01-01T00:00:00.000Z',
      lastSignInAt,
    })
  const contents = async (at: string) => {
    const id = next()
    await put('events', {
      id,
      at,
      kind: 'order_changed',
      actorUserId: 'x',
      actorRole: 'employer',
      subjectType: 'job_order',
      subjectId: next(),
      digest: 'x',
    })
    await put('eventPayloads', { eventId: id, salt: 's', payload: {} })
  }

  it.each<[RetentionRuleId, readonly [string, string], (at: string) => Promise<unknown>]>([
    ['rankings', twoYears, aRun],
    ['drafts', halfYear, aDraft],
    ['invitations', halfYear, anInvitation],
    ['links', month, aLink],
    ['unnamed', twoYears, anUnnamed],
    ['accounts', twoYears, anAccount],
    ['contents', fiveYears, contents],
  ])('is told of under the rule %s, on the day and not before', async (rule, [due, notYet], make) => {
    const before = (await dueOf(rule)) ?? 0
    await make(notYet)
    expect(await dueOf(rule)).toBe(before)
    await make(due)
    expect(await dueOf(rule)).toBe(before + 1)
  })

  it('takes a contact off with the company’s last work, not before', async () => {
    const cvr = '99000023'
    await world.aCompany({ cvr, name: 'Tredje ApS' })
    world.clock.set('2020-01-01T09:00:00.000Z')
    await world.aContact(null, cvr)
    world.clock.set(now)
    const before = (await dueOf('contacts')) ?? 0
    await world.anOrder({ cvr, updatedAt: twoYears[1] })
    expect(await dueOf('contacts')).toBe(before - 1)
  })

  it('goes all at once, says how much, and leaves the rest', async () => {
    const due = (await old.dry()).reduce((sum, line) => sum + line.due, 0)
    expect(due).toBeGreaterThanOrEqual(7)
    expect(await world.scheduler.run('forget_old')).toBe(`forgot ${due}`)
    expect((await old.dry()).filter((line) => line.due > 0)).toEqual([])
    expect(await world.scheduler.run('forget_old')).toBe('forgot 0')
    const users = await world.store.read.db.select().from(world.store.tables.users)
    expect(users.filter(({ issuer }) => issuer === 'forgotten')).toMatchObject([
      { name: 'Navn Navnesen', email: null, phone: null, lastSignInAt: null },
    ])
    expect(users.filter(({ email }) => email === 'n@b.example')).toHaveLength(1)
  })
})
