import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { EventKind, SubjectType } from '@virkelyst/shared/audit/audit.schema'
import { insertMany } from './insert-many'
import { payloadDigest } from './payload-digest'
import type { Tables } from './schema'
import type { Session } from './store'

/** What happened, to be stored with the write that made it happen. */
export type DomainEvent = {
  /** Given by the service's id source. */
  id: string
  /** Random; lies beside the payload and is erased with it. */
  salt: string
  at: string
  actor: Actor
  procedure: string
  kind: EventKind
  subjectType: SubjectType
  subjectId: string
  orderId?: string | null
  /** Ids of people the write is about, where they are not the subject: the audit finds it under them too. */
  people?: readonly string[]
  /** Whose audit the write belongs to, where that is not the actor's own: a company acts for no municipality. */
  municipalityCode?: string | null
  purpose?: string | null
  /** Before and after, reasons, notes: erasable. */
  payload: Record<string, unknown>
}

/** Stores an audit row and, for each of its subjects, where to find it. Call inside the transaction it tells of. */
export const recordAudit = async (
  session: Session,
  { audit, auditSubjects }: Tables,
  row: Omit<Tables['audit']['$inferSelect'], 'eventId'> & { eventId?: string },
): Promise<void> => {
  await insertMany(session, audit, [{ ...row, eventId: row.eventId ?? null }])
  const subjects = [...new Set(row.subjectIds)]
  await insertMany(
    session,
    auditSubjects,
    subjects.map((subjectId) => ({ subjectId, at: row.at, auditId: row.id })),
  )
}

/** Stores the event, its payload aside, and the audit row. Call inside the transaction of the write itself. */
export const recordEvent = async (session: Session, tables: Tables, event: DomainEvent): Promise<void> => {
  const digest = payloadDigest(event.salt, event.payload)
  const row = {
    id: event.id,
    at: event.at,
    kind: event.kind,
    actorUserId: event.actor.userId,
    actorRole: event.actor.role,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    orderId: event.orderId ?? null,
    digest,
  }
  await insertMany(session, tables.events, [row])
  await insertMany(session, tables.eventPayloads, [
    { eventId: event.id, salt: event.salt, payload: event.payload },
  ])
  await recordAudit(session, tables, {
    id: event.id,
    at: event.at,
    action: 'write',
    procedure: event.procedure,
    actorUserId: event.actor.userId,
    actorRole: event.actor.role,
    municipalityCode: event.municipalityCode ?? event.actor.municipalityCode,
    subjectType: event.subjectType,
    subjectIds: [event.subjectId, ...(event.people ?? [])],
    purpose: event.purpose ?? null,
    allowed: true,
    eventId: event.id,
  })
}
