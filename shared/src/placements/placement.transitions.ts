import type { Role } from '../accounts/roles'

/**
 * Who decides a placement. `own`: the municipality, here. `vitas`: the municipality, in VITAS, whose state is mirrored here
 * so that nothing is signed twice. `employment`: nobody, for a småjob is ordinary employment.
 */
export const authorities = ['own', 'vitas', 'employment'] as const
export type Authority = (typeof authorities)[number]

export const placementStatuses = [
  'drafted',
  'employer_signed',
  'representative_signed',
  'representative_not_applicable',
  'submitted',
  'pre_approved',
  'matched',
  'citizen_informed',
  'approved',
  'refused',
  'employer_accepted',
  'active',
  'extended',
  'ended',
  'closed',
  'withdrawn',
] as const
export type PlacementStatus = (typeof placementStatuses)[number]

/** Somebody is, or is agreed to be, at the workplace: what the ratio requirement counts and what may not overlap. */
export const runningStatuses = [
  'approved',
  'employer_accepted',
  'active',
  'extended',
] as const satisfies readonly PlacementStatus[]
/** Still to be worked on by somebody. */
export const openPlacementStatuses = placementStatuses.filter(
  (status) => !['refused', 'closed', 'withdrawn'].includes(status),
)
export const isRunning = (status: PlacementStatus) =>
  (runningStatuses as readonly PlacementStatus[]).includes(status)
/** Agreed, under way or over: what is followed up. */
export const isAgreedOrOver = (status: PlacementStatus) =>
  ['employer_accepted', 'active', 'extended', 'ended', 'closed'].includes(status)
/** It may have been agreed before, so that talks may stand that are to be cancelled. */
export const mayHaveBeenAgreed = (status: PlacementStatus) => status === 'withdrawn' || status === 'drafted'
/** Under way at the workplace. */
export const isUnderWay = (status: PlacementStatus) => status === 'active' || status === 'extended'

export const placementActs = [
  'sign',
  'reopen',
  'representative_sign',
  'representative_none',
  'representative_found',
  'submit',
  'send_back',
  'hand_over',
  'pre_approve',
  'match',
  'unmatch',
  'inform',
  'approve',
  'refuse',
  'reconsider',
  'accept',
  'start',
  'extend',
  'end',
  'resume',
  'close',
  'reopen_outcome',
  'withdraw',
] as const
export type PlacementAct = (typeof placementActs)[number]

export type PlacementBy = Extract<Role, 'employer' | 'employer_consultant' | 'job_broker' | 'caseworker'>
type By = PlacementBy | 'representative' | 'system'
type Edge = {
  act: PlacementAct
  from: PlacementStatus
  to: PlacementStatus
  by: readonly By[]
  authorities: readonly Authority[]
  /** Only with somebody matched, or only without; not given: either way. */
  person?: boolean
}

const staff = ['employer_consultant', 'job_broker', 'caseworker'] as const
const employer = ['employer'] as const
const both = ['employer', ...staff] as const
const own = ['own'] as const
const decided = ['own', 'vitas'] as const
const all = authorities

const withdrawable = [
  'drafted',
  'employer_signed',
  'representative_signed',
  'representative_not_applicable',
  'submitted',
  'pre_approved',
  'matched',
  'citizen_informed',
  'approved',
  'employer_accepted',
] as const satisfies readonly PlacementStatus[]

