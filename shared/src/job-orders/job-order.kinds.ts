/** The six kinds of `domain.md` (c). */
export const jobOrderKinds = [
  'ordinary',
  'part_hours_job',
  'flex_job',
  'work_placement',
  'wage_subsidy_job',
  'taster_visit',
] as const
export type JobOrderKind = (typeof jobOrderKinds)[number]

/** Kinds where the person stays on a benefit and the ratio requirement applies. */
export const placementKinds = ['work_placement', 'wage_subsidy_job', 'taster_visit'] as const
export const isPlacementKind = (kind: JobOrderKind) => (placementKinds as readonly string[]).includes(kind)

/** Most hours a week of a småjob (`matching.md` 6). */
export const partHoursJobMaxHours = 15
