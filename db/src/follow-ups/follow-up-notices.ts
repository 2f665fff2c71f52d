import type { MailTemplate } from '@virkelyst/shared/notifications/notification.schema'
import { eq } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { enqueue } from '../notifications/enqueue'
import { companyRecipients, ownerOf } from '../placements/placement-notices'

export type NoticedFollowUp = Pick<
  Tables['followUps']['$inferSelect'],
  'id' | 'placementId' | 'state' | 'dueOn' | 'time' | 'takesPart'
>
export type TalkNotice = Extract<MailTemplate, 'talk_agreed' | 'talk_cancelled'>
export type FollowUpTemplate = TalkNotice | Extract<MailTemplate, 'talk_soon' | 'follow_up_due'>

/** How a follow-up stood when a message of it was written. */
export const stageOf = ({ state, dueOn, time }: Pick<NoticedFollowUp, 'state' | 'dueOn' | 'time'>) => ({
  state,
  dueOn,
  time,
})

/**
 * Tells of a follow-up: the owner at the municipality and, of a talk the company takes part in, its contacts. Call inside
 * the transaction of the act.
 * @param actedBy is never written to
 * @returns how many messages are new
 */
export const enqueueFollowUpNotice = async (
  session: Session,
  tables: Tables,
  followUp: NoticedFollowUp,
  template: FollowUpTemplate,
  { cause, actedBy, now }: { cause: string; actedBy: string; now: string },
): Promise<number> => {
  const { placements } = tables
  const [placement] = await session.db
    .select()
    .from(placements)
    .where(eq(placements.id, followUp.placementId))
  if (!placement) return 0
  const { municipalityCode, cvr } = placement
  const told = template !== 'follow_up_due' && followUp.takesPart.includes('company')
  const message = {
    template,
    subjectType: 'follow_up' as const,
    subjectId: followUp.id,
    stage: stageOf(followUp),
    municipalityCode,
    cause,
    now,
  }
  const owners = await ownerOf(session, tables, placement)
  const contacts = told ? await companyRecipients(session, tables, placement) : []
  return enqueue(
    session,
    tables,
    [
      ...owners.map((owner) => ({ ...message, ...owner, cvr: null })),
      ...contacts.map((contact) => ({ ...message, ...contact, cvr })),
    ].filter(({ recipientId }) => recipientId !== actedBy),
  )
}
