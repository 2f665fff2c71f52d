import type { Role } from '../accounts/roles'

export const jobOrderStatuses = [
  'draft',
  'submitted',
  'exclusive',
  'open',
  'paused',
  'filled',
  'expired',
  'withdrawn',
] as const
export type JobOrderStatus = (typeof jobOrderStatuses)[number]

/** Statuses in which candidates may be ranked, proposed and presented. */
export const liveStatuses = ['submitted', 'exclusive', 'open'] as const satisfies readonly JobOrderStatus[]
export const closedStatuses = ['filled', 'expired', 'withdrawn'] as const satisfies readonly JobOrderStatus[]
export const isLive = (status: JobOrderStatus) => (liveStatuses as readonly string[]).includes(status)
export const isClosed = (status: JobOrderStatus) => (closedStatuses as readonly string[]).includes(status)

export const closingReasons = [
  'filled_here',
  'filled_elsewhere',
  'enough_candidates',
  'no_suitable_candidates',
  'need_ceased',
  'duplicate',
  'deadline_passed',
  'company_blocked',
  'other',
] as const
export type ClosingReason = (typeof closingReasons)[number]

/** Reasons a person may give for each closing; the rest belong to the system. */
export const reasonsFor: Record<'filled' | 'expired' | 'withdrawn', readonly ClosingReason[]> = {
  filled: ['filled_here', 'filled_elsewhere'],
  expired: ['deadline_passed'],
  withdrawn: [
    'enough_candidates',
    'no_suitable_candidates',
    'need_ceased',
    'duplicate',
    'company_blocked',
    'other',
  ],
}

/** Who is to act next. */
export type BallHolder = 'employer' | 'municipality' | 'citizen' | 'nobody'

export type TransitionActor = Role | 'system'
export type JobOrderTransition = {
  from: JobOrderStatus
  to: JobOrderStatus
  by: readonly TransitionActor[]
  /** Closing needs a reason. */
  needsReason?: boolean
  /** `paused` returns only to where it was. */
  onlyIfPausedFrom?: JobOrderStatus
}

const owners = ['employer', 'employer_consultant', 'job_broker'] as const
const staff = ['employer_consultant', 'job_broker'] as const
const close = (from: JobOrderStatus): JobOrderTransition[] => [
  { from, to: 'filled', by: [...owners, 'system'], needsReason: true },
  { from, to: 'expired', by: ['system'], needsReason: true },
  { from, to: 'withdrawn', by: owners, needsReason: true },
]

/** The graph of `domain.md` (c). Exclusivity starts at submission; a municipality without it goes straight to open. */
export const jobOrderTransitions: readonly JobOrderTransition[] = [
  { from: 'draft', to: 'submitted', by: owners },
  { from: 'submitted', to: 'exclusive', by: [...staff, 'system'] },
  { from: 'submitted', to: 'open', by: ['system'] },
  { from: 'exclusive', to: 'open', by: [...staff, 'system'] },
  { from: 'exclusive', to: 'paused', by: owners },
  { from: 'open', to: 'paused', by: owners },
  { from: 'paused', to: 'exclusive', by: owners, onlyIfPausedFrom: 'exclusive' },
  { from: 'paused', to: 'open', by: [...owners, 'system'], onlyIfPausedFrom: 'open' },
  ...close('submitted'),
  ...close('exclusive'),
  ...close('open'),
  ...close('paused'),
]

/** The transition if `actor` may make it from here, else null. Server and buttons ask the same table. */
export const findTransition = (
  order: { status: JobOrderStatus; pausedFrom: JobOrderStatus | null },
  to: JobOrderStatus,
  actor: TransitionActor,
): JobOrderTransition | null =>
  jobOrderTransitions.find(
    (line) =>
      line.from === order.status &&
      line.to === to &&
      line.by.includes(actor) &&
      (line.onlyIfPausedFrom === undefined || line.onlyIfPausedFrom === order.pausedFrom),
  ) ?? null

/** Every status the actor may move the order to. */
export const allowedTargets = (
  order: { status: JobOrderStatus; pausedFrom: JobOrderStatus | null },
  actor: TransitionActor,
): JobOrderStatus[] => jobOrderStatuses.filter((to) => findTransition(order, to, actor) !== null)
