import type { Role } from '@virkelyst/shared/accounts/roles'
import type {
  AuditAction,
  AuditFilter,
  AuditLine,
  HistoryLine,
  SubjectType,
} from '@virkelyst/shared/audit/audit.schema'
import { and, count, desc, eq, exists, gte, inArray, lt, ne, or } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { recordAudit } from '../kernel/writing'

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
  const { audit, auditSubjects, events, eventPayloads, users, citizens, referrals, municipalities } =
    store.tables
  return {
    record: (entry: AuditEntry): Promise<void> =>
      store.tx((session) => recordAudit(session, store.tables, entry)),

    /** The citizens among, or behind the referrals among, the given ids. */
    async peopleBehind(ids: string[]): Promise<{ citizenId: string; municipalityCode: string }[]> {
      if (ids.length === 0) return []
      const [people, referred] = await Promise.all([
        store.read.db
          .select({ citizenId: citizens.id, municipalityCode: citizens.municipalityCode })
          .from(citizens)
          .where(inArray(citizens.id, ids)),
        store.read.db
          .select({ citizenId: referrals.citizenId, municipalityCode: referrals.municipalityCode })
          .from(referrals)
          .where(inArray(referrals.id, ids)),
      ])
      return [...people, ...referred]
    },

    /** The municipality's citizen with that case reference, or null. */
    async citizenByCase(municipalityCode: string, caseReference: string): Promise<string | null> {
      const [found] = await store.read.db
        .select({ id: citizens.id })
        .from(citizens)
        .where(
          and(eq(citizens.municipalityCode, municipalityCode), eq(citizens.caseReference, caseReference)),
        )
      return found?.id ?? null
    },

    /**
     * Newest first: what the municipality's own people did and what was done to its citizens by companies; with
     * `subjectId` of one of its citizens, whatever anybody did to that person.
     */
    async search(
      municipalityCode: string,
      filter: AuditFilter,
    ): Promise<{ rows: AuditLine[]; total: number }> {
      const { db } = store.read
      const own = eq(audit.municipalityCode, municipalityCode)
      const about = (subjectId: string) =>
        and(
          inArray(
            audit.id,
            db
              .select({ id: auditSubjects.auditId })
              .from(auditSubjects)
              .where(eq(auditSubjects.subjectId, subjectId)),
          ),
          or(
            own,
            exists(
              db
                .select({ id: citizens.id })
                .from(citizens)
                .where(and(eq(citizens.id, subjectId), eq(citizens.municipalityCode, municipalityCode))),
            ),
          ),
        )
      const where = and(
        filter.subjectId ? about(filter.subjectId) : own,
        filter.from ? gte(audit.at, filter.from) : undefined,
        filter.to ? lt(audit.at, filter.to) : undefined,
        filter.action ? eq(audit.action, filter.action) : undefined,
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

    /** What was done with one citizen, by whomever, newest first. @param except a user whose own doings are left out */
    async aboutCitizen(
      citizenId: string,
      { page, pageSize, except }: { page: number; pageSize: number; except: string | null },
    ) {
      const { db } = store.read
      const where = and(
        eq(auditSubjects.subjectId, citizenId),
        except === null ? undefined : ne(audit.actorUserId, except),
      )
      const rows = await db
        .select({ line: audit, actorName: users.name, municipalityName: municipalities.name })
        .from(auditSubjects)
        .innerJoin(audit, eq(audit.id, auditSubjects.auditId))
        .leftJoin(users, eq(users.id, audit.actorUserId))
        .leftJoin(municipalities, eq(municipalities.code, audit.municipalityCode))
        .where(where)
        .orderBy(desc(auditSubjects.at), desc(auditSubjects.auditId))
        .limit(pageSize)
        .offset((page - 1) * pageSize)
      const [counted] = await db
        .select({ n: count() })
        .from(auditSubjects)
        .innerJoin(audit, eq(audit.id, auditSubjects.auditId))
        .where(where)
      return { rows, total: counted?.n ?? 0 }
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
