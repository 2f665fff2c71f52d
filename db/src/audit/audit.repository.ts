import type { Role } from '@virkelyst/shared/accounts/roles'
import type {
  AuditAction,
  AuditFilter,
  AuditLine,
  HistoryLine,
  SubjectType,
} from '@virkelyst/shared/audit/audit.schema'
import { and, count, desc, eq, gte, lt, or, sql } from 'drizzle-orm'
import type { Store } from '../kernel/store'

export type AuditEntry = {
  id: string
  at: string
  action: AuditAction
  procedure: string
  actorUserId: string
  actorRole: Role | null
  municipalityCode: string | null
  subjectType: SubjectType
  subjectIds: string[]
  purpose: string | null
  allowed: boolean
}

export const makeAuditRepository = (store: Store) => {
  const { audit, events, eventPayloads, users } = store.tables
  return {
    async record(entry: AuditEntry): Promise<void> {
      await store.tx(({ db }) =>
        db
          .insert(audit)
          .values(entry)
          .then(() => undefined),
      )
    },

    /** Newest first, within one municipality and the country-wide lines that belong to none. */
    async search(
      municipalityCode: string,
      filter: AuditFilter,
    ): Promise<{ rows: AuditLine[]; total: number }> {
      const where = and(
        eq(audit.municipalityCode, municipalityCode),
        filter.from ? gte(audit.at, filter.from) : undefined,
        filter.to ? lt(audit.at, filter.to) : undefined,
        filter.action ? eq(audit.action, filter.action) : undefined,
        filter.subjectId
          ? sql`${audit.subjectIds} like ${`%"${filter.subjectId.replace(/[%_\\]/g, '')}"%`}`
          : undefined,
      )
      const [rows, [total]] = await Promise.all([
        store.read.db
          .select({ line: audit, actorName: users.name })
          .from(audit)
          .leftJoin(users, eq(users.id, audit.actorUserId))
          .where(where)
          .orderBy(desc(audit.at), desc(audit.id))
          .limit(filter.pageSize)
          .offset((filter.page - 1) * filter.pageSize),
        store.read.db.select({ n: count() }).from(audit).where(where),
      ])
      return {
        rows: rows.map(({ line, actorName }) => ({ ...line, actorName: actorName ?? line.actorUserId })),
        total: total?.n ?? 0,
      }
    },

    /** An order's events and those of its referrals, newest first, at most `limit`. */
    async historyOfOrder(orderId: string, limit = 200): Promise<HistoryLine[]> {
      const rows = await store.read.db
        .select({ event: events, payload: eventPayloads.payload, actorName: users.name })
        .from(events)
        .leftJoin(eventPayloads, eq(eventPayloads.eventId, events.id))
        .leftJoin(users, eq(users.id, events.actorUserId))
        .where(
          or(
            eq(events.orderId, orderId),
            and(eq(events.subjectType, 'job_order'), eq(events.subjectId, orderId)),
          ),
        )
        .orderBy(desc(events.at), desc(events.id))
        .limit(limit)
      return rows.map(({ event, payload, actorName }) => ({
        id: event.id,
        at: event.at,
        kind: event.kind,
        actorName: actorName ?? 'Virkelyst',
        actorRole: event.actorRole,
        details: payload ?? {},
      }))
    },
  }
}
export type AuditRepository = ReturnType<typeof makeAuditRepository>
