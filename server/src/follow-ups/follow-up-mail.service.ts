import { stageOf } from '@virkelyst/db/follow-ups/follow-up-notices'
import { makeFollowUpReminders } from '@virkelyst/db/follow-ups/follow-up-reminders.repository'
import type { OutboxMessage } from '@virkelyst/db/notifications/outbox.repository'
import { addDays, addWorkdays, danishDate, isWorkday } from '@virkelyst/shared/kernel/dates'
import { sameData } from '@virkelyst/shared/kernel/plain-data'
import type { MailFacts } from '@virkelyst/shared/notifications/mail.rules'
import { overdueDays } from '@virkelyst/shared/notifications/reminder.rules'
import { type Deps, nowIso } from '../kernel/deps'

/** What mails about follow-up tell, read when they are sent. */
export const makeFollowUpMail = ({ store, clock }: Pick<Deps, 'store' | 'clock'>) => {
  const reminders = makeFollowUpReminders(store)
  return {
    /** Null where it is agreed otherwise, done or cancelled meanwhile. */
    async facts({ template, subjectId, stage }: OutboxMessage): Promise<MailFacts | null> {
      const found = await reminders.told(subjectId)
      if (found === null || !sameData(stageOf(found.followUp), stage)) return null
      const { placementId, dueOn } = found.followUp
      if (template === 'talk_soon' && dueOn < danishDate(nowIso(clock))) return null
      return { number: found.number, path: `/forloeb/${placementId}`, until: dueOn }
    },

    /**
     * For the scheduled job: reminds of talks on the next working day, and the one responsible of what was due; nobody on
     * a day off. Returns how many messages that made.
     */
    async remindDue(): Promise<{ talks: number; due: number }> {
      const now = nowIso(clock)
      const today = danishDate(now)
      if (!isWorkday(today)) return { talks: 0, due: 0 }
      return {
        talks: await reminders.talksSoon({ after: today, to: addWorkdays(today, 1) }, now),
        due: await reminders.due({ after: addDays(today, -overdueDays), to: today }, now),
      }
    },
  }
}
export type FollowUpMail = ReturnType<typeof makeFollowUpMail>
