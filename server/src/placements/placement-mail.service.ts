import type { OutboxMessage } from '@virkelyst/db/notifications/outbox.repository'
import { makePlacementLists } from '@virkelyst/db/placements/placement-lists.repository'
import { makePlacementReminders } from '@virkelyst/db/placements/placement-reminders.repository'
import { makeUnownedPlacements } from '@virkelyst/db/placements/unowned.repository'
import { danishDate, isWorkday, lastDayOf } from '@virkelyst/shared/kernel/dates'
import type { MailFacts } from '@virkelyst/shared/notifications/mail.rules'
import { reminderWindows } from '@virkelyst/shared/notifications/reminder.rules'
import { noticeHolds, remindedParty } from '@virkelyst/shared/placements/placement.notices'
import { type Deps, nowIso } from '../kernel/deps'

/** What mails about placements tell, read when they are sent. */
export const makePlacementMail = ({ store, clock }: Pick<Deps, 'store' | 'clock'>) => {
  const lists = makePlacementLists(store)
  const reminders = makePlacementReminders(store)
  const unowned = makeUnownedPlacements(store)
  return {
    /** Null where what the message was to tell no longer holds. */
    async facts({ template, subjectId, stage, cvr }: OutboxMessage): Promise<MailFacts | null> {
      const listed = await lists.byId(subjectId)
      if (!listed || !noticeHolds(template, stage, listed.placement, nowIso(clock))) return null
      const { number, id, holder, dueAt } = listed.placement
      const isTheirs = remindedParty(holder) === (cvr === null ? 'municipality' : 'employer')
      return { number, path: `/forloeb/${id}`, until: isTheirs && dueAt !== null ? lastDayOf(dueAt) : null }
    },

    /** What a team is told of placements nobody keeps; null where there are none (any more). */
    async unownedFacts({ subjectId }: OutboxMessage): Promise<MailFacts | null> {
      const number = await unowned.count(subjectId, danishDate(nowIso(clock)))
      return number === 0 ? null : { number, path: '/forloeb', until: null }
    },

    /** For the scheduled job: tells teams of placements nobody keeps, once a working day. Returns how many messages that made. */
    async tellOfUnowned(): Promise<number> {
      const now = nowIso(clock)
      const today = danishDate(now)
      return isWorkday(today) ? unowned.tellTeams(today, now) : 0
    },

    /**
     * For the scheduled job: reminds the one whose turn it is of a deadline that is near and of one that has passed, once
     * of each; nobody on a day off. Returns how many messages that made.
     */
    async remindDue(): Promise<{ soon: number; overdue: number }> {
      const now = nowIso(clock)
      if (!isWorkday(danishDate(now))) return { soon: 0, overdue: 0 }
      const { soon, overdue, untouchedSince } = reminderWindows(now)
      return {
        soon: await reminders.remind('placement_due_soon', { ...soon, untouchedSince }, now),
        overdue: await reminders.remind('placement_overdue', { ...overdue, untouchedSince }, now),
      }
    },
  }
}
export type PlacementMail = ReturnType<typeof makePlacementMail>
