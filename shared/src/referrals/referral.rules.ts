import type { CitizenStatus } from '../citizens/citizen.schema'
import { targetGroupAllows } from '../citizens/target-groups.rules'
import type { SupportStatus } from '../companies/company.schema'
import { type JobOrderKind, partHoursJobMaxHours } from '../job-orders/job-order.kinds'
import { mayRefer } from '../job-orders/job-order.rules'
import { type BallHolder, isLive, type JobOrderStatus } from '../job-orders/job-order.transitions'
import {
  addWorkdays,
  addWorkingHours,
  danishDate,
  dayDeadline,
  endOfDanishDay,
  workdayDeadline,
} from '../kernel/dates'
import type { ErrorReason } from '../kernel/errors'
import type { MunicipalitySettings } from '../municipalities/municipality.schema'
import { type CloseReason, maxOpenProposals, type ReferralStatus } from './referral.transitions'

/** What of an order decides whether somebody may be proposed to it or presented. */
export type OrderFacts = {
  status: JobOrderStatus
  kind: JobOrderKind
  supportStatus: SupportStatus
  /** Most candidates the company wants at a time; null: as many as come. */
  maxCandidates: number | null
  /** Presented and waiting for the company's answer, or hired. */
  candidatesInPlay: number
}
/** What of a citizen decides it. */
export type CitizenFacts = {
  status: CitizenStatus
  objectedAt: string | null
  consentAt: string | null
  /** The latest withdrawal of the consent to be presented at large. */
  consentWithdrawnAt: string | null
  /** Of today; null where none is in force. */
  targetGroup: number | null
  openProposals: number
}

/** The same for proposing and presenting. `today`: ISO date. */
const commonObstacle = (order: OrderFacts, citizen: CitizenFacts, today: string): ErrorReason | null => {
  if (!isLive(order.status)) return 'order_not_live'
  if (!mayRefer(order.supportStatus)) return 'company_blocked'
  if (citizen.status !== 'active') return 'citizen_not_active'
  if (citizen.targetGroup === null || !targetGroupAllows(citizen.targetGroup, order.kind, today))
    return 'target_group'
  return null
}

/**
 * Why the citizen cannot be proposed to the order, else null. `existing`: status of the referral there is already; a
 * person is proposed to an order once, ever, and an interest shown is the only referral that can be proposed. One's own
 * interest stands above one's objection to being ranked.
 */
export const proposalObstacle = (
  order: OrderFacts,
  citizen: CitizenFacts,
  context: { existing: ReferralStatus | null; leftOut: boolean; today: string },
): ErrorReason | null => {
  if (context.existing !== null && context.existing !== 'suggested') return 'already_proposed'
  const common = commonObstacle(order, citizen, context.today)
  if (common) return common
  if (citizen.objectedAt !== null && context.existing === null) return 'objected'
  if (context.leftOut) return 'left_out'
  return citizen.openProposals >= maxOpenProposals ? 'too_many_open_proposals' : null
}

/**
 * Why the citizen who said yes at `answeredAt` cannot be presented, else null. The yes to this order is the consent; an
 * objection or a withdrawal of consent after it takes it back.
 */
export const presentationObstacle = (
  order: OrderFacts,
  citizen: CitizenFacts,
  context: { answeredAt: string; today: string },
): ErrorReason | null => {
  const common = commonObstacle(order, citizen, context.today)
  if (common) return common
  if (citizen.objectedAt !== null && citizen.objectedAt >= context.answeredAt) return 'objected'
  const withdrawn = citizen.consentAt === null && citizen.consentWithdrawnAt !== null
  if (withdrawn && citizen.consentWithdrawnAt! >= context.answeredAt) return 'no_consent'
  return order.maxCandidates !== null && order.candidatesInPlay >= order.maxCandidates
    ? 'enough_candidates'
    : null
}

/** Whether a citizen may show interest: a live småjob of at most 15 hours at a company that can be referred to. */
export const canShowInterest = (
  order: OrderFacts & { hoursMax: number | null },
  citizen: Pick<CitizenFacts, 'status'>,
): boolean =>
  order.kind === 'part_hours_job' &&
  order.hoursMax !== null &&
  order.hoursMax <= partHoursJobMaxHours &&
  isLive(order.status) &&
  mayRefer(order.supportStatus) &&
  citizen.status === 'active'

/** Whether a person hired for this kind of order is no longer looking: a taster visit of some days ends no search. */
export const hireEndsSearch = (kind: JobOrderKind): boolean => kind !== 'taster_visit'

/** Until when the one whose turn it is has to act on a referral that reached the status at `from` (an instant). */
export const referralDueAt = (
  status: Extract<ReferralStatus, 'suggested' | 'proposed' | 'accepted' | 'presented'>,
  from: string,
  settings: MunicipalitySettings,
): string => {
  if (status === 'proposed') return workdayDeadline(from, settings.citizenAnswerWorkdays)
  if (status === 'presented') return workdayDeadline(from, settings.employerAnswerWorkdays)
  return addWorkingHours(from, settings.consultantAnswerHours)
}

/** Until when the company has to say how it went after an interview at `interviewAt` (Danish local time), counted from `now` where none is set or it is past. */
export const dueAfterInterview = (
  interviewAt: string | null,
  now: string,
  settings: MunicipalitySettings,
): string => {
  const today = danishDate(now)
  const day = interviewAt !== null && interviewAt > today ? interviewAt.slice(0, 10) : today
  return endOfDanishDay(addWorkdays(day, settings.employerAnswerWorkdays))
}

const holders: Partial<Record<ReferralStatus, BallHolder>> = {
  proposed: 'citizen',
  accepted: 'municipality',
  presented: 'employer',
}

/**
 * Who has the ball of a live order, and until when: of all who are to act on one of its referrals, the one with the
 * earliest deadline. With nothing under way the municipality is to find candidates, counted from `now` (an instant).
 */
export const orderBall = (
  referrals: readonly { status: ReferralStatus; dueAt: string | null }[],
  now: string,
  settings: MunicipalitySettings,
): { ball: BallHolder; ballUntil: string | null } => {
  let first: { ball: BallHolder; ballUntil: string | null } | null = null
  for (const { status, dueAt } of referrals) {
    const ball = holders[status]
    if (!ball) continue
    if (first === null || (dueAt ?? '9') < (first.ballUntil ?? '9')) first = { ball, ballUntil: dueAt }
  }
  return first ?? { ball: 'municipality', ballUntil: dayDeadline(now, settings.firstCandidatesDays) }
}

/** Days after an order closes in which its named contacts still see whom they were presented, and may answer. */
export const presentedVisibleDays = 30
/** Whether presented people of an order closed at `closedAt` can still be seen at `now` (instants). */
export const presentedVisible = (closedAt: string | null, now: string): boolean =>
  closedAt === null || now < dayDeadline(closedAt, presentedVisibleDays)

/** A company keeps seeing whom it answered about, and nobody who was taken back from it. */
export const shownToEmployer = (referral: {
  status: ReferralStatus
  closeReason: CloseReason | null
}): boolean =>
  referral.status === 'presented' ||
  (referral.status === 'closed' && referral.closeReason === 'verdict_given')
