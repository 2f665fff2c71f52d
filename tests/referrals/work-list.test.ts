import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { ReferralFilter } from '@virkelyst/shared/referrals/referral.schema'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reasonOf } from '../support/reason'
import { makeReferralWorld, type ReferralWorld } from '../support/referrals'
import { testEngines } from '../support/stores'

describe.each(testEngines)('the list of referrals on %s', (engine) => {
  let world: ReferralWorld
  let broker: Actor
  let karen: string
  const names = new Map<string, string>()

  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    broker = await world.people.aBroker()
    await world.aCompany()
    karen = await world.aCitizen({ name: 'Karen' })
    const put = async (
      name: string,
      status: 'suggested' | 'proposed' | 'accepted' | 'presented' | 'declined' | 'closed',
      dueAt: string | null,
      more: { citizenId?: string; orderId?: string; proposedBy?: string; updatedAt?: string } = {},
    ) => {
      const id = await world.aReferral({
        orderId: more.orderId ?? (await world.anOrder()),
        citizenId: more.citizenId ?? (await world.aCitizen()),
        status,
        dueAt,
        proposedBy: more.proposedBy ?? null,
        updatedAt: more.updatedAt ?? world.now(),
      })
      names.set(id, name)
    }
    await put('without a deadline', 'accepted', null)
    await put('next week', 'presented', '2026-11-30T23:00:00.000Z', { proposedBy: broker.userId })
    await put('overdue', 'proposed', '2026-11-20T23:00:00.000Z', { citizenId: karen })
    await put('tomorrow', 'proposed', '2026-11-24T23:00:00.000Z', {
      orderId: await world.anOrder({ responsibleUserId: broker.userId }),
    })
    await put('interest', 'suggested', '2026-11-22T23:00:00.000Z', {
      citizenId: await world.aCitizen({ brokerUserId: broker.userId }),
    })
    await put('refused earlier', 'declined', null, {
      citizenId: karen,
      updatedAt: '2026-11-01T09:00:00.000Z',
    })
    await put('refused lately', 'declined', null, { updatedAt: '2026-11-20T09:00:00.000Z' })
    await put('closed', 'closed', null)
  })
  afterAll(() => world.close())

  const list = async (filter: Partial<ReferralFilter>) => {
    const { rows, total } = await world.as(broker).referrals.workList(filter)
    return { found: rows.map((row) => names.get(row.id)), total }
  }

  it.each<[string, Partial<ReferralFilter>, string[]]>([
    [
      'what somebody is to answer, nearest deadline first',
      {},
      ['overdue', 'tomorrow', 'next week', 'without a deadline'],
    ],
    ['one status', { status: 'presented' }, ['next week']],
    ['those refused, latest first', { status: 'declined' }, ['refused lately', 'refused earlier']],
    ['interests', { interests: true }, ['interest']],
    ['what is overdue', { overdue: true }, ['overdue']],
    ['what is overdue among interests', { overdue: true, interests: true }, ['interest']],
    ['my proposals, my orders', { mine: true }, ['tomorrow', 'next week']],
    ['interests of my citizens', { mine: true, interests: true }, ['interest']],
  ])('holds %s', async (_name, filter, expected) => {
    expect(await list(filter)).toEqual({ found: expected, total: expected.length })
  })

  it('holds one citizen’s referrals of every status', async () => {
    const { found, total } = await list({ citizenId: karen, status: 'all' })
    expect(total).toBe(2)
    expect(found.toSorted()).toEqual(['overdue', 'refused earlier'])
  })

  it('is read by pages that together hold everything once', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list({ page, pageSize: 2 })))
    expect(pages.map(({ total }) => total)).toEqual([4, 4, 4])
    expect(pages.flatMap(({ found }) => found)).toEqual([
      'overdue',
      'tomorrow',
      'next week',
      'without a deadline',
    ])
  })

  it('is audited as one row with everybody on it', async () => {
    const { audit } = world.store.tables
    const rows = () =>
      world.store.read.db
        .select()
        .from(audit)
        .where(and(eq(audit.procedure, 'referrals.workList'), eq(audit.actorUserId, broker.userId)))
    const before = (await rows()).map(({ id }) => id)
    await list({ citizenId: karen, status: 'all' })
    const added = (await rows()).filter(({ id }) => !before.includes(id))
    expect(added).toMatchObject([
      { action: 'read', subjectType: 'citizen', subjectIds: [karen], municipalityCode: '0165' },
    ])
  })

  it('leaves a candidate out of an order with a reason, and takes the person back', async () => {
    const { as, store } = world
    const input = { orderId: await world.anOrder(), citizenId: await world.aCitizen() }
    const rows = () =>
      store.read.db
        .select()
        .from(store.tables.exclusions)
        .where(eq(store.tables.exclusions.orderId, input.orderId))
    await as(broker).referrals.exclude({ ...input, reason: 'other_plan', note: 'Kursus til jul' })
    await as(broker).referrals.exclude({ ...input, reason: 'citizen_asked' })
    expect(await rows()).toEqual([
      { ...input, reason: 'citizen_asked', note: null, excludedBy: broker.userId, excludedAt: world.now() },
    ])
    expect(await reasonOf(as(broker).referrals.propose(input))).toBe('left_out')
    await as(broker).referrals.include(input)
    await as(broker).referrals.include(input)
    expect(await rows()).toEqual([])
    expect(await reasonOf(as(broker).referrals.propose(input))).toBeNull()
    expect(await reasonOf(as(broker).referrals.exclude({ ...input, reason: 'other' }))).toBe(
      'already_proposed',
    )
    expect((await world.eventsOf(input.orderId)).map(({ kind }) => kind)).toEqual([
      'candidate_left_out',
      'candidate_left_out',
      'candidate_taken_back',
      'referral_proposed',
    ])
  })
})
