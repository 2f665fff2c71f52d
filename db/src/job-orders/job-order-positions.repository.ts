import {
  type BallHolder,
  isClosed,
  type JobOrderStatus,
  liveStatuses,
} from '@virkelyst/shared/job-orders/job-order.transitions'
import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

/** What a referral changes on its order, inside the referral's own transaction. */
export const makeJobOrderPositions = (tables: Tables) => {
  const { jobOrders } = tables
  const underWay = [...liveStatuses, 'paused'] as const
  return {
    /**
     * Takes one position if one is free, by compare-and-set. The last one fills an order under way, for which `filled`
     * makes the event; an order closed otherwise keeps its status, for a company may hire after its deadline. Returns null
     * where no position is free.
     */
    async takePosition(
      session: Session,
      orderId: string,
      now: string,
      filled: (from: JobOrderStatus) => DomainEvent,
    ): Promise<'taken' | 'filled' | null> {
      const { db } = session
      const [order] = await db
        .update(jobOrders)
        .set({ positionsFilled: sql`${jobOrders.positionsFilled} + 1`, updatedAt: now })
        .where(and(eq(jobOrders.id, orderId), lt(jobOrders.positionsFilled, jobOrders.positions)))
        .returning({
          status: jobOrders.status,
          filled: jobOrders.positionsFilled,
          of: jobOrders.positions,
        })
      if (!order) return null
      if (order.filled < order.of || isClosed(order.status)) return 'taken'
      await db
        .update(jobOrders)
        .set({
          status: 'filled',
          pausedFrom: null,
          closedAt: now,
          closingReason: 'filled_here',
          ball: 'nobody',
          ballUntil: null,
          version: sql`${jobOrders.version} + 1`,
        })
        .where(eq(jobOrders.id, orderId))
      await recordEvent(session, tables, filled(order.status))
      return 'filled'
    },

    /** Says who is to act next and until when; a closed order keeps its ball at nobody. The version stays: nobody's editing is disturbed. */
    async moveBall(session: Session, orderId: string, ball: BallHolder, until: string | null): Promise<void> {
      await session.db
        .update(jobOrders)
        .set({ ball, ballUntil: until })
        .where(and(eq(jobOrders.id, orderId), inArray(jobOrders.status, [...underWay])))
    },
  }
}
