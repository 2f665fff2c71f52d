import { createHash } from 'node:crypto'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { EventKind, SubjectType } from '@virkelyst/shared/audit/audit.schema'
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
  purpose?: string | null
  /** Before and after, reasons, notes: erasable. */
  payload: Record<string, unknown>
}

/** Stores the event, its payload aside, and the audit row. Call inside the transaction of the write itself. */
export const recordEvent = async ({ db }: Session, tables: Tables, event: DomainEvent): Promise<void> => {
  // With the payload row gone its salt is gone too, and the digest tells nothing.
  const digest = createHash('sha256').update(event.salt).update(JSON.stringify(event.payload)).digest('hex')
  await db.insert(tables.events).values({
    id: event.id,
    at: event.at,
    kind: event.kind,
    actorUserId: event.actor.userId,
    actorRole: event.actor.role,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    orderId: event.orderId ?? null,
    digest,
  })
  await db
    .insert(tables.eventPayloads)
    .values({ eventId: event.id, salt: event.salt, payload: event.payload })
  await db.insert(tables.audit).values({
    id: event.id,
    at: event.at,
    action: 'write',
    procedure: event.procedure,
    actorUserId: event.actor.userId,
    actorRole: event.actor.role,
    municipalityCode: event.actor.municipalityCode,
    subjectType: event.subjectType,
    subjectIds: [event.subjectId],
    purpose: event.purpose ?? null,
    allowed: true,
    eventId: event.id,
  })
}
