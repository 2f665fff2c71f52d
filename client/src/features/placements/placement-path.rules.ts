import type { Authority, PlacementStatus } from '@virkelyst/shared/placements/placement.transitions'

export const milestones = ['written', 'signed', 'sent', 'decided', 'agreed', 'under_way', 'outcome'] as const
export type Milestone = (typeof milestones)[number]

const ways: Record<Authority, readonly Milestone[]> = {
  own: milestones,
  vitas: ['written', 'sent', 'decided', 'agreed', 'under_way', 'outcome'],
  employment: ['written', 'agreed', 'under_way', 'outcome'],
}

/** The milestone somebody works towards in each status; null where the way ended before its goal. */
const towards: Record<PlacementStatus, Milestone | null> = {
  drafted: 'written',
  employer_signed: 'signed',
  representative_signed: 'sent',
  representative_not_applicable: 'sent',
  submitted: 'decided',
  pre_approved: 'decided',
  matched: 'decided',
  citizen_informed: 'decided',
  approved: 'agreed',
  refused: null,
  employer_accepted: 'under_way',
  active: 'under_way',
  extended: 'under_way',
  ended: 'outcome',
  closed: null,
  withdrawn: null,
}

export type PathStep = { milestone: Milestone; state: 'done' | 'now' | 'ahead' }

/** The milestones of a placement with how far it is; none where it ended before its goal. */
export const pathOf = ({
  authority,
  status,
}: {
  authority: Authority
  status: PlacementStatus
}): PathStep[] => {
  if (status === 'refused' || status === 'withdrawn') return []
  const way = ways[authority]
  const now = status === 'closed' ? way.length : way.indexOf(towards[status] ?? 'written')
  return way.map((milestone, at) => ({
    milestone,
    state: at < now ? 'done' : at === now ? 'now' : 'ahead',
  }))
}
