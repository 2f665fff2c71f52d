import { type Policy, staff } from '../accounts/policy-line'

export const municipalitiesPolicy = {
  'municipalities.list': { who: 'anybody' },
  'municipalities.settings': { who: { administrator: 'own_municipality', manager: 'own_municipality' } },
  'municipalities.updateSettings': { who: { administrator: 'own_municipality' }, leaves: 'write' },
  'municipalities.colleagues': { who: staff('own_municipality') },
} as const satisfies Policy
