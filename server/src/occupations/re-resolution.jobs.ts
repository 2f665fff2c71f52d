import type { ScheduledJob } from '../kernel/scheduler'
import type { ReResolution } from './re-resolution.service'

export const reResolveJob = 're_resolve'

export const makeReResolutionJobs = ({ catchUp }: Pick<ReResolution, 'catchUp'>): ScheduledJob[] => [
  {
    name: reResolveJob,
    pattern: '* * * * *',
    // A run has a lease of its own, which a dead worker loses after a minute.
    leaseHours: 1 / 60,
    run: (stopping) => catchUp({ stopping }),
  },
]
