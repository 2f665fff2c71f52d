import { type DueOrder, makeDueOrdersRepository } from '@virkelyst/db/job-orders/due-orders.repository'
import { type Move, makeJobOrdersRepository } from '@virkelyst/db/job-orders/job-orders.repository'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { type Deps, nowIso } from '../kernel/deps'
import type { ScheduledJob } from '../kernel/scheduler'
import { makeOrderEvents } from './order-events'

const batchSize = 200

/** What becomes of orders by time alone; an order somebody moved meanwhile is left to that person. */
export const makeJobOrderJobs = (deps: Deps): ScheduledJob[] => {
  const { store, clock } = deps
  const repository = makeJobOrdersRepository(store)
  const due = makeDueOrdersRepository(store)
  const eventsOf = makeOrderEvents(deps)

  const moveAll = async (
    procedure: string,
    next: (after: string) => Promise<DueOrder[]>,
    to: Move['to'],
  ): Promise<number> => {
    let moved = 0
    for (let after = ''; ; ) {
      const batch = await next(after)
      for (const order of batch) {
        const actor = systemActor(order.municipalityCode)
        const events = eventsOf(actor, procedure, order, nowIso(clock))
        const event = events.moved(order.status, to.status, { reason: to.closingReason ?? undefined })
        if (await repository.move({ id: order.id, from: order, to, events: [event], act: events.act }))
          moved++
      }
      if (batch.length < batchSize) return moved
      after = batch.at(-1)!.id
    }
  }

  return [
    {
      name: 'open_exclusive_orders',
      pattern: '* * * * *',
      async run() {
        const now = nowIso(clock)
        const opened = await moveAll(
          'jobs.openExclusiveOrders',
          (after) => due.toOpen(now, danishDate(now), after, batchSize),
          { status: 'open' },
        )
        return `opened ${opened}`
      },
    },
    {
      name: 'expire_orders',
      pattern: '5 * * * *',
      async run() {
        const now = nowIso(clock)
        const expired = await moveAll(
          'jobs.expireOrders',
          (after) => due.toExpire(danishDate(now), after, batchSize),
          {
            status: 'expired',
            pausedFrom: null,
            closedAt: now,
            closingReason: 'deadline_passed',
            ball: 'nobody',
            ballUntil: null,
          },
        )
        return `expired ${expired}`
      },
    },
  ]
}
