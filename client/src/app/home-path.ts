import type { Me } from '@virkelyst/shared/accounts/account.schema'
import type { Role } from '@virkelyst/shared/accounts/roles'

/** Where each role begins the day. */
export const homePaths = {
  employer: '/overblik',
  employer_consultant: '/arbejdsliste',
  job_broker: '/arbejdsliste',
  caseworker: '/borgere',
  manager: '/arbejdsliste',
  administrator: '/personer',
  data_protection_officer: '/opslag',
  external_provider: '/arbejdsliste',
  citizen: '/mig',
} as const satisfies Record<Role, string>

/** The first page of the one signed in; without a role the page where a code is redeemed. */
export const homePath = (me: Me) => (me.seat ? homePaths[me.seat.role] : me.user ? '/kode' : '/')
