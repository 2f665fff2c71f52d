import type { OutboxMessage } from '@virkelyst/db/notifications/outbox.repository'
import { makePlacementLists } from '@virkelyst/db/placements/placement-lists.repository'
import { lastDayOf } from '@virkelyst/shared/kernel/dates'
import type { MailFacts } from '@virkelyst/shared/notifications/mail.rules'
import { noticeHolds, remindedParty } from '@virkelyst/shared/placements/placement.notices'
import { type Deps, nowIso } from '../kernel/deps'

/** What mails about placements tell, read when they are sent. */
export const makePlacementMail = ({ store, clock }: Pick<Deps, 'store' | 'clock'>) => {
  const lists = makePlacementLists(store)
  return {
    /** Null where what the message was to tell no longer holds. */
    async facts({ template, subjectId, stage, cvr }: OutboxMessage): Promise<MailFacts | null> {
      const listed = await lists.byId(subjectId)
      if (!listed || !noticeHolds(template, stage, listed.placement, nowIso(clock))) return null
      const { number, id, holder, dueAt } = listed.placement
      const isTheirs = remindedParty(holder) === (cvr === null ? 'municipality' : 'employer')
      return { number, path: `/forloeb/${id}`, until: isTheirs && dueAt !== null ? lastDayOf(dueAt) : null }
    },
  }
}
export type PlacementMail = ReturnType<typeof makePlacementMail>
