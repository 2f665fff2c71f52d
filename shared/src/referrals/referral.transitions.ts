import type { Role } from '../accounts/roles'

export const referralStatuses = [
  'suggested',
  'proposed',
  'accepted',
  'declined',
  'presented',
  'closed',
] as const
export type ReferralStatus = (typeof referralStatuses)[number]
/** The employer's answer is an axis of its own. */
export const verdicts = ['none', 'interview', 'hired', 'rejected', 'no_show'] as const
export type Verdict = (typeof verdicts)[number]
/** Where the referral began: a ranking, the citizen's own interest, or a broker who knew. */
export const referralSources = ['ranking', 'interest', 'manual'] as const
export type ReferralSource = (typeof referralSources)[number]

/** Statuses that count as an open proposal; a citizen has fewer than `maxOpenProposals` of them. */
export const openReferralStatuses = [
  'proposed',
  'accepted',
  'presented',
] as const satisfies readonly ReferralStatus[]
export const maxOpenProposals = 5

export const declineReasons = [
  'too_far',
  'hours',
  'tasks',
  'health_considerations',
  'found_job',
  'education',
  'pay',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]
export const rejectionReasons = [
  'qualifications',
  'experience',
  'availability',
  'other_candidate',
  'position_closed',
  'withdrew',
  'other',
] as const
export type RejectionReason = (typeof rejectionReasons)[number]
export const exclusionReasons = [
  'recently_contacted',
  'known_obstacle',
  'other_plan',
  'citizen_asked',
  'lacks_requirement',
  'other',
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]
/** Why staff may take a referral back. */
export const withdrawalReasons = [
  'citizen_unavailable',
  'consent_withdrawn',
  'mistake',
  'no_answer',
  'other',
] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]
/** Why a referral is closed; those beyond a withdrawal belong to the portal and the citizen. */
export const closeReasons = [
  ...withdrawalReasons,
  'order_closed',
  'verdict_given',
  'interest_withdrawn',
] as const
export type CloseReason = (typeof closeReasons)[number]

type By = Role | 'system'
const staff = ['employer_consultant', 'job_broker'] as const

/** `suggested → proposed → accepted | declined → presented → closed`: the citizen's yes comes before the company sees a person. */
export const referralTransitions: readonly { from: ReferralStatus; to: ReferralStatus; by: readonly By[] }[] =
  [
    { from: 'suggested', to: 'proposed', by: staff },
    // The citizen who asked for the job has said yes already.
    { from: 'suggested', to: 'accepted', by: staff },
    { from: 'proposed', to: 'accepted', by: ['citizen', ...staff] },
    { from: 'proposed', to: 'declined', by: ['citizen', ...staff] },
    { from: 'accepted', to: 'declined', by: ['citizen', ...staff] },
    { from: 'accepted', to: 'presented', by: staff },
    { from: 'suggested', to: 'closed', by: [...staff, 'citizen', 'system'] },
    { from: 'proposed', to: 'closed', by: [...staff, 'system'] },
    { from: 'accepted', to: 'closed', by: [...staff, 'system'] },
    { from: 'presented', to: 'closed', by: ['employer', ...staff, 'system'] },
    // Only an interest that the citizen took back: everything else is closed for good.
    { from: 'closed', to: 'suggested', by: ['citizen'] },
  ]

export const mayMoveReferral = (from: ReferralStatus, to: ReferralStatus, by: By): boolean =>
  referralTransitions.some((line) => line.from === from && line.to === to && line.by.includes(by))

/** What the employer may answer next; `hired`, `rejected` and `no_show` are final, an interview can be moved. */
export const verdictTransitions: Record<Verdict, readonly Verdict[]> = {
  none: ['interview', 'hired', 'rejected', 'no_show'],
  interview: ['interview', 'hired', 'rejected', 'no_show'],
  hired: [],
  rejected: [],
  no_show: [],
}
export const verdictNeedsReason = (verdict: Verdict) => verdict === 'rejected'
