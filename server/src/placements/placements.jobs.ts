import type { ScheduledJob } from '../kernel/scheduler'
import type { PlacementRechecks } from './placement-rechecks.service'
import type { Placements } from './placements.service'

/** Begins what is agreed on its first day, ends it after its last, and tells meanwhile what no longer holds. */
export const makePlacementJobs = (
  placements: Pick<Placements, 'startDue' | 'endDue'>,
  rechecks: Pick<PlacementRechecks, 'recheckDue'>,
): ScheduledJob[] => [
  {
    name: 'turn_placements',
    pattern: '5 * * * *',
    async run() {
      return `began ${await placements.startDue()}, ended ${await placements.endDue()}`
    },
  },
  {
    name: 'recheck_placements',
    pattern: '*/10 * * * *',
    async run() {
      const { checked, changed } = await rechecks.recheckDue()
      return `asked ${checked}, changed ${changed}`
    },
  },
]
