import type { Labels } from '../kernel/label'
import { outcomeLabels } from '../placements/placement.labels'
import type { LaterOutcome } from './later-outcome.schema'

export const laterOutcomeLabels: Labels<LaterOutcome> = {
  ...outcomeLabels,
  unknown: { da: 'Vides ikke', en: 'Not known' },
}
