import type { ScheduledJob } from '../kernel/scheduler'
import type { Notifications } from './notifications.service'

/** Sends mail, and forgets old messages. */
export const makeNotificationJobs = (
  notifications: Pick<Notifications, 'sendDue' | 'clear'>,
): ScheduledJob[] => [
  {
    name: 'send_mail',
    pattern: '* * * * *',
    // Messages have leases of their own: two senders never hold the same one.
    leaseHours: 0.05,
    async run(stopping) {
      const { sent, waiting, dropped, given_up } = await notifications.sendDue(stopping)
      return `sent ${sent}, put off ${waiting}, dropped ${dropped}, gave up ${given_up}`
    },
  },
  {
    name: 'clear_outbox',
    pattern: '40 3 * * *',
    async run() {
      return `forgot ${await notifications.clear()}`
    },
  },
]
