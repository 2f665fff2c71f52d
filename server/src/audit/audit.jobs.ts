import type { ScheduledJob } from '../kernel/scheduler'
import type { AuditChain } from './audit-chain.service'

/** Seals what was recorded in the last minute. */
export const makeAuditJobs = (chain: Pick<AuditChain, 'sealDue'>): ScheduledJob[] => [
  {
    name: 'seal_audit',
    pattern: '* * * * *',
    leaseHours: 0.05,
    async run(stopping) {
      return `sealed ${await chain.sealDue(stopping)}`
    },
  },
]
