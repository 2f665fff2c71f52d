import type { ScheduledJob } from '../kernel/scheduler'
import type { FollowUpMail } from './follow-up-mail.service'
import type { FollowUpPlanning } from './follow-up-planning.service'

/** Plans the follow-up of placements whose own planning did not come about, and reminds of it when offices open. */
export const makeFollowUpJobs = (
  planning: Pick<FollowUpPlanning, 'planDue'>,
  mail: Pick<FollowUpMail, 'remindDue'>,
): ScheduledJob[] => [
  {
    name: 'plan_follow_ups',
    pattern: '20 * * * *',
    async run() {
      return `planned ${await planning.planDue()}`
    },
  },
  {
    name: 'remind_of_follow_ups',
    pattern: '30 7 * * *',
    async run() {
      const { talks, due } = await mail.remindDue()
      return `reminded of ${talks} talks and ${due} tasks`
    },
  },
]
