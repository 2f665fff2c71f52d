import type { MailTemplate } from '@virkelyst/shared/notifications/notification.schema'
import { and, eq } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import type { DomainEvent } from '../kernel/writing'
import { type Addressee, asContacts, firstOfStaff } from '../notifications/addressees'
import { enqueue, type NewMessage } from '../notifications/enqueue'
import type { ReferralState } from './referral-state'

export type ReferralNotice = Extract<MailTemplate, 'candidates_presented' | 'candidate_answered'>
type Message = Omit<NewMessage, 'template' | 'recipientType' | 'recipientId' | 'now'>

// Several candidates presented in one go are told of once.
const quarterOf = (now: string) => Math.floor(Date.parse(now) / (15 * 60_000))

/** Named contacts alone see presented people, and so they alone are told of them. */
export const contactsOf = async ({ db }: Session, tables: Tables, orderId: string): Promise<Addressee[]> => {
  const { jobOrderContacts, companyContacts } = tables
  return asContacts(
    await db
      .select({ id: companyContacts.id, userId: companyContacts.userId })
      .from(jobOrderContacts)
      .innerJoin(companyContacts, eq(companyContacts.id, jobOrderContacts.contactId))
      .where(and(eq(jobOrderContacts.orderId, orderId), eq(companyContacts.active, true))),
  )
}

/** Puts what others are told of an act on a referral into the outbox. Call inside the transaction of the act. */
export const enqueueReferralNotice = async (
  session: Session,
  tables: Tables,
  { order, referral }: ReferralState,
  template: ReferralNotice,
  { id: cause, at: now, actor }: DomainEvent,
): Promise<void> => {
  if (referral === null) return
  const presented = template === 'candidates_presented'
  const message: Message = presented
    ? {
        subjectType: 'job_order',
        subjectId: order.id,
        stage: {},
        municipalityCode: order.municipalityCode,
        cvr: order.cvr,
        cause: `${order.id} ${quarterOf(now)}`,
      }
    : {
        subjectType: 'referral',
        subjectId: referral.id,
        stage: {},
        municipalityCode: referral.municipalityCode,
        cvr: null,
        cause,
      }
  const addressees = presented
    ? await contactsOf(session, tables, order.id)
    : await firstOfStaff(session, tables, referral.municipalityCode, [
        referral.confirmedBy,
        referral.proposedBy,
        order.responsibleUserId,
      ])
  await enqueue(
    session,
    tables,
    addressees
      .filter(({ recipientId }) => recipientId !== actor.userId)
      .map((addressee) => ({ ...message, ...addressee, template, now })),
  )
}
