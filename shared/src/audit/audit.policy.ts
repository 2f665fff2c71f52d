import type { Policy } from '../accounts/policy-line'

export const auditPolicy = {
  'audit.search': { who: { data_protection_officer: 'own_municipality' }, person: true, leaves: 'read' },
} as const satisfies Policy
