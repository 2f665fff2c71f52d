import { kindLabels } from '../job-orders/job-order.labels'
import type { Labels } from '../kernel/label'
import type { PlacementKind } from './placement.kinds'

export const placementKindLabels: Labels<PlacementKind> = {
  work_placement: kindLabels.work_placement,
  wage_subsidy_job: kindLabels.wage_subsidy_job,
  flex_job: kindLabels.flex_job,
  part_hours_job: kindLabels.part_hours_job,
  community_work: { da: 'Nytteindsats', en: 'Community work' },
  taster_visit: kindLabels.taster_visit,
}
