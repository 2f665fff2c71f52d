import type { Actor } from '@virkelyst/shared/accounts/roles'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeOrderWorld, type OrderWorld } from '../support/job-orders'
import { ballerup } from '../support/people'
import { testEngines } from '../support/stores'

describe.each(testEngines)('what time does to orders on %s', (engine) => {
  let world: OrderWorld
  let employer: Actor
  beforeAll(async () => {
    world = await makeOrderWorld({ engine })
    employer = await world.people.anEmployer()
  })
  afterAll(() => world.close())
  // Each test meets its own orders alone.
  beforeEach(async () => {
    world.clock.set('2026-11-23T09:00:00.000Z')
    await world.store.tx(async ({ db }) => {
      await db.update(world.store.tables.jobOrders).set({ status: 'withdrawn' })
    })
  })

  const statusOf = async (id: string) => (await world.jobOrders.get(employer, { id })).status
  const eventsOf = (id: string, kind: 'order_opened_to_network' | 'order_status_changed') => {
    const { events } = world.store.tables
    return world.store.read.db
      .select({ actorUserId: events.actorUserId, at: events.at })
      .from(events)
      .where(and(eq(events.subjectId, id), eq(events.kind, kind)))
  }

  it('the network sees an order when the fourteenth day has ended in Denmark, and not a second before', async () => {
    const { id } = await world.submitted(employer)
    const neighbour = await world.people.aConsultant(ballerup)
    world.clock.set('2026-12-07T22:59:59.999Z')
    expect(await world.scheduler.run('open_exclusive_orders')).toBe('opened 0')
    await expect(world.jobOrders.getForConsultant(neighbour, { id })).rejects.toMatchObject({
      reason: 'not_there',
    })

    world.clock.set('2026-12-07T23:00:00.000Z')
    expect(await world.scheduler.run('open_exclusive_orders')).toBe('opened 1')
    expect(await world.jobOrders.getForConsultant(neighbour, { id })).toMatchObject({ status: 'open' })
    expect(await eventsOf(id, 'order_opened_to_network')).toEqual([
      { actorUserId: 'system', at: '2026-12-07T23:00:00.000Z' },
    ])
    expect(await world.scheduler.run('open_exclusive_orders')).toBe('opened 0')
  })

  it('a start after downtime catches up with everything that fell due', async () => {
    const waiting = await world.submitted(employer)
    const lapsed = await world.submitted(employer, 'ordinary', { deadline: '2026-12-01' })
    world.clock.set('2027-03-01T05:00:00.000Z')
    world.scheduler.start()
    await world.scheduler.stop()
    expect(world.faults).toEqual([])
    expect([await statusOf(waiting.id), await statusOf(lapsed.id)]).toEqual(['open', 'expired'])
  })

  it('a deadline lasts its whole Danish day, and a paused order expires too', async () => {
    const { id } = await world.submitted(employer, 'ordinary', { deadline: '2026-12-01' })
    const paused = await world.submitted(employer, 'ordinary', { deadline: '2026-12-01' })
    await world.jobOrders.changeStatus(employer, { id: paused.id, from: 'exclusive', to: 'paused' })
    world.clock.set('2026-12-01T22:59:00.000Z')
    expect(await world.scheduler.run('expire_orders')).toBe('expired 0')
    world.clock.set('2026-12-01T23:00:00.000Z')
    expect(await world.scheduler.run('expire_orders')).toBe('expired 2')
    expect(await world.jobOrders.get(employer, { id })).toMatchObject({
      status: 'expired',
      closingReason: 'deadline_passed',
      closedAt: '2026-12-01T23:00:00.000Z',
      ball: 'nobody',
      ballUntil: null,
    })
  })

  it('an order without a deadline, a draft and a closed one are left alone', async () => {
    const { id } = await world.submitted(employer)
    const closed = await world.submitted(employer, 'ordinary', { deadline: '2026-12-01' })
    const reason = 'need_ceased'
    await world.jobOrders.changeStatus(employer, {
      id: closed.id,
      from: 'exclusive',
      to: 'withdrawn',
      reason,
    })
    world.clock.set('2027-06-01T09:00:00.000Z')
    expect(await world.scheduler.run('expire_orders')).toBe('expired 0')
    expect([await statusOf(id), await statusOf(closed.id)]).toEqual(['exclusive', 'withdrawn'])
  })

  it('more orders than one batch holds are all opened, each once', async () => {
    const { id } = await world.submitted(employer)
    const { jobOrders } = world.store.tables
    const [row] = await world.store.read.db.select().from(jobOrders).where(eq(jobOrders.id, id))
    const copies = Array.from({ length: 210 }, (_, index) => ({
      ...row!,
      id: `copy-${String(index).padStart(4, '0')}`,
      number: 10_000 + index,
    }))
    await world.store.tx(async ({ db }) => {
      for (let from = 0; from < copies.length; from += 50)
        await db.insert(jobOrders).values(copies.slice(from, from + 50))
    })
    world.clock.set('2027-01-01T09:00:00.000Z')
    expect(await world.scheduler.run('open_exclusive_orders')).toBe('opened 211')
    const left = await world.store.read.db.select().from(jobOrders).where(eq(jobOrders.status, 'exclusive'))
    expect(left).toEqual([])
  })

  it('two processes open an order once', async () => {
    const { id } = await world.submitted(employer)
    world.clock.set('2027-01-01T09:00:00.000Z')
    const schedulers = [world.scheduler, world.anotherScheduler()]
    await Promise.all(schedulers.map((each) => each.run('open_exclusive_orders')))
    expect(await eventsOf(id, 'order_opened_to_network')).toHaveLength(1)
  })
})
