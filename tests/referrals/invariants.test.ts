import { closeReferralsOfOrder } from '@virkelyst/db/referrals/close-referrals'
import { makeEvents } from '@virkelyst/server/kernel/events'
import { isClosed, isLive } from '@virkelyst/shared/job-orders/job-order.transitions'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { orderBall } from '@virkelyst/shared/referrals/referral.rules'
import { maxOpenProposals, openReferralStatuses } from '@virkelyst/shared/referrals/referral.transitions'
import { count, eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCase, makeReferralWorld, type ReferralWorld, reasonOf } from '../support/referrals'
import { testEngines } from '../support/stores'

const actNames = [
  'propose',
  'interest',
  'withdrawInterest',
  'yes',
  'no',
  'confirm',
  'interview',
  'hired',
  'rejected',
  'withdraw',
  'closeOrder',
] as const
type Step = { act: (typeof actNames)[number]; order: number; citizen: number }

const steps = fc.array(
  fc.record<Step>({
    act: fc.constantFrom(...actNames, 'propose', 'yes', 'yes', 'confirm', 'confirm', 'hired'),
    order: fc.nat(2),
    citizen: fc.nat(3),
  }),
  { minLength: 10, maxLength: 40 },
)
const refusals = [
  'not_there',
  'status_changed',
  'already_proposed',
  'order_not_live',
  'citizen_not_active',
  'position_taken',
  'enough_candidates',
]

