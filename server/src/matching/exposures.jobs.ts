import type { ScheduledJob } from '../kernel/scheduler'
import type { Exposures } from './exposures.service'

/** Makes up the exposure of the month that has ended, and of any that was missed. */
export const makeExposureJobs = (exposures: Pick<Exposures, 'makeUp'>): ScheduledJob[] => [
  {
    name: 'make_up_exposure',
    pattern: '20 4 1 * *',
    async run() {
      return `made up ${await exposures.makeUp()}`
    },
  },
]
