import type {
  MailSubject,
  MailTemplate,
  MessageReason,
  MessageState,
  RecipientType,
} from '@virkelyst/shared/notifications/notification.schema'
import type { Kit } from '../kernel/columns'

export const notificationTables = (k: Kit) => {
  /** Messages that are to be sent and were: no address, name or text, which are read when one is sent. */
  const outbox = k.table(
    'outbox',
    {
      /** Digest of what the message is of: the same cause gives the same message, and the mail its Message-ID. */
      id: k.text('id').primaryKey(),
      template: k.text('template').$type<MailTemplate>().notNull(),
      subjectType: k.text('subject_type').$type<MailSubject>().notNull(),
      subjectId: k.text('subject_id').notNull(),
      /** How the subject stood, in its feature's words: that feature says whether the message still holds. */
      stage: k.json<Record<string, string | null>>('stage').notNull(),
      /** Whose administrator looks after it. */
      municipalityCode: k.text('municipality_code').notNull(),
      /** The company that is written to; null: the municipality. */
      cvr: k.text('cvr'),
      recipientType: k.text('recipient_type').$type<RecipientType>().notNull(),
      recipientId: k.text('recipient_id').notNull(),
      state: k.text('state').$type<MessageState>().notNull().default('waiting'),
      createdAt: k.instant('created_at').notNull(),
      /** Not sent before. */
      dueAt: k.instant('due_at').notNull(),
      attempts: k.int('attempts').notNull().default(0),
      /** A sender has it until then. */
      leasedUntil: k.instant('leased_until'),
      settledAt: k.instant('settled_at'),
      reason: k.text('reason').$type<MessageReason>(),
      /** What the mail server answered last, such as 550; its words may hold an address. */
      smtpCode: k.int('smtp_code'),
    },
    (t) => [
      k.index('outbox_due').on(t.state, t.dueAt, t.id),
      k.index('outbox_list').on(t.municipalityCode, t.state, t.createdAt, t.id),
      k.index('outbox_settled').on(t.settledAt),
    ],
  )
  return { outbox }
}
