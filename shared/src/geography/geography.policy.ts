import type { Policy } from '../accounts/policy-line'

export const geographyPolicy = {
  'geography.lookup': { who: 'public' },
  'geography.lists': { who: { administrator: 'none' } },
} as const satisfies Policy
