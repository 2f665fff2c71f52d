import { caseStaff, type Policy } from '../accounts/policy-line'

export const documentsPolicy = {
  'documents.list': {
    who: {
      citizen: 'self',
      employer: 'own_company',
      ...caseStaff('own_municipality'),
      manager: 'own_municipality',
    },
  },
  'documents.get': {
    who: {
      citizen: 'self',
      employer: 'own_company',
      ...caseStaff('own_municipality'),
      manager: 'own_municipality',
    },
    person: true,
    leaves: 'read',
  },
  'documents.make': {
    who: { citizen: 'self', employer: 'own_company', ...caseStaff('own_municipality') },
    person: true,
    leaves: 'write',
  },
} as const satisfies Policy
