import { caseStaff, type Policy, readers } from '../accounts/policy-line'

export const citizensPolicy = {
  'citizens.search': { who: readers('own_municipality'), person: true, leaves: 'read' },
  'citizens.get': { who: readers('own_municipality'), person: true, leaves: 'read' },
  'citizens.create': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'citizens.update': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'citizens.mine': { who: { citizen: 'self' }, person: true, leaves: 'read' },
  'citizens.updateMine': { who: { citizen: 'self' }, person: true, leaves: 'write' },
  'citizens.setConsent': { who: { citizen: 'self' }, person: true, leaves: 'write' },
  'citizens.setObjection': { who: { citizen: 'self' }, person: true, leaves: 'write' },
} as const satisfies Policy
