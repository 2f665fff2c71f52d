import type { Policy } from '../accounts/policy-line'

export const notificationsPolicy = {
  'notifications.outbox': { who: { administrator: 'own_municipality' } },
  'notifications.retry': { who: { administrator: 'own_municipality' }, leaves: 'write' },
} as const satisfies Policy