/** The graph of `domain.md` (c), by who decides. Nothing becomes active that has not been approved, but for employment. */
export const placementEdges: readonly Edge[] = [
  { act: 'sign', from: 'drafted', to: 'employer_signed', by: employer, authorities: own },
  // What was signed is signed as it was: to change it is to sign anew.
  { act: 'reopen', from: 'employer_signed', to: 'drafted', by: both, authorities: own },
  { act: 'reopen', from: 'representative_signed', to: 'drafted', by: both, authorities: own },
  { act: 'reopen', from: 'representative_not_applicable', to: 'drafted', by: both, authorities: own },
  {
    act: 'representative_sign',
    from: 'employer_signed',
    to: 'representative_signed',
    by: ['representative'],
    authorities: own,
  },
  {
    act: 'representative_none',
    from: 'employer_signed',
    to: 'representative_not_applicable',
    by: employer,
    authorities: own,
  },
  {
    act: 'representative_found',
    from: 'representative_not_applicable',
    to: 'employer_signed',
    by: employer,
    authorities: own,
  },
  { act: 'submit', from: 'representative_signed', to: 'submitted', by: employer, authorities: own },
  { act: 'submit', from: 'representative_not_applicable', to: 'submitted', by: employer, authorities: own },
  { act: 'hand_over', from: 'drafted', to: 'submitted', by: both, authorities: ['vitas'] },
  { act: 'send_back', from: 'submitted', to: 'drafted', by: staff, authorities: decided },
  {
    act: 'pre_approve',
    from: 'submitted',
    to: 'pre_approved',
    by: staff,
    authorities: decided,
    person: false,
  },
  { act: 'match', from: 'pre_approved', to: 'matched', by: staff, authorities: decided, person: false },
  { act: 'unmatch', from: 'matched', to: 'pre_approved', by: staff, authorities: decided, person: true },
  { act: 'inform', from: 'matched', to: 'citizen_informed', by: staff, authorities: decided, person: true },
  // A named person was matched from the beginning.
  { act: 'inform', from: 'submitted', to: 'citizen_informed', by: staff, authorities: decided, person: true },
  { act: 'approve', from: 'citizen_informed', to: 'approved', by: staff, authorities: decided, person: true },
  { act: 'refuse', from: 'citizen_informed', to: 'refused', by: staff, authorities: decided, person: true },
  { act: 'refuse', from: 'submitted', to: 'refused', by: staff, authorities: decided },
  // A refusal may be reconsidered; an approval is a right given and is only withdrawn, with a reason.
  { act: 'reconsider', from: 'refused', to: 'submitted', by: staff, authorities: decided },
  { act: 'accept', from: 'approved', to: 'employer_accepted', by: both, authorities: decided },
  {
    act: 'accept',
    from: 'drafted',
    to: 'employer_accepted',
    by: both,
    authorities: ['employment'],
    person: true,
  },
  { act: 'reopen', from: 'employer_accepted', to: 'drafted', by: both, authorities: ['employment'] },
  {
    act: 'start',
    from: 'employer_accepted',
    to: 'active',
    by: [...staff, 'system'],
    authorities: all,
    person: true,
  },
  { act: 'extend', from: 'active', to: 'extended', by: staff, authorities: all },
  { act: 'extend', from: 'extended', to: 'extended', by: staff, authorities: all },
  { act: 'end', from: 'active', to: 'ended', by: [...both, 'system'], authorities: all },
  { act: 'end', from: 'extended', to: 'ended', by: [...both, 'system'], authorities: all },
  { act: 'resume', from: 'ended', to: 'active', by: staff, authorities: all },
  { act: 'close', from: 'ended', to: 'closed', by: staff, authorities: all },
  { act: 'reopen_outcome', from: 'closed', to: 'ended', by: staff, authorities: all },
  ...withdrawable.map(
    (from): Edge => ({
      act: 'withdraw',
      from,
      to: 'withdrawn',
      // Once it is approved somebody has been promised a place: the municipality takes that back, not the company alone.
      by: from === 'approved' || from === 'employer_accepted' ? staff : both,
      authorities: all,
    }),
  ),
]

export type PlacementPosition = { status: PlacementStatus; authority: Authority; hasPerson: boolean }

const fits =
  ({ status, authority, hasPerson }: PlacementPosition, by: By) =>
  (edge: Edge) =>
    edge.from === status &&
    edge.authorities.includes(authority) &&
    edge.by.includes(by) &&
    (edge.person === undefined || edge.person === hasPerson)

/** Where the act leads from here, or null where it cannot be done, or not by this one. */
export const placementStep = (at: PlacementPosition, act: PlacementAct, by: By): PlacementStatus | null =>
  placementEdges.filter(fits(at, by)).find((edge) => edge.act === act)?.to ?? null

/** What somebody may do next, in the order of the graph. */
export const actsFrom = (at: PlacementPosition, by: By): PlacementAct[] => [
  ...new Set(placementEdges.filter(fits(at, by)).map(({ act }) => act)),
]

export const placementHolders = ['employer', 'representative', 'municipality', 'citizen', 'none'] as const
export type PlacementHolder = (typeof placementHolders)[number]
