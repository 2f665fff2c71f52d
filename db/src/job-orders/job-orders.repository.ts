import { isClosed, type JobOrderStatus } from '@virkelyst/shared/job-orders/job-order.transitions'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { nextNumber } from '../kernel/counters'
import type { Tables } from '../kernel/schema'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { makeOrderIndex } from '../matching/order-index.repository'
import { type ClosingAct, closeReferralsOfOrder } from '../referrals/close-referrals'
import { refreshOrderBall } from '../referrals/order-ball'

export type JobOrder = Tables['jobOrders']['$inferSelect']
type NewJobOrder = Tables['jobOrders']['$inferInsert']
export type DraftColumns = Omit<NewJobOrder, 'id' | 'ownerUserId' | 'version' | 'createdAt'>
export type FormColumns = Partial<DraftColumns> & { form: JobOrderForm }

/** A change of status: compare-and-set on where the order was when the actor looked. */
export type Move = {
  id: string
  from: Pick<JobOrder, 'status' | 'pausedFrom'>
  to: Partial<JobOrder> & { status: JobOrderStatus }
  events: DomainEvent[]
  act: ClosingAct
}

export const makeJobOrdersRepository = (store: Store) => {
  const { tables } = store
  const { jobOrders, jobOrderContacts } = tables
  const index = makeOrderIndex(tables)

  const record = async (session: Session, events: readonly DomainEvent[]) => {
    for (const event of events) await recordEvent(session, tables, event)
  }
  const byId = async ({ db }: Session, id: string): Promise<JobOrder | null> =>
    (await db.select().from(jobOrders).where(eq(jobOrders.id, id)))[0] ?? null
  const nameContacts = async ({ db }: Session, orderId: string, contactIds: readonly string[]) => {
    await db.delete(jobOrderContacts).where(eq(jobOrderContacts.orderId, orderId))
    await db
      .insert(jobOrderContacts)
      .values([...new Set(contactIds)].map((contactId) => ({ orderId, contactId })))
  }
  /** What follows from an order's new status or form, in the same transaction. */
  const settle = async (
    session: Session,
    id: string,
    act: ClosingAct | null,
    events: readonly DomainEvent[],
  ) => {
    await record(session, events)
    await index.replaceForOrder(session, id)
    if (act) await closeReferralsOfOrder(session, tables, id, act)
  }

  return {
    find: (id: string): Promise<JobOrder | null> => byId(store.read, id),

    /**
     * Turns the owner's draft at `version`, or nothing at version 0, into a numbered order. False where the draft has
     * changed, has been submitted, or was never there.
     */
    submit: (
      key: { id: string; ownerUserId: string; version: number },
      columns: FormColumns & DraftColumns,
      events: (number: number) => DomainEvent[],
    ): Promise<boolean> =>
      store.tx(async (session) => {
        const { id, ownerUserId, version } = key
        const there = await byId(session, id)
        if (!there && version !== 0) return false
        if (
          there &&
          (there.ownerUserId !== ownerUserId || there.status !== 'draft' || there.version !== version)
        )
          return false
        const number = await nextNumber(session, tables, 'job_order')
        const next = { ...columns, number, version: version + 1 }
        if (there) await session.db.update(jobOrders).set(next).where(eq(jobOrders.id, id))
        else
          await session.db
            .insert(jobOrders)
            .values({ ...next, id, ownerUserId, createdAt: columns.updatedAt })
        await nameContacts(session, id, columns.form.contactIds ?? [])
        await settle(session, id, null, events(number))
        return true
      }),

    /** Changes the form of an order under way. False where somebody edited, moved or filled it meanwhile. */
    update: (
      order: Pick<JobOrder, 'id' | 'version' | 'status' | 'positionsFilled'>,
      columns: FormColumns,
      events: DomainEvent[],
      act: ClosingAct,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        const changed = await session.db
          .update(jobOrders)
          .set({ ...columns, version: order.version + 1 })
          .where(
            and(
              eq(jobOrders.id, order.id),
              eq(jobOrders.version, order.version),
              eq(jobOrders.status, order.status),
              eq(jobOrders.positionsFilled, order.positionsFilled),
            ),
          )
          .returning({ id: jobOrders.id })
        if (changed.length === 0) return false
        await nameContacts(session, order.id, columns.form.contactIds ?? [])
        await settle(session, order.id, columns.status && isClosed(columns.status) ? act : null, events)
        return true
      }),

    /** False where somebody else has moved the order meanwhile. Closing closes the referrals no company has seen yet. */
    move: ({ id, from, to, events, act }: Move): Promise<boolean> =>
      store.tx(async (session) => {
        const { status, pausedFrom } = from
        const moved = await session.db
          .update(jobOrders)
          .set({ ...to, updatedAt: act.at, version: sql`${jobOrders.version} + 1` })
          .where(
            and(
              eq(jobOrders.id, id),
              eq(jobOrders.status, status),
              pausedFrom === null ? isNull(jobOrders.pausedFrom) : eq(jobOrders.pausedFrom, pausedFrom),
            ),
          )
          .returning({ ball: jobOrders.ball })
        if (moved.length === 0) return false
        await settle(session, id, isClosed(to.status) ? act : null, events)
        // A pause extends nothing: a ball at the municipality lies where it lay, another follows its referrals.
        if (status === 'paused' && !isClosed(to.status) && moved[0]!.ball !== 'municipality')
          await refreshOrderBall(session, tables, id, act.at)
        return true
      }),

    /** False where the version is no longer the current one, or the order closed. */
    setResponsible: (
      order: Pick<JobOrder, 'id' | 'version' | 'status'>,
      set: Pick<JobOrder, 'responsibleUserId' | 'ball' | 'ballUntil'>,
      event: DomainEvent,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        const changed = await session.db
          .update(jobOrders)
          .set({ ...set, updatedAt: event.at, version: order.version + 1 })
          .where(
            and(
              eq(jobOrders.id, order.id),
              eq(jobOrders.version, order.version),
              eq(jobOrders.status, order.status),
            ),
          )
          .returning({ id: jobOrders.id })
        if (changed.length === 0) return false
        await record(session, [event])
        return true
      }),

    /**
     * Gives an order that a municipality recorded to somebody of the company, who becomes one of its contacts. False
     * where somebody has taken it over already.
     */
    takeOver: (
      id: string,
      ownerUserId: string,
      ensureContact: (session: Session) => Promise<string | null>,
      event: DomainEvent,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        const { db } = session
        const [order] = await db
          .update(jobOrders)
          .set({
            ownerUserId,
            takenOverAt: event.at,
            updatedAt: event.at,
            version: sql`${jobOrders.version} + 1`,
          })
          .where(and(eq(jobOrders.id, id), isNull(jobOrders.takenOverAt), isNotNull(jobOrders.recordedBy)))
          .returning({ form: jobOrders.form })
        if (!order) return false
        const contactId = await ensureContact(session)
        if (contactId !== null) {
          const contactIds = [...new Set([...(order.form.contactIds ?? []), contactId])]
          await db
            .update(jobOrders)
            .set({ form: { ...order.form, contactIds } })
            .where(eq(jobOrders.id, id))
          await nameContacts(session, id, contactIds)
        }
        await record(session, [event])
        return true
      }),
  }
}
export type JobOrdersRepository = ReturnType<typeof makeJobOrdersRepository>
