/** Selections of a list of placements. */
export const placementViews = ['open', 'ours', 'running', 'ended', 'all'] as const

/** STAR's two axes of a case in VITAS, as `domain.md` (c) names them; the codes themselves are not published. */
export const vitasOfferStatuses = ['created', 'under_treatment', 'approved', 'refused', 'closed'] as const
export const vitasAllocationStatuses = ['none', 'proposed', 'accepted', 'started', 'ended'] as const

export const representativeReasons = [
  'no_representative_elected',
  'other_trade',
  'no_staff',
  'other',
] as const
export const withdrawReasons = [
  'company_withdrew',
  'citizen_unavailable',
  'found_job',
  'rules_not_met',
  'mistake',
  'other',
] as const
export const endReasons = [
  'as_agreed',
  'ordinary_job',
  'other_placement',
  'education',
  'illness',
  'did_not_turn_up',
  'company_ended',
  'citizen_ended',
  'rules_not_met',
  'other',
] as const
export type EndReason = (typeof endReasons)[number]
export const placementOutcomes = [
  'ordinary_job',
  'part_hours_job',
  'wage_subsidy_job',
  'flex_job',
  'education',
  'none',
] as const
export type PlacementOutcome = (typeof placementOutcomes)[number]
