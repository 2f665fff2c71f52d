import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import type { Role } from '@virkelyst/shared/accounts/roles'
import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { AuditEntry } from '../audit/audit.repository'
import { makeKeptQuery } from '../kernel/kept-query'
import type { Store } from '../kernel/store'
import { recordAudit } from '../kernel/writing'
import type { ShownAtSignIn } from './accounts.table'
import type { GrantScope } from './grants.repository'

const nothingShown: ShownAtSignIn = { cvrNumbers: [], municipalityCodes: [], lostCvrNumbers: [] }

export type HeldGrant = GrantScope & { municipalityName: string | null }

export type OpenSession = {
  tokenHash: string
  lastSeenAt: string
  /** The seat chosen, or null for the first one. */
  role: Role | null
  municipalityCode: string | null
  user: { id: string; name: string; email: string | null; locale: Locale; issuer: string }
  /** What the issuer showed when the session began. */
  shown: ShownAtSignIn
  grants: HeldGrant[]
}

export const makeSessionsRepository = (store: Store) => {
  const { sessions, users, grants, citizens, municipalities } = store.tables
  const municipalityOf = sql<
    string | null
  >`coalesce(${citizens.municipalityCode}, ${grants.municipalityCode})`
  const openQuery = makeKeptQuery(['tokenHash', 'now', 'idleSince'], (db, { tokenHash, now, idleSince }) =>
    db
      .select({
        session: sessions,
        user: {
          id: users.id,
          name: users.name,
          email: users.email,
          locale: users.locale,
          issuer: users.issuer,
        },
        grant: { role: grants.role, cvr: grants.cvr, citizenId: grants.citizenId },
        municipalityCode: municipalityOf,
        municipalityName: municipalities.name,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .leftJoin(grants, and(eq(grants.userId, users.id), isNull(grants.revokedAt)))
      .leftJoin(citizens, eq(citizens.id, grants.citizenId))
      .leftJoin(municipalities, eq(municipalities.code, municipalityOf))
      .where(
        and(
          eq(sessions.tokenHash, tokenHash),
          isNull(sessions.endedAt),
          isNull(users.disabledAt),
          gt(sessions.expiresAt, now),
          gt(sessions.lastSeenAt, idleSince),
        ),
      ),
  )

  return {
    /** The session, its person and the grants in force now; null where ended, expired, idle since `idleSince`, or shut out. */
    async find(tokenHash: string, now: string, idleSince: string): Promise<OpenSession | null> {
      const rows = await openQuery(store.read, { tokenHash, now, idleSince })
      const first = rows[0]
      if (!first) return null
      const held = rows.flatMap(({ grant, municipalityCode, municipalityName }) =>
        grant === null ? [] : [{ ...grant, municipalityCode, municipalityName }],
      )
      const { lastSeenAt, role, municipalityCode } = first.session
      const shown = first.session.shown ?? nothingShown
      return { tokenHash, lastSeenAt, role, municipalityCode, user: first.user, shown, grants: held }
    },

    async touch(tokenHash: string, at: string): Promise<void> {
      await store.tx(async ({ db }) => {
        await db.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.tokenHash, tokenHash))
      })
    },

    async chooseSeat(tokenHash: string, role: Role, municipalityCode: string | null): Promise<void> {
      await store.tx(async ({ db }) => {
        await db.update(sessions).set({ role, municipalityCode }).where(eq(sessions.tokenHash, tokenHash))
      })
    },

    async setLocale(userId: string, locale: Locale): Promise<void> {
      await store.tx(async ({ db }) => {
        await db.update(users).set({ locale }).where(eq(users.id, userId))
      })
    },

    /** Returns false where it had ended already. */
    end: (tokenHash: string, at: string, entry: AuditEntry): Promise<boolean> =>
      store.tx(async (session) => {
        const ended = await session.db
          .update(sessions)
          .set({ endedAt: at })
          .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt)))
          .returning({ tokenHash: sessions.tokenHash })
        if (ended.length === 0) return false
        await recordAudit(session, store.tables, entry)
        return true
      }),

    /** Removes sessions that can no longer be used. Returns how many. */
    purge: (expiredBefore: string): Promise<number> =>
      store.tx(async ({ db }) => {
        const gone = await db
          .delete(sessions)
          .where(or(lt(sessions.expiresAt, expiredBefore), lt(sessions.endedAt, expiredBefore)))
          .returning({ tokenHash: sessions.tokenHash })
        return gone.length
      }),
  }
}
export type SessionsRepository = ReturnType<typeof makeSessionsRepository>
