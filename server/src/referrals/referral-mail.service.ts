import { makeReferralMailRepository } from '@virkelyst/db/referrals/referral-mail.repository'
import { lastDayOf } from '@virkelyst/shared/kernel/dates'
import type { MailFacts } from '@virkelyst/shared/notifications/mail.rules'
import type { Deps } from '../kernel/deps'

type Message = { subjectId: string }

/** What mails about candidates tell, read when they are sent; null where it no longer holds. */
export const makeReferralMail = ({ store }: Pick<Deps, 'store'>) => {
  const repository = makeReferralMailRepository(store)
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

    /** To the municipality: the company has answered. */
    async referral({ subjectId }: Message): Promise<MailFacts | null> {
      const found = await repository.answered(subjectId)
      return found && { number: found.number, path: `/arbejdsliste/${found.orderId}`, until: null }
    },
  }
}
