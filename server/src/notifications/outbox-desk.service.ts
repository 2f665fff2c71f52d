import { makeOutboxRepository, type OutboxMessage } from '@virkelyst/db/notifications/outbox.repository'
import { makeOutboxLists } from '@virkelyst/db/notifications/outbox-lists.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type {
  MailSubject,
  MessageParty,
  MessageRow,
  OutboxFilter,
  OutboxView,
} from '@virkelyst/shared/notifications/notification.schema'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'

const partyOf = ({ recipientType, cvr }: OutboxMessage): MessageParty => {
  if (recipientType === 'representative' || recipientType === 'citizen') return recipientType
  return cvr === null ? 'municipality' : 'company'
}

const aboutOf: Record<MailSubject, MessageRow['about']> = {
  placement: 'placement',
  representative_link: 'placement',
  job_order: 'job_order',
  referral: 'job_order',
  citizen: 'own_data',
  account: 'account',
  invitation: 'account',
  follow_up: 'placement',
  municipality: 'placement',
}

/** Where an administrator sees what mail went out and what did not, and has it tried again. */
export const makeOutboxDesk = ({ store, clock, ids, mails }: Deps & { mails: boolean }) => {
  const lists = makeOutboxLists(store)
  const outbox = makeOutboxRepository(store)
  const newEvent = makeEvents({ clock, ids })
  return {
    async list(actor: Actor, filter: OutboxFilter): Promise<OutboxView> {
      const municipalityCode = municipalityOf(actor)
      const [listed, counts] = await Promise.all([
        lists.ofMunicipality(municipalityCode, filter),
        lists.counts(municipalityCode),
      ])
      return {
        mails,
        counts,
        rows: listed.map(({ message, number }) => ({
          ...message,
          about: aboutOf[message.subjectType],
          number,
          party: partyOf(message),
        })),
        total: counts[filter.state],
      }
    },

    /** @throws AppError `not_there`; `already_done` where it is not given up (any more) */
    async retry(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
      const municipalityCode = municipalityOf(actor)
      if (!(await lists.exists(id, municipalityCode))) throw new AppError('not_there')
      const event = newEvent({
        actor,
        procedure: 'notifications.retry',
        kind: 'message_retried',
        subjectType: 'message',
        subjectId: id,
        payload: {},
      })
      if (!(await outbox.retry(id, municipalityCode, nowIso(clock), event)))
        throw new AppError('already_done')
      return { id }
    },
  }
}
export type OutboxDesk = ReturnType<typeof makeOutboxDesk>
