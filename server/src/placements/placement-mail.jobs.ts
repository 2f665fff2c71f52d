import type { ScheduledJob } from '../kernel/scheduler'
import type { PlacementMail } from './placement-mail.service'

/** Reminds of deadlines when offices open, and teams of what nobody keeps. */
export const makePlacementMailJobs = (
  mail: Pick<PlacementMail, 'remindDue' | 'tellOfUnowned'>,
): ScheduledJob[] => [
  {
    name: 'remind_of_placements',
    pattern: '20 7 * * *',
    async run() {
      const { soon, overdue } = await mail.remindDue()
      return `reminded of ${soon} near and ${overdue} passed deadlines`
    },
  },
  {
    name: 'tell_of_unowned_placements',
    pattern: '35 7 * * *',
    async run() {
      return `told of placements without an owner ${await mail.tellOfUnowned()} times`
    },
  },
]
