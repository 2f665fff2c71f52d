import type { Policy } from '../accounts/policy-line'

export const ownDataPolicy = {
  'ownData.trail': { who: { citizen: 'self' }, person: true, leaves: 'read' },
  'ownData.export': { who: { citizen: 'self' }, person: true, leaves: 'read' },
} as const satisfies Policy
