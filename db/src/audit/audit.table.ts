import type { Role } from '@virkelyst/shared/accounts/roles'
import type { AuditAction, EventKind, SubjectType } from '@virkelyst/shared/audit/audit.schema'
import type { Kit } from '../kernel/columns'

/** Append-only: triggers in the migrations refuse update and delete on `events` and `audit`. */
export const auditTables = (k: Kit) => {
  const events = k.table(
    'events',
    {
      id: k.text('id').primaryKey(),
      at: k.instant('at').notNull(),
      kind: k.text('kind').$type<EventKind>().notNull(),
      actorUserId: k.text('actor_user_id').notNull(),
      actorRole: k.text('actor_role').$type<Role>().notNull(),
      subjectType: k.text('subject_type').$type<SubjectType>().notNull(),
      subjectId: k.text('subject_id').notNull(),
      /** The order a referral event belongs to, so that one index reads an order's whole log. */
      orderId: k.text('order_id'),
      /** SHA-256 over salt and payload; the payload itself can be erased. */
      digest: k.text('digest').notNull(),
    },
    (t) => [
      k.index('events_subject').on(t.subjectType, t.subjectId, t.at),
      k.index('events_order').on(t.orderId, t.at),
    ],
  )

  /** Erasable contents of events; salt and payload go together. */
  const eventPayloads = k.table('event_payloads', {
    eventId: k
      .text('event_id')
      .primaryKey()
      .references(() => events.id),
    salt: k.text('salt').notNull(),
    payload: k.json<Record<string, unknown>>('payload').notNull(),
  })

  const audit = k.table(
    'audit',
    {
      id: k.text('id').primaryKey(),
      at: k.instant('at').notNull(),
      action: k.text('action').$type<AuditAction>().notNull(),
      procedure: k.text('procedure').notNull(),
      actorUserId: k.text('actor_user_id').notNull(),
      actorRole: k.text('actor_role').$type<Role>(),
      municipalityCode: k.text('municipality_code'),
      subjectType: k.text('subject_type').$type<SubjectType>().notNull(),
      /** Ids of those read or written; a list is one row. */
      subjectIds: k.json<string[]>('subject_ids').notNull(),
      purpose: k.text('purpose'),
      allowed: k.bool('allowed').notNull(),
      eventId: k.text('event_id'),
    },
    (t) => [
      k.index('audit_municipality').on(t.municipalityCode, t.at),
      k.index('audit_actor').on(t.actorUserId, t.at),
      k.index('audit_at').on(t.at, t.id),
    ],
  )

  /** One row for each id in an audit row's `subjectIds`: finds all that was done to one person. */
  const auditSubjects = k.table(
    'audit_subjects',
    {
      subjectId: k.text('subject_id').notNull(),
      at: k.instant('at').notNull(),
      auditId: k.text('audit_id').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.subjectId, t.at, t.auditId] })],
  )

  /** The chain over the audit, one link a row; append-only by triggers as well. */
  const auditLinks = k.table(
    'audit_links',
    {
      /** 1, 2, … without a gap. */
      no: k.int('no').primaryKey(),
      auditId: k.text('audit_id').notNull(),
      /** When the row says it happened. */
      at: k.instant('at').notNull(),
      /** SHA-256 of the row and its event. */
      digest: k.text('digest').notNull(),
      /** SHA-256 of the link before, the number and the digest. */
      hash: k.text('hash').notNull(),
    },
    (t) => [k.unique('audit_links_row').on(t.auditId)],
  )

  return { events, eventPayloads, audit, auditSubjects, auditLinks }
}
