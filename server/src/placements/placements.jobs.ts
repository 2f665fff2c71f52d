import type { ScheduledJob } from '../kernel/scheduler'
import type { Placements } from './placements.service'

/** Begins accepted placements on their first day. */
export const makePlacementJobs = (placements: Pick<Placements, 'startDue'>): ScheduledJob[] => [
  {
    name: 'start_placements',
    pattern: '5 * * * *',
    async run() {
      return `began ${await placements.startDue()}`
    },
  },
]
