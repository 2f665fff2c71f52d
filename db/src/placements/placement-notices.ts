import type { NoticeParty, PlacementNotice } from '@virkelyst/shared/placements/placement.notices'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { type Addressee, asContacts, asUsers, firstOfStaff } from '../notifications/addressees'
import { enqueue, type NewMessage } from '../notifications/enqueue'
import type { PlacementRow } from './placement-state'

/** What of a placement says who is told, and of what. */
export type NoticedPlacement = Pick<
  PlacementRow,
  'id' | 'status' | 'dueAt' | 'municipalityCode' | 'cvr' | 'orderId' | 'referralId' | 'createdBy' | 'terms'
>
/** People of a company who are written to where the placement names none of its contacts. */
const colleaguesAtMost = 10

/** The contact the agreement names and those of the order; where there are none, people who act for the company. */
export const companyRecipients = async (
  { db }: Session,
  tables: Tables,
  placement: Pick<NoticedPlacement, 'cvr' | 'orderId' | 'terms'>,
) => {
  const { companyContacts, jobOrderContacts, grants } = tables
  const contacts = await db
    .select({ id: companyContacts.id, userId: companyContacts.userId, email: companyContacts.email })
    .from(companyContacts)
    .where(and(eq(companyContacts.cvr, placement.cvr), eq(companyContacts.active, true)))
  const onOrder =
    placement.orderId === null
      ? []
      : await db
          .select({ id: jobOrderContacts.contactId })
          .from(jobOrderContacts)
          .where(eq(jobOrderContacts.orderId, placement.orderId))
  const named = contacts.filter(
    ({ id, email }) =>
      email.toLowerCase() === placement.terms.contact.email?.toLowerCase() ||
      onOrder.some((contact) => contact.id === id),
  )
  if (named.length > 0) return asContacts(named)
  const people = await db
    .selectDistinct({ id: grants.userId })
    .from(grants)
    .where(and(eq(grants.cvr, placement.cvr), eq(grants.role, 'employer'), isNull(grants.revokedAt)))
    .orderBy(asc(grants.userId))
    .limit(colleaguesAtMost)
  return asUsers(people.map(({ id }) => id))
}

/**
 * Who keeps it at the municipality: responsible for its follow-up, else for the order, else who proposed the person, else
 * who began it. Nobody where none of them works with cases there any more.
 */
export const ownerOf = async (
  session: Session,
  tables: Tables,
  placement: Pick<NoticedPlacement, 'id' | 'orderId' | 'referralId' | 'createdBy' | 'municipalityCode'>,
) => {
  const { db } = session
  const { jobOrders, referrals, followUpPeople } = tables
  const { id, orderId, referralId, createdBy, municipalityCode } = placement
  const [people] = await db
    .select({ by: followUpPeople.responsibleUserId })
    .from(followUpPeople)
    .where(eq(followUpPeople.placementId, id))
  const [order] =
    orderId === null
      ? []
      : await db.select({ by: jobOrders.responsibleUserId }).from(jobOrders).where(eq(jobOrders.id, orderId))
  const [referral] =
    referralId === null
      ? []
      : await db.select({ by: referrals.proposedBy }).from(referrals).where(eq(referrals.id, referralId))
  return firstOfStaff(session, tables, municipalityCode, [people?.by, order?.by, referral?.by, createdBy])
}

const recipientsOf = (
  session: Session,
  tables: Tables,
  party: NoticeParty,
  placement: NoticedPlacement,
): Promise<Addressee[]> =>
  party === 'employer' ? companyRecipients(session, tables, placement) : ownerOf(session, tables, placement)

/** Puts the mail with a representative's link into the outbox. Call inside the transaction of the invitation. */
export const enqueueInvitation = (
  session: Session,
  tables: Tables,
  { cvr, municipalityCode }: NoticedPlacement,
  linkId: string,
  now: string,
): Promise<number> =>
  enqueue(session, tables, [
    {
      template: 'representative_invited',
      subjectType: 'representative_link',
      subjectId: linkId,
      stage: {},
      municipalityCode,
      cvr,
      recipientType: 'representative',
      recipientId: linkId,
      cause: linkId,
      now,
    },
  ])

/**
 * Puts the notices into the outbox, for the people of each party. Call inside the transaction of the act.
 * @param cause the event's id, or what a reminder is of; see `enqueue`
 * @param actedBy is never written to
 * @returns how many messages are new
 */
export const enqueueNotices = async (
  session: Session,
  tables: Tables,
  placement: NoticedPlacement,
  notices: readonly PlacementNotice[],
  { cause, actedBy, now }: { cause: string; actedBy: string; now: string },
): Promise<number> => {
  const messages: NewMessage[] = []
  for (const { template, party } of notices) {
    const recipients = await recipientsOf(session, tables, party, placement)
    for (const recipient of recipients)
      if (recipient.recipientId !== actedBy)
        messages.push({
          ...recipient,
          template,
          subjectType: 'placement',
          subjectId: placement.id,
          stage: { status: placement.status, dueAt: placement.dueAt },
          municipalityCode: placement.municipalityCode,
          cvr: party === 'employer' ? placement.cvr : null,
          cause,
          now,
        })
  }
  return enqueue(session, tables, messages)
}
