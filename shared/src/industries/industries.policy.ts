import { every, type Policy } from '../accounts/policy-line'

export const industriesPolicy = {
  'industries.search': { who: every('none') },
} as const satisfies Policy
