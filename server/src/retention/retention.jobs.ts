import type { ScheduledJob } from '../kernel/scheduler'
import type { ForgetOld } from './forget-old.service'
import type { ForgetPeople } from './forget-people.service'

/** Forgets what has been kept long enough. */
export const makeRetentionJobs = (
  old: Pick<ForgetOld, 'forget'>,
  people: Pick<ForgetPeople, 'forget'>,
): ScheduledJob[] => [
  {
    name: 'forget_old',
    pattern: '50 3 * * *',
    leaseHours: 2,
    async run(stopping) {
      return `forgot ${await old.forget(stopping)}`
    },
  },
  {
    name: 'forget_people',
    // After the month that ended on the first has been made up.
    pattern: '10 5 * * *',
    leaseHours: 2,
    async run(stopping) {
      const { announced, calledOff, erased } = await people.forget(stopping)
      return `forgot ${erased}, announced ${announced}, called off ${calledOff}`
    },
  },
]
