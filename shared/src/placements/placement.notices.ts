import type { MailTemplate } from '../notifications/notification.schema'
import type { PlacementAct, PlacementBy, PlacementHolder, PlacementStatus } from './placement.transitions'

/** The two who are written to. A representative is written to by the company's invitation, a citizen by the municipality itself. */
export const noticeParties = ['employer', 'municipality'] as const
export type NoticeParty = (typeof noticeParties)[number]
export type PlacementNotice = {
  template: Extract<MailTemplate, `placement_${string}`>
  party: NoticeParty
}

const partyOf = (by: PlacementBy | 'representative' | 'system'): NoticeParty | null => {
  if (by === 'employer') return 'employer'
  return by === 'representative' || by === 'system' ? null : 'municipality'
}

const informed: Partial<Record<PlacementAct, PlacementNotice['template']>> = {
  approve: 'placement_decided',
  refuse: 'placement_decided',
  withdraw: 'placement_withdrawn',
  end: 'placement_ended',
}

/**
 * Who is told of an act, and of what: a decision, a withdrawal or an end, else that it is their turn now. Never the party
 * that acted, and nobody twice.
 * @param act `begin` where the placement was made by it
 */
export const placementNotices = (
  act: PlacementAct | 'begin',
  by: PlacementBy | 'representative' | 'system',
  after: { holder: PlacementHolder },
): PlacementNotice[] => {
  const news = act === 'begin' ? undefined : informed[act]
  return noticeParties
    .filter((party) => party !== partyOf(by))
    .flatMap((party): PlacementNotice[] => {
      if (news) return [{ template: news, party }]
      return after.holder === party ? [{ template: 'placement_turn', party }] : []
    })
}

const decidedFor: readonly PlacementStatus[] = [
  'approved',
  'employer_accepted',
  'active',
  'extended',
  'ended',
  'closed',
]

/**
 * Whether what a message tells still holds, so that nobody is asked for what is done.
 * @param then how the placement stood when the message was written, from the outbox
 */
export const noticeHolds = (
  template: MailTemplate,
  then: Readonly<Record<string, string | null>>,
  is: { status: PlacementStatus; dueAt: string | null },
  now: string,
): boolean => {
  const unmoved = is.status === then.status
  switch (template) {
    case 'placement_due_soon':
      return unmoved && is.dueAt !== null && is.dueAt === then.dueAt && now < is.dueAt
    // A turn without a move, when something no longer holds, is over once somebody has assessed it: its deadline is another.
    case 'placement_turn':
    case 'placement_overdue':
      return unmoved && is.dueAt === then.dueAt
    case 'placement_decided':
      return unmoved || (then.status === 'approved' && decidedFor.includes(is.status))
    case 'placement_ended':
      return unmoved || is.status === 'closed'
    default:
      return unmoved
  }
}

/** The party that is reminded: while a representative is to sign, the company that invited. */
export const remindedParty = (holder: PlacementHolder): NoticeParty | null => {
  if (holder === 'representative') return 'employer'
  return holder === 'employer' || holder === 'municipality' ? holder : null
}
