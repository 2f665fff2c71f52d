import { isMunicipalRole } from '@virkelyst/shared/accounts/roles'
import { and, desc, eq, gt, inArray, isNull, ne } from 'drizzle-orm'
import type { AuditEntry } from '../audit/audit.repository'
import type { Tables } from '../kernel/schema'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordAudit, recordEvent } from '../kernel/writing'
import { asUsers } from '../notifications/addressees'
import { enqueue } from '../notifications/enqueue'
import { grantWriting } from './grants.repository'

/** Which of a person's sessions are open at an instant. */
export type OpenAt = { userId: string; now: string; idleSince: string }

/** Ends every open session of the person, inside a transaction. Returns how many. */
export const endAllSessions = async (
  { db }: Session,
  { sessions }: Tables,
  userId: string,
  at: string,
): Promise<number> => {
  const ended = await db
    .update(sessions)
    .set({ endedAt: at })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt)))
    .returning({ hash: sessions.tokenHash })
  return ended.length
}

/** A person's open sessions: listed, and ended by themselves or by an administrator. */
export const makeOpenSessionsRepository = (store: Store) => {
  const { tables } = store
  const { sessions } = tables
  const open = ({ userId, now, idleSince }: OpenAt) =>
    and(
      eq(sessions.userId, userId),
      isNull(sessions.endedAt),
      gt(sessions.expiresAt, now),
      gt(sessions.lastSeenAt, idleSince),
    )

  return {
    /** Latest seen first. */
    list: (at: OpenAt) =>
      store.read.db
        .select()
        .from(sessions)
        .where(open(at))
        .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt)),

    /** Ends these of the person's own. Returns how many were open. */
    end: (at: OpenAt, hashes: readonly string[], entry: AuditEntry): Promise<number> =>
      store.tx(async (session) => {
        const ended = await session.db
          .update(sessions)
          .set({ endedAt: at.now })
          .where(and(open(at), inArray(sessions.tokenHash, [...hashes])))
          .returning({ hash: sessions.tokenHash })
        if (ended.length > 0) await recordAudit(session, tables, entry)
        return ended.length
      }),

    /** Ends all but one. Returns how many. */
    endOthers: (at: OpenAt, keep: string, entry: AuditEntry): Promise<number> =>
      store.tx(async (session) => {
        const ended = await session.db
          .update(sessions)
          .set({ endedAt: at.now })
          .where(and(open(at), ne(sessions.tokenHash, keep)))
          .returning({ hash: sessions.tokenHash })
        if (ended.length > 0) await recordAudit(session, tables, entry)
        return ended.length
      }),

    /**
     * Ends every session of somebody who works for the municipality, and has them told by mail. Returns how many were
     * open, or null for somebody who does not work there.
     */
    endOfStaff: (at: OpenAt, municipalityCode: string, event: DomainEvent): Promise<number | null> =>
      store.tx(async (session) => {
        const held = await grantWriting(session, tables).active(at.userId)
        const isStaff = held.some(
          (each) => each.municipalityCode === municipalityCode && isMunicipalRole(each.role),
        )
        if (!isStaff) return null
        const ended = await session.db
          .update(sessions)
          .set({ endedAt: at.now })
          .where(open(at))
          .returning({ hash: sessions.tokenHash })
        await recordEvent(session, tables, { ...event, payload: { ...event.payload, ended: ended.length } })
        const [addressee] = asUsers([at.userId])
        if (ended.length > 0)
          await enqueue(session, tables, [
            {
              ...addressee!,
              cause: event.id,
              now: at.now,
              template: 'sessions_ended',
              subjectType: 'account',
              subjectId: at.userId,
              stage: {},
              municipalityCode,
              cvr: null,
            },
          ])
        return ended.length
      }),
  }
}
