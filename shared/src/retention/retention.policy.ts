import { caseStaff, type Policy } from '../accounts/policy-line'

export const retentionPolicy = {
  'retention.view': {
    who: { administrator: 'own_municipality', data_protection_officer: 'own_municipality' },
  },
  'retention.setPeriod': { who: { administrator: 'own_municipality' }, leaves: 'write' },
  'retention.plan': {
    who: { administrator: 'own_municipality', ...caseStaff('own_municipality') },
    person: true,
    leaves: 'read',
  },
  'retention.erase': { who: { administrator: 'own_municipality' }, person: true, leaves: 'write' },
  'retention.hold': {
    who: { administrator: 'own_municipality', ...caseStaff('own_municipality') },
    person: true,
    leaves: 'write',
  },
  'retention.release': {
    who: { administrator: 'own_municipality', ...caseStaff('own_municipality') },
    person: true,
    leaves: 'write',
  },
  'retention.mine': { who: { citizen: 'self' }, person: true, leaves: 'read' },
} as const satisfies Policy
