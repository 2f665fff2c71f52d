import type { ScheduledJob } from '../kernel/scheduler'
import type { HourPlans } from './hour-plans.service'

/** Works out how the hours stand of placements that no act has touched since they were put in. */
export const makeHourPlanJobs = (hourPlans: Pick<HourPlans, 'standNew'>): ScheduledJob[] => [
  {
    name: 'stand_hours',
    pattern: '*/10 * * * *',
    async run() {
      return `worked out ${await hourPlans.standNew()}`
    },
  },
]
