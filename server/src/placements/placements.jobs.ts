import type { ScheduledJob } from '../kernel/scheduler'
import type { Placements } from './placements.service'

/** Begins what is agreed on its first day, and ends it after its last. */
export const makePlacementJobs = (placements: Pick<Placements, 'startDue' | 'endDue'>): ScheduledJob[] => [
  {
    name: 'turn_placements',
    pattern: '5 * * * *',
    async run() {
      return `began ${await placements.startDue()}, ended ${await placements.endDue()}`
    },
  },
]
