import {
  makeOutboxRepository,
  type OutboxMessage,
  type Settlement,
} from '@virkelyst/db/notifications/outbox.repository'
import { makeRecipientsRepository } from '@virkelyst/db/notifications/recipients.repository'
import { addHours, danishDate } from '@virkelyst/shared/kernel/dates'
import { addresseeName, type MailFacts, mailOf } from '@virkelyst/shared/notifications/mail.rules'
import type { MailSubject } from '@virkelyst/shared/notifications/notification.schema'
import { nextAttemptAt } from '@virkelyst/shared/notifications/retry.rules'
import { dueBefore } from '@virkelyst/shared/retention/retention.rules'
import { type Deps, nowIso } from '../kernel/deps'
import type { Delivery, Mailer } from './mailer'

/** Reads anew what a message is about: what its mail tells, or null where it no longer holds. */
export type ReadSubject = (message: OutboxMessage) => Promise<MailFacts | null>

export type NotificationsDeps = Pick<Deps, 'store' | 'clock'> & {
  /** Null where no mail server is given: messages wait. */
  mailer: Pick<Mailer, 'send'> | null
  /** Scheme and host that links in mails begin with. */
  origin: string
  subjects: Readonly<Record<MailSubject, ReadSubject>>
  logError(error: unknown, procedure: string): void
}

/** Messages leased at once; their lease outlasts the longest a mail server may take for all of them. */
const portion = 20
const leaseHours = 0.5

/** Sends what lies in the outbox. */
export const makeNotifications = ({
  store,
  clock,
  mailer,
  origin,
  subjects,
  logError,
}: NotificationsDeps) => {
  const outbox = makeOutboxRepository(store)
  const recipients = makeRecipientsRepository(store)

  const waitOn = (
    { attempts }: OutboxMessage,
    { outcome: reason, smtpCode }: Exclude<Delivery, { outcome: 'sent' }>,
  ): Settlement => {
    const dueAt = reason === 'refused' ? null : nextAttemptAt(attempts, nowIso(clock))
    return dueAt === null
      ? { state: 'given_up', reason, smtpCode }
      : { state: 'waiting', reason, smtpCode, dueAt }
  }

  const attempt = async (message: OutboxMessage, through: Pick<Mailer, 'send'>): Promise<Settlement> => {
    const facts = await subjects[message.subjectType](message)
    if (facts === null) return { state: 'dropped', reason: 'no_longer_so' }
    const recipient = await recipients.of(message)
    if (recipient === null) return { state: 'dropped', reason: 'no_recipient' }
    const name = addresseeName(recipient.name)
    const delivery = await through.send({
      id: message.id,
      to: { name, address: recipient.email },
      ...mailOf(message.template, facts, { name, locale: recipient.locale, origin }),
    })
    return delivery.outcome === 'sent' ? { state: 'sent' } : waitOn(message, delivery)
  }

  // One message that cannot be made must not hold up the others.
  const attemptSafely = (message: OutboxMessage, through: Pick<Mailer, 'send'>): Promise<Settlement> =>
    attempt(message, through).catch((error: unknown) => {
      logError(error, 'notifications.send')
      const dueAt = nextAttemptAt(message.attempts, nowIso(clock))
      return dueAt === null
        ? { state: 'given_up', reason: 'fault' }
        : { state: 'waiting', reason: 'fault', dueAt }
    })

  return {
    /**
     * For the scheduled job: sends what is due, a portion at a time, until nothing is, the server cannot be reached or
     * `stopping` says so. A sender that dies leaves its messages to the next one once its lease has run out; one that had
     * been handed over by then goes out again under the same Message-ID. Returns how many it settled, by state.
     */
    async sendDue(stopping: AbortSignal): Promise<Record<Settlement['state'], number>> {
      const settled = { waiting: 0, sent: 0, dropped: 0, given_up: 0 }
      if (mailer === null) return settled
      for (let reachable = true; reachable && !stopping.aborted; ) {
        const leasedUntil = addHours(nowIso(clock), leaseHours)
        const taken = await outbox.take(nowIso(clock), leasedUntil, portion)
        if (taken.length === 0) break
        while (taken.length > 0 && reachable && !stopping.aborted) {
          const message = taken.shift()!
          const settlement = await attemptSafely(message, mailer)
          await outbox.settle(message.id, leasedUntil, nowIso(clock), settlement)
          settled[settlement.state]++
          reachable = settlement.reason !== 'unreachable'
        }
        await outbox.release(
          taken.map(({ id }) => id),
          leasedUntil,
        )
      }
      return settled
    },

    /** For the scheduled job: forgets messages that were settled long ago. Returns how many. */
    clear: (): Promise<number> => outbox.clear(dueBefore('mail', danishDate(clock.now()))),
  }
}
export type Notifications = ReturnType<typeof makeNotifications>
