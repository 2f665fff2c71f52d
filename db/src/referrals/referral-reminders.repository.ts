import type { MailTemplate } from '@virkelyst/shared/notifications/notification.schema'
import type { ReferralStatus } from '@virkelyst/shared/referrals/referral.transitions'
import { and, asc, eq, gt, inArray, lt, lte } from 'drizzle-orm'
import type { Session, Store } from '../kernel/store'
import { firstOfStaff } from '../notifications/addressees'
import { enqueue, type NewMessage } from '../notifications/enqueue'
import { contactsOf } from './referral-notices'

const atOnce = 500
/** Deadlines after `from`, up to `to`, of referrals that nobody touched since; instants. */
export type ReferralWindow = { from: string; to: string; untouchedSince: string }
type Templates = Record<'company' | 'municipality', MailTemplate>

/** Reminders of deadlines of referrals: each deadline is reminded of once, whoever asks and however often. */
export const makeReferralReminders = (store: Store) => {
  const { tables } = store
  const { referrals, jobOrders } = tables

  const due = ({ from, to, untouchedSince }: ReferralWindow, statuses: readonly ReferralStatus[]) =>
    store.read.db
      .select({ referral: referrals, order: jobOrders })
      .from(referrals)
      .innerJoin(jobOrders, eq(jobOrders.id, referrals.orderId))
      .where(
        and(
          inArray(referrals.status, [...statuses]),
          gt(referrals.dueAt, from),
          lte(referrals.dueAt, to),
          lt(referrals.updatedAt, untouchedSince),
        ),
      )
      .orderBy(asc(referrals.dueAt), asc(referrals.id))
      .limit(atOnce)
  type Due = Awaited<ReturnType<typeof due>>[number]

  const messagesOf = async (
    session: Session,
    { referral, order }: Due,
    templates: Templates,
    now: string,
  ): Promise<NewMessage[]> => {
    const company = referral.status === 'presented'
    if (company && referral.verdict !== 'none') return []
    const addressees = company
      ? await contactsOf(session, tables, order.id)
      : await firstOfStaff(session, tables, referral.municipalityCode, [
          referral.confirmedBy,
          referral.proposedBy,
          order.responsibleUserId,
        ])
    const message: Omit<NewMessage, 'recipientType' | 'recipientId' | 'now'> = company
      ? {
          template: templates.company,
          subjectType: 'job_order',
          subjectId: order.id,
          stage: {},
          municipalityCode: order.municipalityCode,
          cvr: order.cvr,
          // Candidates with the same deadline are told of once.
          cause: `${order.id} ${referral.dueAt}`,
        }
      : {
          template: templates.municipality,
          subjectType: 'referral',
          subjectId: referral.id,
          stage: { status: referral.status, dueAt: referral.dueAt },
          municipalityCode: referral.municipalityCode,
          cvr: null,
          cause: `${referral.id} ${referral.status} ${referral.dueAt}`,
        }
    return addressees.map((addressee) => ({ ...message, ...addressee, now }))
  }

  return {
    /** Puts a message into the outbox for whoever is to move the referral on. Returns how many are new. */
    async remind(
      templates: Templates,
      window: ReferralWindow,
      statuses: readonly ReferralStatus[],
      now: string,
    ): Promise<number> {
      const found = await due(window, statuses)
      return store.tx(async (session) => {
        let made = 0
        for (const one of found)
          made += await enqueue(session, tables, await messagesOf(session, one, templates, now))
        return made
      })
    },
  }
}
