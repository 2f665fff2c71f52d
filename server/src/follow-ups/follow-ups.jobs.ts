import type { ScheduledJob } from '../kernel/scheduler'
import type { FollowUpPlanning } from './follow-up-planning.service'

/** Plans the follow-up of placements whose own planning did not come about. */
export const makeFollowUpJobs = (planning: Pick<FollowUpPlanning, 'planDue'>): ScheduledJob[] => [
  {
    name: 'plan_follow_ups',
    pattern: '20 * * * *',
    async run() {
      return `planned ${await planning.planDue()}`
    },
  },
]
