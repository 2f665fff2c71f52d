import { caseStaff, type Policy } from '../accounts/policy-line'

export const hourPlansPolicy = {
  'hourPlans.get': {
    who: { employer: 'own_company', ...caseStaff('own_municipality'), manager: 'own_municipality' },
    person: true,
    leaves: 'read',
  },
  'hourPlans.mine': { who: { citizen: 'self' }, person: true, leaves: 'read' },
  'hourPlans.toRegister': { who: { employer: 'named_contact' }, person: true, leaves: 'read' },
  'hourPlans.propose': {
    who: { employer: 'named_contact', ...caseStaff('own_municipality') },
    person: true,
    leaves: 'write',
  },
  'hourPlans.answer': {
    who: { employer: 'named_contact', ...caseStaff('own_municipality') },
    person: true,
    leaves: 'write',
  },
  'hourPlans.register': {
    who: { employer: 'named_contact', ...caseStaff('own_municipality') },
    person: true,
    leaves: 'write',
  },
  'hourPlans.reach': {
    who: { employer: 'named_contact', ...caseStaff('own_municipality') },
    person: true,
    leaves: 'write',
  },
} as const satisfies Policy
