import { caseStaff, type Policy } from '../accounts/policy-line'

export const placementsPolicy = {
  'placements.beginFromOrder': {
    who: { employer: 'own_company', ...caseStaff('visible_order') },
    person: true,
    leaves: 'write',
  },
  'placements.beginNamed': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'placements.saveTerms': {
    who: { employer: 'own_company', ...caseStaff('own_municipality') },
    leaves: 'write',
  },
  'placements.savePlan': {
    who: { employer: 'own_company', ...caseStaff('own_municipality') },
    leaves: 'write',
  },
  'placements.sign': { who: { employer: 'own_company' }, leaves: 'write' },
  'placements.reopen': {
    who: { employer: 'own_company', ...caseStaff('own_municipality') },
    leaves: 'write',
  },
  'placements.inviteRepresentative': { who: { employer: 'own_company' }, leaves: 'write' },
  'placements.representativeNone': { who: { employer: 'own_company' }, leaves: 'write' },
  'placements.representativeFound': { who: { employer: 'own_company' }, leaves: 'write' },
  'placements.submit': { who: { employer: 'own_company' }, leaves: 'write' },
  'placements.handOver': {
    who: { employer: 'own_company', ...caseStaff('own_municipality') },
    leaves: 'write',
  },
  'placements.mirror': {
    who: { employer: 'own_company', ...caseStaff('own_municipality') },
    leaves: 'write',
  },
  'placements.sendBack': { who: caseStaff('own_municipality'), leaves: 'write' },
  'placements.preApprove': { who: caseStaff('own_municipality'), leaves: 'write' },
  'placements.match': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'placements.unmatch': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'placements.inform': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'placements.decide': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'placements.reconsider': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'placements.accept': {
    who: { employer: 'own_company', ...caseStaff('own_municipality') },
    leaves: 'write',
  },
  'placements.start': { who: caseStaff('own_municipality'), leaves: 'write' },
  'placements.extend': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'placements.assess': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'placements.end': { who: { employer: 'own_company', ...caseStaff('own_municipality') }, leaves: 'write' },
  'placements.resume': { who: caseStaff('own_municipality'), leaves: 'write' },
  'placements.close': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'placements.reopenOutcome': { who: caseStaff('own_municipality'), person: true, leaves: 'write' },
  'placements.withdraw': {
    who: { employer: 'own_company', ...caseStaff('own_municipality') },
    leaves: 'write',
  },
  'placements.list': {
    who: { ...caseStaff('own_municipality'), manager: 'own_municipality' },
    person: true,
    leaves: 'read',
  },
  'placements.get': {
    who: { ...caseStaff('own_municipality'), manager: 'own_municipality' },
    person: true,
    leaves: 'read',
  },
  'placements.ofMyCompany': { who: { employer: 'own_company' } },
  'placements.getForEmployer': { who: { employer: 'own_company' }, person: true, leaves: 'read' },
  'placements.mine': { who: { citizen: 'self' }, person: true, leaves: 'read' },
  'placements.representativeView': { who: 'anybody', leaves: 'write' },
  'placements.representativeSign': { who: 'anybody', leaves: 'write' },
} as const satisfies Policy
