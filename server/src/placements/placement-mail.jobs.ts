import type { ScheduledJob } from '../kernel/scheduler'
import type { PlacementMail } from './placement-mail.service'

/** Reminds of deadlines when offices open. */
export const makePlacementMailJobs = (mail: Pick<PlacementMail, 'remindDue'>): ScheduledJob[] => [
  {
    name: 'remind_of_placements',
    pattern: '20 7 * * *',
    async run() {
      const { soon, overdue } = await mail.remindDue()
      return `reminded of ${soon} near and ${overdue} passed deadlines`
    },
  },
]
