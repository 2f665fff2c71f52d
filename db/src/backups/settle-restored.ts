import { eq, isNotNull, isNull } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

/** What was undone of what a backup held, in rows. */
export type Settled = { sessions: number; linkCodes: number; messages: number }

/**
 * Makes restored data fit to be served. Leases are free, for whoever held one is not there any more. Unless `moved`, what
 * happened between backup and restore is not known: sessions and one-time codes end, since they may have been ended or used,
 * and waiting messages are given up, since they may have been sent. Call inside the transaction that restores.
 * @param moved nothing happened since the backup was taken
 */
export const settleRestored = async (
  session: Session,
  tables: Tables,
  { moved, event }: { moved: boolean; event: (settled: Settled) => DomainEvent },
): Promise<Settled> => {
  const { db } = session
  const { sessions, signInAttempts, linkCodes, outbox, scheduledJobs, resolutionRuns } = tables
  for (const table of [outbox, scheduledJobs, resolutionRuns])
    await db.update(table).set({ leasedUntil: null }).where(isNotNull(table.leasedUntil))
  const settled: Settled = { sessions: 0, linkCodes: 0, messages: 0 }
  const { at } = event(settled)
  if (!moved) {
    await db.delete(signInAttempts)
    const ended = await db
      .update(sessions)
      .set({ endedAt: at })
      .where(isNull(sessions.endedAt))
      .returning({ of: sessions.userId })
    const expired = await db
      .update(linkCodes)
      .set({ expiresAt: at })
      .where(isNull(linkCodes.usedAt))
      .returning({ id: linkCodes.id })
    const givenUp = await db
      .update(outbox)
      .set({ state: 'given_up', reason: 'restored', settledAt: at })
      .where(eq(outbox.state, 'waiting'))
      .returning({ id: outbox.id })
    Object.assign(settled, { sessions: ended.length, linkCodes: expired.length, messages: givenUp.length })
  }
  await recordEvent(session, tables, event(settled))
  return settled
}