describe.each(testEngines)('any sequence of acts on %s', (engine) => {
  let world: ReferralWorld
  let staff: Awaited<ReturnType<typeof aCase>>
  beforeAll(async () => {
    world = await makeReferralWorld(engine)
    staff = await aCase(world)
  })
  afterAll(() => world.close())

  const aField = async () => {
    const kind = 'part_hours_job' as const
    const form = { kind, title: 'Hjælper', description: 'Hjælp til.' }
    const contacts = [staff.contactId]
    const common = { kind, contacts, hoursMin: 5, hoursMax: 10 }
    const citizenIds = await Promise.all([1, 2, 3, 4].map(() => world.aCitizen()))
    return {
      orderIds: [
        await world.anOrder({ ...common, form }),
        await world.anOrder({ ...common, form, positions: 2 }),
        await world.anOrder({ ...common, form: { ...form, maxCandidates: 1 }, positions: 3 }),
      ],
      citizenIds,
      citizens: await Promise.all(citizenIds.map((id) => world.people.aCitizen(id))),
    }
  }
  type Field = Awaited<ReturnType<typeof aField>>

  const rowsOf = ({ orderIds }: Field) => {
    const { referrals } = world.store.tables
    return world.store.read.db.select().from(referrals).where(inArray(referrals.orderId, orderIds))
  }

  const closeOrder = (orderId: string) =>
    world.store.tx(async (session) => {
      const { jobOrders } = world.store.tables
      const [order] = await session.db.select().from(jobOrders).where(eq(jobOrders.id, orderId))
      if (!order || isClosed(order.status)) return
      const at = world.now()
      await session.db
        .update(jobOrders)
        .set({
          status: 'expired',
          closedAt: at,
          closingReason: 'deadline_passed',
          ball: 'nobody',
          ballUntil: null,
        })
        .where(eq(jobOrders.id, orderId))
      const newEvent = makeEvents(world.deps)
      const act = { actor: staff.consultant, procedure: 'test', at, newEvent }
      await closeReferralsOfOrder(session, world.store.tables, orderId, act)
    })

  const take = async (field: Field, { act, order, citizen }: Step): Promise<unknown> => {
    const { as } = world
    const orderId = field.orderIds[order]!
    const citizenId = field.citizenIds[citizen]!
    const own = as(field.citizens[citizen]!).referrals
    const broker = as(staff.broker).referrals
    if (act === 'propose') return broker.propose({ orderId, citizenId })
    if (act === 'interest') return own.showInterest({ orderId })
    if (act === 'closeOrder') return order === 2 ? closeOrder(orderId) : null
    const there = (await rowsOf(field)).find((row) => row.orderId === orderId && row.citizenId === citizenId)
    if (!there) return null
    const { id, version } = there
    if (act === 'withdrawInterest') return own.withdrawInterest({ id })
    if (act === 'yes') return own.answer({ id, answer: 'accepted' })
    if (act === 'no') return own.answer({ id, answer: 'declined', reason: 'pay' })
    if (act === 'confirm') return broker.confirm({ id, version })
    if (act === 'withdraw') return broker.withdraw({ id, version, reason: 'other' })
    const reason = act === 'rejected' ? ('experience' as const) : undefined
    return as(staff.contact).referrals.verdict({ id, version, verdict: act, reason })
  }

  const check = async (field: Field) => {
    const { db } = world.store.read
    const { events, proposalLoads } = world.store.tables
    const rows = await rowsOf(field)
    for (const orderId of field.orderIds) {
      const order = await world.order(orderId)
      const mine = rows.filter((row) => row.orderId === orderId)
      const hired = mine.filter((row) => row.verdict === 'hired').length
      expect(order.positionsFilled).toBe(hired)
      expect(hired).toBeLessThanOrEqual(order.positions)
      if (hired === order.positions) expect(isClosed(order.status)).toBe(true)
      if (order.status === 'filled') expect(hired).toBe(order.positions)
      if (isClosed(order.status))
        expect(mine.filter((row) => ['suggested', 'proposed', 'accepted'].includes(row.status))).toEqual([])
      if (isLive(order.status) && mine.length > 0)
        expect(order.ball).toBe(orderBall(mine, world.now(), defaultSettings).ball)
      const most = order.form.maxCandidates
      if (most !== undefined)
        expect(
          mine.filter((row) => row.status === 'presented' || row.verdict === 'hired').length,
        ).toBeLessThanOrEqual(most)
    }
    for (const citizenId of field.citizenIds) {
      const citizen = await world.citizen(citizenId)
      const mine = rows.filter((row) => row.citizenId === citizenId)
      const open = mine.filter((row) =>
        (openReferralStatuses as readonly string[]).includes(row.status),
      ).length
      expect(open).toBeLessThanOrEqual(maxOpenProposals)
      const [load] = await db.select().from(proposalLoads).where(eq(proposalLoads.citizenNo, citizen.no))
      expect(load?.openProposals ?? 0).toBe(open)
      expect(citizen.status).toBe(mine.some((row) => row.verdict === 'hired') ? 'placed' : 'active')
      if (citizen.status === 'placed') expect(open).toBe(0)
    }
    for (const row of rows) {
      const [told] = await db.select({ n: count() }).from(events).where(eq(events.subjectId, row.id))
      // One event for each version: nothing is written untold.
      expect(told!.n).toBe(row.version)
      if (row.presentedAt !== null) {
        expect(row.answeredAt).not.toBeNull()
        expect(row.answeredAt! <= row.presentedAt).toBe(true)
        expect(row.profile).not.toBeNull()
      }
      if (row.verdict !== 'none') expect(row.presentedAt).not.toBeNull()
    }
  }

  it('keeps positions, consent, deadlines, loads and log in step', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const field = await aField()
        for (const step of sequence) {
          const before = new Map((await rowsOf(field)).map((row) => [row.id, row]))
          const reason = await reasonOf(take(field, step))
          if (reason !== null) expect(refusals).toContain(reason)
          await check(field)
          for (const row of await rowsOf(field)) {
            const was = before.get(row.id)
            if (was?.status === 'declined') expect(row).toEqual(was)
            if (was?.status === 'closed' && was.closeReason !== 'interest_withdrawn') expect(row).toEqual(was)
          }
        }
        expect(world.faults).toEqual([])
      }),
      { numRuns: engine === 'sqlite' ? 25 : 6, seed: 20261123 },
    )
  }, 180_000)
})
