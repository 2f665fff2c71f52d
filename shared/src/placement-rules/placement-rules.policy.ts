import { caseStaff, type Policy, readers, staff } from '../accounts/policy-line'

export const placementRulesPolicy = {
  'placementRules.check': { who: { employer: 'own_company', ...staff('none') } },
  'placementRules.checkPerson': { who: caseStaff('own_municipality'), person: true, leaves: 'read' },
  'placementRules.list': { who: { ...readers('none'), administrator: 'none' } },
  'placementRules.compare': { who: { administrator: 'own_municipality', manager: 'own_municipality' } },
  'placementRules.preview': { who: { administrator: 'own_municipality' } },
  'placementRules.prepare': { who: { administrator: 'none' }, leaves: 'write' },
  'placementRules.verify': { who: { administrator: 'none' }, leaves: 'write' },
  'placementRules.takeBack': { who: { administrator: 'none' }, leaves: 'write' },
} as const satisfies Policy
