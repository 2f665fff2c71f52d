import { type AuditRepository, makeAuditRepository } from '@virkelyst/db/audit/audit.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { AuditAction, AuditFilter, SubjectType } from '@virkelyst/shared/audit/audit.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { type Deps, nowIso } from '../kernel/deps'
import type { Denial } from '../kernel/trpc'

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

  return {
    /** Remembers who read which people; one row for a whole list. Await it before answering. */
    read: (
      actor: Actor,
      procedure: string,
      subjectType: SubjectType,
      subjectIds: string[],
      purpose: string | null = null,
    ) =>
      subjectIds.length === 0
        ? Promise.resolve()
        : record(actor, { action: 'read', procedure, subjectType, subjectIds, purpose }),
    record,
    denial: ({ actor, userId, ...entry }: Denial) =>
      record(
        {
          userId: actor?.userId ?? userId ?? 'anonymous',
          role: actor?.role ?? null,
          municipalityCode: actor?.municipalityCode ?? null,
        },
        { ...entry, action: 'denied', allowed: false },
      ),
    search: async (actor: Actor, filter: AuditFilter) => {
      if (!actor.municipalityCode) throw new AppError('role')
      return repository.search(actor.municipalityCode, filter)
    },
    historyOfOrder: (orderId: string) => repository.historyOfOrder(orderId),
  }
}
export type Audit = ReturnType<typeof makeAudit>
