import type { DataOf } from '../data-map/columns-by-processing'
import type { hourPlanTables } from './hour-plans.table'

export const hourPlanData: DataOf<typeof hourPlanTables> = {
  hourPlanChanges: {
    placement: ['id', 'placementId', 'state', 'plan'],
    sensitive: ['why', 'answerNote'],
    acts: ['part', 'by', 'at', 'answeredBy', 'answeredAt'],
    none: ['number'],
  },
  hourRegistrations: {
    placement: ['id', 'placementId', 'monday', 'hours', 'paidHours', 'replacedAt'],
    // Sickness is one of the reasons.
    sensitive: ['reason'],
    acts: ['part', 'by', 'at'],
    none: ['version'],
  },
  planMilestones: {
    placement: ['id', 'placementId', 'key', 'reachedOn'],
    acts: ['by', 'at', 'takenBackAt', 'takenBackBy'],
  },
}
