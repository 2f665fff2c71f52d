import { closeReferralsOfOrder } from '@virkelyst/db/referrals/close-referrals'
import { makeEvents } from '@virkelyst/server/kernel/events'
import { isClosed, isLive } from '@virkelyst/shared/job-orders/job-order.transitions'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { orderBall } from '@virkelyst/shared/referrals/referral.rules'
import {
  maxOpenProposals,
  openReferralStatuses,
  type ReferralStatus,
} from '@virkelyst/shared/referrals/referral.transitions'
import { count, eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reasonOf } from '../support/reason'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'
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
/** `apt`: aimed at a referral that is ready for the act, where there is one; else wherever it hits. */
type Step = { act: (typeof actNames)[number]; order: number; citizen: number; apt: boolean }
/** Statuses that acts on a referral move from. */
const ready: Partial<Record<Step['act'], ReferralStatus>> = {
  withdrawInterest: 'suggested',
  yes: 'proposed',
  no: 'proposed',
  confirm: 'accepted',
  interview: 'presented',
  hired: 'presented',
  rejected: 'presented',
}

const steps = fc.array(
  fc.record<Step>({
    act: fc.constantFrom(
      ...actNames,
      ...(['propose', 'propose', 'propose', 'yes', 'yes', 'confirm', 'confirm', 'hired'] as const),
    ),
    order: fc.nat(2),
    citizen: fc.nat(3),
    apt: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  }),
  { minLength: 30, maxLength: 60 },
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

  type Rows = Awaited<ReturnType<typeof rowsOf>>

  const take = async (field: Field, rows: Rows, { act, order, citizen, apt }: Step): Promise<unknown> => {
    const { as } = world
    const fit = rows.filter((row) => row.status === ready[act]).sort((a, b) => (a.id < b.id ? -1 : 1))
    const aimed = apt ? fit[(order + 3 * citizen) % fit.length] : undefined
    const orderId = aimed?.orderId ?? field.orderIds[order]!
    const citizenId = aimed?.citizenId ?? field.citizenIds[citizen]!
    const own = as(field.citizens[field.citizenIds.indexOf(citizenId)]!).referrals
    const broker = as(staff.broker).referrals
    if (act === 'propose') return broker.propose({ orderId, citizenId })
    if (act === 'interest') return own.showInterest({ orderId })
    if (act === 'closeOrder') return order === 0 && citizen === 0 ? closeOrder(orderId) : null
    const there = rows.find((row) => row.orderId === orderId && row.citizenId === citizenId)
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

  const check = async (field: Field, rows: Rows) => {
    const { db } = world.store.read
    const { citizens, events, jobOrders, proposalLoads } = world.store.tables
    const orders = await db.select().from(jobOrders).where(inArray(jobOrders.id, field.orderIds))
    const people = await db
      .select({ id: citizens.id, status: citizens.status, load: proposalLoads.openProposals })
      .from(citizens)
      .leftJoin(proposalLoads, eq(proposalLoads.citizenNo, citizens.no))
      .where(inArray(citizens.id, field.citizenIds))
    const told = await db
      .select({ subjectId: events.subjectId, n: count() })
      .from(events)
      .where(inArray(events.orderId, field.orderIds))
      .groupBy(events.subjectId)
    const isOpen = ({ status }: { status: ReferralStatus }) =>
      (openReferralStatuses as readonly string[]).includes(status)

    for (const order of orders) {
      const mine = rows.filter((row) => row.orderId === order.id)
      const hired = mine.filter((row) => row.verdict === 'hired').length
      expect(order.positionsFilled).toBe(hired)
      expect(hired).toBeLessThanOrEqual(order.positions)
      if (hired === order.positions) expect(isClosed(order.status)).toBe(true)
      if (order.status === 'filled') expect(hired).toBe(order.positions)
      if (isClosed(order.status))
        expect(mine.filter((row) => ['suggested', 'proposed', 'accepted'].includes(row.status))).toEqual([])
      if (isLive(order.status) && mine.length > 0)
        expect(order.ball).toBe(orderBall(mine, world.now(), defaultSettings).ball)
      const inPlay = mine.filter((row) => row.status === 'presented' || row.verdict === 'hired').length
      expect(inPlay).toBeLessThanOrEqual(order.form.maxCandidates ?? Number.POSITIVE_INFINITY)
    }
    for (const person of people) {
      const mine = rows.filter((row) => row.citizenId === person.id)
      const open = mine.filter(isOpen).length
      expect(open).toBeLessThanOrEqual(maxOpenProposals)
      expect(person.load ?? 0).toBe(open)
      expect(person.status).toBe(mine.some((row) => row.verdict === 'hired') ? 'placed' : 'active')
      if (person.status === 'placed') expect(open).toBe(0)
    }
    for (const row of rows) {
      // One event for each version: nothing is written untold.
      expect(told.find(({ subjectId }) => subjectId === row.id)?.n).toBe(row.version)
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
        let before = await rowsOf(field)
        for (const step of sequence) {
          const reason = await reasonOf(take(field, before, step))
          if (reason !== null) expect(refusals).toContain(reason)
          const after = await rowsOf(field)
          await check(field, after)
          for (const was of before)
            if (
              was.status === 'declined' ||
              (was.status === 'closed' && was.closeReason !== 'interest_withdrawn')
            )
              expect(after.find((row) => row.id === was.id)).toEqual(was)
          before = after
        }
        expect(world.faults).toEqual([])
      }),
      { numRuns: engine === 'sqlite' ? 12 : 4, seed: 20261123 },
    )
  }, 180_000)
})
