import type { ScheduledJob } from '../kernel/scheduler'
import type { Referrals } from './referrals.service'

/** Frees the people whom a company never answered about, when it sees them no more. */
export const makeReferralJobs = (referrals: Pick<Referrals, 'closeLapsed'>): ScheduledJob[] => [
  {
    name: 'close_lapsed_referrals',
    pattern: '10 * * * *',
    async run() {
      return `closed ${await referrals.closeLapsed()}`
    },
  },
]
