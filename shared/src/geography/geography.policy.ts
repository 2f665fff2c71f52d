import type { Policy } from '../accounts/policy-line'

export const geographyPolicy = {
  'geography.lookup': { who: 'anybody' },
  'geography.lists': { who: { administrator: 'none' } },
} as const satisfies Policy
