import { caseStaff, type Policy } from '../accounts/policy-line'

export const followUpsPolicy = {
  'followUps.ofPlacement': {
    who: { ...caseStaff('own_municipality'), manager: 'own_municipality' },
    person: true,
    leaves: 'read',
  },
  'followUps.ofMyCompany': { who: { employer: 'own_company' }, person: true, leaves: 'read' },
  'followUps.mine': { who: { citizen: 'self' }, person: true, leaves: 'read' },
  'followUps.due': {
    who: { ...caseStaff('own_municipality'), manager: 'own_municipality' },
    person: true,
    leaves: 'read',
  },
  'followUps.calendar': {
    who: {
      employer: 'own_company',
      citizen: 'self',
      ...caseStaff('own_municipality'),
      manager: 'own_municipality',
    },
    person: true,
    leaves: 'read',
  },
  'followUps.funnel': { who: { ...caseStaff('own_municipality'), manager: 'own_municipality' } },
  'followUps.add': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'followUps.agree': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'followUps.close': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'followUps.cancel': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'followUps.reopen': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'followUps.answer': {
    who: { employer: 'own_company', citizen: 'self', ...caseStaff('own_municipality') },
    person: true,
    leaves: 'write',
  },
  'followUps.recordOutcome': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'followUps.savePeople': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
} as const satisfies Policy
