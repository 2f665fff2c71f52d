import type { OutboxMessage } from '@virkelyst/db/notifications/outbox.repository'
import { makeReferralMailRepository } from '@virkelyst/db/referrals/referral-mail.repository'
import { makeReferralReminders } from '@virkelyst/db/referrals/referral-reminders.repository'
import { danishDate, isWorkday, lastDayOf } from '@virkelyst/shared/kernel/dates'
import type { MailFacts } from '@virkelyst/shared/notifications/mail.rules'
import { reminderWindows } from '@virkelyst/shared/notifications/reminder.rules'
import { type Deps, nowIso } from '../kernel/deps'

type Message = Pick<OutboxMessage, 'subjectId' | 'template' | 'stage'>

/** Whose deadline is told as near: those of the citizen are the municipality's to look after once they have passed. */
const remindedBefore = ['suggested', 'accepted', 'presented'] as const
const remindedAfter = ['proposed', ...remindedBefore] as const

/** What mails about candidates tell, read when they are sent; null where it no longer holds. */
export const makeReferralMail = ({ store, clock }: Pick<Deps, 'store' | 'clock'>) => {
  const repository = makeReferralMailRepository(store)
  const reminders = makeReferralReminders(store)
  return {
    /** To the company: somebody waits for its answer. */
    async job_order({ subjectId }: Message): Promise<MailFacts | null> {
      const found = await repository.unanswered(subjectId)
      return (
        found && {
          number: found.number,
          path: `/ordrer/${subjectId}`,
          until: found.dueAt === null ? null : lastDayOf(found.dueAt),
        }
      )
    },

    /** To the municipality: the company has answered, or a deadline is near or has passed and nobody has moved it. */
    async referral({ subjectId, template, stage }: Message): Promise<MailFacts | null> {
      if (template !== 'candidate_answered') {
        const is = await repository.standing(subjectId)
        if (is === null || is.dueAt === null) return null
        if (is.status !== stage.status || is.dueAt !== stage.dueAt) return null
        return { number: is.number, path: `/arbejdsliste/${is.orderId}`, until: lastDayOf(is.dueAt) }
      }
      const found = await repository.answered(subjectId)
      return found && { number: found.number, path: `/arbejdsliste/${found.orderId}`, until: null }
    },

    /**
     * For the scheduled job: reminds whoever is to move a referral on, once of each deadline that is near or has passed;
     * nobody on a day off. Returns how many messages that made.
     */
    async remindDue(): Promise<{ soon: number; overdue: number }> {
      const now = nowIso(clock)
      if (!isWorkday(danishDate(now))) return { soon: 0, overdue: 0 }
      const { soon, overdue, untouchedSince } = reminderWindows(now)
      const near = { company: 'candidates_due_soon', municipality: 'referral_due_soon' } as const
      const passed = { company: 'candidates_overdue', municipality: 'referral_overdue' } as const
      return {
        soon: await reminders.remind(near, { ...soon, untouchedSince }, remindedBefore, now),
        overdue: await reminders.remind(passed, { ...overdue, untouchedSince }, remindedAfter, now),
      }
    },
  }
}
export type ReferralMail = ReturnType<typeof makeReferralMail>
