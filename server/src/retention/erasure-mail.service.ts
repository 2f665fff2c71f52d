import { makeErasureRepository } from '@virkelyst/db/retention/erasure.repository'
import type { MailFacts } from '@virkelyst/shared/notifications/mail.rules'
import type { Deps } from '../kernel/deps'

/** What the mail to somebody who is to be erased tells, read when it is sent; null where it was called off. */
export const makeErasureMail = ({ store }: Pick<Deps, 'store'>) => {
  const repository = makeErasureRepository(store)
  return async ({ subjectId }: { subjectId: string }): Promise<MailFacts | null> => {
    const eraseOn = await repository.announcedFor(subjectId)
    return eraseOn === null ? null : { number: null, path: '/mig/data', until: eraseOn }
  }
}
