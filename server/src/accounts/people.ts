import type { AccountsRepository } from '@virkelyst/db/accounts/accounts.repository'
import type { People } from '@virkelyst/shared/accounts/account.schema'

type StaffGrant = Awaited<ReturnType<AccountsRepository['staff']>>[number]
const byName = new Intl.Collator('da')

/** One line per person with all grants, in the order of a Danish list of names. */
export const gatherPeople = (staff: readonly StaffGrant[]): People['people'] => {
  const people = new Map<string, People['people'][number]>()
  for (const { userId, name, email, lastSignInAt, grantId, role, grantedAt, fromClaims } of staff) {
    const person = people.get(userId) ?? { userId, name, email, lastSignInAt, grants: [] }
    person.grants.push({ id: grantId, role, grantedAt, fromClaims })
    people.set(userId, person)
  }
  return [...people.values()].sort((a, b) => byName.compare(a.name, b.name))
}
