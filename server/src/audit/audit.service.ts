import { type AuditRepository, makeAuditRepository } from '@virkelyst/db/audit/audit.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type {
  AuditAction,
  AuditFilter,
  AuditLine,
  HistoryLine,
  SubjectType,
} from '@virkelyst/shared/audit/audit.schema'
import { historyFor } from '@virkelyst/shared/audit/history.rules'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { Paged } from '@virkelyst/shared/kernel/fields.schema'
import { type Deps, nowIso } from '../kernel/deps'
import type { Denial } from '../kernel/trpc'

/** What was asked for may be anything; only what has the shape of an id is worth keeping. */
const namesSomething = (subject: string | null | undefined): subject is string =>
  /^[\w-]+$/.test(subject ?? '')

export const makeAudit = (
  { store, clock, ids }: Deps,
  repository: AuditRepository = makeAuditRepository(store),
) => {
  const record = (
    actor: Pick<Actor, 'userId' | 'municipalityCode'> & { role: Actor['role'] | null },
    entry: {
      action: AuditAction
      procedure: string
      subjectType: SubjectType
      subjectIds: string[]
      purpose?: string | null
      allowed?: boolean
      municipalityCode?: string | null
    },
  ) =>
    repository.record({
      id: ids.next(),
      at: nowIso(clock),
      actorUserId: actor.userId,
      actorRole: actor.role,
      municipalityCode: actor.municipalityCode,
      purpose: null,
      allowed: true,
      ...entry,
    })

  /**
   * Remembers who read which people; one row for a whole list. Await it before answering. `municipalityCode` is
   * the citizens' own where the reader, a company, belongs to none.
   */
  const read = (
    actor: Actor,
    procedure: string,
    subjectType: SubjectType,
    subjectIds: string[],
    purpose: string | null = null,
    municipalityCode: string | null = actor.municipalityCode,
  ) =>
    subjectIds.length === 0
      ? Promise.resolve()
      : record(actor, { action: 'read', procedure, subjectType, subjectIds, purpose, municipalityCode })

  return {
    read,
    record,
    /** Remembers who was refused what; the citizen behind a referral is named too, so that a search finds it. */
    async denial({ actor, userId, ...entry }: Denial): Promise<void> {
      const subjectIds = entry.subjectIds.filter(namesSomething)
      const people = await repository.peopleBehind(subjectIds)
      await record(
        {
          userId: actor?.userId ?? userId ?? 'anonymous',
          role: actor?.role ?? null,
          municipalityCode: actor?.municipalityCode ?? people[0]?.municipalityCode ?? null,
        },
        {
          ...entry,
          subjectIds: [...new Set([...subjectIds, ...people.map((person) => person.citizenId)])],
          action: 'denied',
          allowed: false,
        },
      )
    },
    /** The own municipality's audit. Every search is remembered, and as a read of the person where it is about one. */
    async search(actor: Actor, { caseReference, ...filter }: AuditFilter): Promise<Paged<AuditLine>> {
      const { municipalityCode } = actor
      if (!municipalityCode) throw new AppError('role')
      const subjectId = caseReference
        ? await repository.citizenByCase(municipalityCode, caseReference)
        : filter.subjectId
      const found =
        subjectId === null
          ? { rows: [], total: 0 }
          : await repository.search(municipalityCode, { ...filter, subjectId })
      await record(actor, {
        action: 'read',
        procedure: 'audit.search',
        subjectType: namesSomething(subjectId) ? 'citizen' : 'installation',
        subjectIds: namesSomething(subjectId) ? [subjectId] : [],
      })
      return found
    },
    /** An order's history as the actor may see it, newest first. The caller has checked that the order is theirs to see. */
    historyOfOrder: async (actor: Actor, orderId: string): Promise<HistoryLine[]> =>
      historyFor(actor, await repository.historyOfOrder(orderId)),
  }
}
export type Audit = ReturnType<typeof makeAudit>
