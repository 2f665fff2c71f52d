import { rateLimits } from '@virkelyst/server/accounts/rate-limits'
import { makeRateLimits } from '@virkelyst/server/accounts/rate-limits.service'
import { makeAudit } from '@virkelyst/server/audit/audit.service'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { waitText } from '@virkelyst/shared/kernel/wait-text'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeTestPortal, type TestPortal } from '../support/portal'
import { reasonOf } from '../support/reason'
import { aStoredCitizen } from '../support/stored-citizen'
import { testEngines } from '../support/stores'

describe.each(testEngines)('what is bounded in number on %s', (engine) => {
  let portal: TestPortal
  let broker: Actor
  let citizenId: string
  beforeAll(async () => {
    portal = await makeTestPortal(engine)
    citizenId = (await aStoredCitizen(portal.store)).id
  })
  beforeEach(async () => {
    broker = await portal.people.aBroker()
  })
  afterAll(() => portal.close())

  /** A process of its own on the same database, as after a restart. */
  const anotherProcess = () => {
    const audit = makeAudit(portal.deps)
    return makeRateLimits({ ...portal.deps, recordDenial: audit.denial })
  }
  const { most } = rateLimits.peopleOpened
  const open = () => reasonOf(portal.as(broker).citizens.get({ id: citizenId }))
  const asked = (input: unknown = {}, procedure = 'citizens.get') => ({
    procedure,
    actor: broker,
    userId: broker.userId,
    address: null,
    input,
  })
  /** As many as that, counted by the other process. */
  const openUpTo = async (count: number) => {
    const other = anotherProcess()
    for (const name of ['peopleOpened', 'peopleOpenedInADay'] as const)
      await other.take(name, `citizens.get ${broker.userId}`, asked(), count)
  }
  const denials = async () => {
    const { audit } = portal.store.tables
    const rows = await portal.store.read.db.select().from(audit).where(eq(audit.actorUserId, broker.userId))
    return rows.filter(({ action }) => action === 'denied')
  }

  it('is counted in the database: another process and a restart go on from there', async () => {
    await openUpTo(most - 1)
    expect(await open()).toBeNull()
    expect(await open()).toBe('rate')
    await expect(anotherProcess().ofCall(asked())).rejects.toMatchObject({ reason: 'rate' })
  })

  it('is each person’s own, each way’s own, and forgotten with its window', async () => {
    await openUpTo(most)
    expect(await open()).toBe('rate')
    const colleague = await portal.people.aBroker()
    expect(await reasonOf(portal.as(colleague).citizens.get({ id: citizenId }))).toBeNull()
    expect(await reasonOf(portal.as(broker).citizens.search({}))).toBeNull()
    portal.clock.advance(0.25)
    expect(await open()).toBeNull()
  })

  it('tells how long to wait, and remembers the first refusal in the audit, by whom and at what', async () => {
    await openUpTo(most)
    for (let tries = 0; tries < 3; tries++) {
      const error = await portal
        .as(broker)
        .citizens.get({ id: citizenId })
        .catch((thrown: Error) => thrown.cause)
      expect(error).toBeInstanceOf(AppError)
      const seconds = Number((error as AppError).details.retryAfterSeconds)
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(15 * 60)
    }
    expect(await denials()).toMatchObject([
      { procedure: 'citizens.get', allowed: false, actorRole: 'job_broker', subjectType: 'installation' },
    ])
  })

  it('counts people and not pages in lists, and is refused before the list is read', async () => {
    const { most: people } = rateLimits.peopleListed
    const other = anotherProcess()
    const list = (pageSize: number) => other.ofCall(asked({ pageSize }, 'citizens.search'))
    for (let shown = 0; shown < people; shown += 100) await list(100)
    await expect(list(1)).rejects.toMatchObject({ reason: 'rate' })
    expect(await reasonOf(portal.as(broker).citizens.search({ pageSize: 1 }))).toBe('rate')
    const { audit } = portal.store.tables
    const rows = await portal.store.read.db.select().from(audit).where(eq(audit.actorUserId, broker.userId))
    expect(rows.filter(({ action }) => action === 'read')).toEqual([])
  })

  it('takes what is no page size for a usual page', async () => {
    const other = anotherProcess()
    const { most: people } = rateLimits.peopleListed
    const hostile = [-1, 0, 1e9, Number.NaN, '100', null, {}, 0.5]
    for (const pageSize of hostile) await other.ofCall(asked({ pageSize }, 'citizens.search'))
    for (let shown = hostile.length * 25; shown < people; shown += 25)
      await other.ofCall(asked(null, 'citizens.search'))
    await expect(other.ofCall(asked(undefined, 'citizens.search'))).rejects.toMatchObject({ reason: 'rate' })
  })

  it('holds over a day, too', async () => {
    const start = portal.clock.now()
    portal.clock.set('2026-12-01T00:00:00.000Z')
    const days = rateLimits.peopleOpenedInADay.most
    for (let opened = 0; opened < days; opened += most) {
      await openUpTo(Math.min(most, days - opened))
      portal.clock.advance(0.25)
    }
    expect(await open()).toBe('rate')
    portal.clock.set('2026-12-02T00:00:00.000Z')
    expect(await open()).toBeNull()
    portal.clock.set(start.toISOString())
  })

  it('goes by address for a link that needs no sign-in', async () => {
    const other = anotherProcess()
    const from = (address: string) => ({
      procedure: 'placements.representativeView',
      actor: null,
      userId: null,
      address,
      input: {},
    })
    for (let looked = 0; looked < rateLimits.representativeLink.most; looked++)
      await other.ofCall(from('192.0.2.1'))
    const view = () => reasonOf(portal.asNobody().placements.representativeView({ token: 'x'.repeat(43) }))
    expect(await view()).toBe('rate')
    await other.ofCall(from('192.0.2.2'))
  })

  it('keeps no name, address or id in what it stores, and sweeps it after a day', async () => {
    await open()
    const { rateLimits: table } = portal.store.tables
    const stored = async () => portal.store.read.db.select().from(table)
    const keys = (await stored()).map(({ key }) => key)
    expect(keys).not.toEqual([])
    for (const key of keys) expect(key).toMatch(/^[a-zA-Z]+:[0-9a-f]{64}$/)
    expect(JSON.stringify(keys)).not.toContain(broker.userId)
    portal.clock.set('2026-12-05T12:00:00.000Z')
    await portal.scheduler.run('forget_old_sessions')
    expect(await stored()).toEqual([])
  })

  it('had no unexpected fault in any of this', () => {
    expect(portal.faults).toEqual([])
  })
})

describe('the time to wait', () => {
  it.each([
    [1, 'Vent 1 minut, og prøv igen.', 'Wait 1 minute and try again.'],
    [61, 'Vent 2 minutter, og prøv igen.', 'Wait 2 minutes and try again.'],
    [900, 'Vent 15 minutter, og prøv igen.', 'Wait 15 minutes and try again.'],
    [24 * 3600, 'Vent 24 timer, og prøv igen.', 'Wait 24 hours and try again.'],
  ])('of %i seconds is said in words', (seconds, danish, english) => {
    expect(waitText(seconds, 'da')).toBe(danish)
    expect(waitText(seconds, 'en')).toBe(english)
  })
})
