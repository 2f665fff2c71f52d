import { createHash } from 'node:crypto'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

type Row = Tables['outbox']['$inferInsert']
export type NewMessage = Pick<
  Row,
  | 'template'
  | 'subjectType'
  | 'subjectId'
  | 'stage'
  | 'municipalityCode'
  | 'cvr'
  | 'recipientType'
  | 'recipientId'
> & {
  /** What makes it be told: an event's id, or a deadline. The same cause and recipient give one message, ever. */
  cause: string
  now: string
}

/** Puts messages into the outbox. Call inside the transaction of the act they tell of. Returns how many are new. */
export const enqueue = async (
  { db }: Session,
  { outbox }: Tables,
  messages: readonly NewMessage[],
): Promise<number> => {
  if (messages.length === 0) return 0
  const added = await db
    .insert(outbox)
    .values(
      messages.map(({ cause, now, ...message }) => ({
        ...message,
        id: messageId(cause, message),
        createdAt: now,
        dueAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: outbox.id })
  return added.length
}

const messageId = (
  cause: string,
  { template, recipientType, recipientId }: Omit<NewMessage, 'cause' | 'now'>,
) =>
  createHash('sha256')
    .update([cause, template, recipientType, recipientId].join('\n'))
    .digest('hex')
    .slice(0, 32)
