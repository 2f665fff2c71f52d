import type { ScheduledJob } from '../kernel/scheduler'
import type { ReferralMail } from './referral-mail.service'
import type { Referrals } from './referrals.service'

/** Frees the people whom a company never answered about, when it sees them no more, and reminds of deadlines. */
export const makeReferralJobs = (
  referrals: Pick<Referrals, 'closeLapsed'>,
  mail: Pick<ReferralMail, 'remindDue'>,
): ScheduledJob[] => [
  {
    name: 'close_lapsed_referrals',
    pattern: '10 * * * *',
    async run() {
      return `closed ${await referrals.closeLapsed()}`
    },
  },
  {
    name: 'remind_of_referrals',
    pattern: '25 7 * * *',
    async run() {
      const { soon, overdue } = await mail.remindDue()
      return `reminded of ${soon} near and ${overdue} passed deadlines`
    },
  },
]
