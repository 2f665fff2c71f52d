import { type Policy, staff } from '../accounts/policy-line'

export const matchingPolicy = {
  'matching.rank': { who: staff('visible_order'), person: true, leaves: 'rank' },
  'matching.compare': { who: staff('own_municipality'), person: true, leaves: 'read' },
  'matching.openingsFor': { who: staff('own_municipality'), person: true, leaves: 'read' },
  'matching.runsOfOrder': {
    who: { ...staff('own_municipality'), manager: 'own_municipality' },
  },
  'matching.runs': {
    who: { manager: 'own_municipality', data_protection_officer: 'own_municipality' },
  },
  'matching.run': {
    who: {
      ...staff('own_municipality'),
      manager: 'own_municipality',
      data_protection_officer: 'own_municipality',
    },
    person: true,
    leaves: 'read',
  },
  'matching.exposure': {
    who: {
      manager: 'own_municipality',
      data_protection_officer: 'own_municipality',
      administrator: 'own_municipality',
    },
  },
  'matching.callsFor': { who: staff('own_municipality'), person: true, leaves: 'read' },
  'matching.mySmallJobs': { who: { citizen: 'self' }, person: true, leaves: 'read' },
  'matching.weights': {
    who: {
      ...staff('own_municipality'),
      manager: 'own_municipality',
      administrator: 'own_municipality',
    },
  },
  'matching.prepareWeights': { who: { administrator: 'own_municipality' }, leaves: 'write' },
  'matching.takeBackWeights': { who: { administrator: 'own_municipality' }, leaves: 'write' },
  'matching.efforts': {
    who: {
      ...staff('own_municipality'),
      manager: 'own_municipality',
      administrator: 'own_municipality',
    },
  },
  'matching.decideEffort': { who: { administrator: 'own_municipality' }, leaves: 'write' },
  'matching.endEffort': { who: { administrator: 'own_municipality' }, leaves: 'write' },
  'matching.previewOrders': { who: { administrator: 'own_municipality' } },
  'matching.previewChange': { who: { administrator: 'visible_order' }, person: true, leaves: 'read' },
} as const satisfies Policy
