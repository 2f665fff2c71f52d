import type { ScheduledJob } from '../kernel/scheduler'
import type { RateLimits } from './rate-limits.service'
import type { Sessions } from './sessions.service'

/** Forgets sessions and counted tries a day after they came to nothing. */
export const makeAccountJobs = (sessions: Sessions, rateLimits: RateLimits): ScheduledJob[] => [
  {
    name: 'forget_old_sessions',
    pattern: '30 3 * * *',
    async run() {
      return `forgot ${await sessions.purge()} sessions and ${await rateLimits.purge()} counts`
    },
  },
]
