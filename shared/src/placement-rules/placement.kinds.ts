/** What a placement can be; `domain.md` (a) and (c). */
export const placementKinds = [
  'work_placement',
  'wage_subsidy_job',
  'flex_job',
  'part_hours_job',
  'community_work',
  'taster_visit',
] as const
export type PlacementKind = (typeof placementKinds)[number]
