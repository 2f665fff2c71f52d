import type { MessageReason } from '@virkelyst/shared/notifications/notification.schema'
import { and, asc, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

export type OutboxMessage = Tables['outbox']['$inferSelect']

/** What became of an attempt. */
export type Settlement = {
  state: OutboxMessage['state']
  reason?: MessageReason
  smtpCode?: number | null
  /** When to try again, where it waits on. */
  dueAt?: string
}

/** The outbox: of several senders each has its own messages, for as long as its lease lasts. */
export const makeOutboxRepository = (store: Store) => {
  const { outbox } = store.tables
  const free = (now: string) =>
    and(eq(outbox.state, 'waiting'), or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, now)))

  return {
    /** Leases up to `limit` messages that are due, oldest first; the attempt counts from here, however it ends. */
    take: (now: string, leasedUntil: string, limit: number): Promise<OutboxMessage[]> =>
      store.tx(async ({ db }) => {
        const due = await db
          .select({ id: outbox.id })
          .from(outbox)
          .where(and(free(now), lte(outbox.dueAt, now)))
          .orderBy(asc(outbox.dueAt), asc(outbox.id))
          .limit(limit)
        if (due.length === 0) return []
        const ids = due.map(({ id }) => id)
        const taken = await db
          .update(outbox)
          .set({ leasedUntil, attempts: sql`${outbox.attempts} + 1` })
          .where(and(inArray(outbox.id, ids), free(now)))
          .returning()
        return taken.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      }),

    /** Writes down what became of an attempt. False where the lease had run out and another sender has it. */
    settle: (id: string, leasedUntil: string, now: string, settlement: Settlement): Promise<boolean> =>
      store.tx(async ({ db }) => {
        const { state, reason = null, smtpCode = null, dueAt } = settlement
        const settled = await db
          .update(outbox)
          .set({
            state,
            reason,
            smtpCode,
            leasedUntil: null,
            settledAt: state === 'waiting' ? null : now,
            ...(dueAt === undefined ? {} : { dueAt }),
          })
          .where(and(eq(outbox.id, id), eq(outbox.leasedUntil, leasedUntil), eq(outbox.state, 'waiting')))
          .returning({ id: outbox.id })
        return settled.length > 0
      }),

    /** Gives back messages that were leased and not tried. */
    release: (ids: readonly string[], leasedUntil: string): Promise<void> =>
      store.tx(async ({ db }) => {
        if (ids.length === 0) return
        await db
          .update(outbox)
          .set({ leasedUntil: null, attempts: sql`${outbox.attempts} - 1` })
          .where(and(inArray(outbox.id, [...ids]), eq(outbox.leasedUntil, leasedUntil)))
      }),

    /** Puts a message that was given up back, as if it had just been written. False where it is not given up, or not the municipality's. */
    retry: (id: string, municipalityCode: string, now: string, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const put = await session.db
          .update(outbox)
          .set({ state: 'waiting', attempts: 0, dueAt: now, settledAt: null, reason: null, smtpCode: null })
          .where(
            and(
              eq(outbox.id, id),
              eq(outbox.municipalityCode, municipalityCode),
              eq(outbox.state, 'given_up'),
            ),
          )
          .returning({ id: outbox.id })
        if (put.length === 0) return false
        await recordEvent(session, store.tables, event)
        return true
      }),

    /** Forgets messages that were settled before the instant. Returns how many. */
    clear: (before: string): Promise<number> =>
      store.tx(async ({ db }) => {
        const gone = await db.delete(outbox).where(lt(outbox.settledAt, before)).returning({ id: outbox.id })
        return gone.length
      }),
  }
}
export type OutboxRepository = ReturnType<typeof makeOutboxRepository>
