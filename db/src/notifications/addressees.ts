import { brokerRoles } from '@virkelyst/shared/accounts/roles'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import type { NewMessage } from './enqueue'

export type Addressee = Pick<NewMessage, 'recipientType' | 'recipientId'>

export const asUsers = (ids: readonly string[]): Addressee[] =>
  ids.map((recipientId) => ({ recipientType: 'user', recipientId }))

/** Contacts of a company: as the account each has, else by the address the company gave. */
export const asContacts = (contacts: readonly { id: string; userId: string | null }[]): Addressee[] =>
  contacts.map(({ id, userId }) =>
    userId === null
      ? { recipientType: 'contact', recipientId: id }
      : { recipientType: 'user', recipientId: userId },
  )

/** The first of these people who works with cases of the municipality; nobody where none of them does any more. */
export const firstOfStaff = async (
  { db }: Session,
  { grants }: Tables,
  municipalityCode: string,
  people: readonly (string | null | undefined)[],
): Promise<Addressee[]> => {
  const candidates = people.filter((id) => typeof id === 'string')
  const still = await db
    .select({ id: grants.userId })
    .from(grants)
    .where(
      and(
        inArray(grants.userId, candidates),
        eq(grants.municipalityCode, municipalityCode),
        inArray(grants.role, [...brokerRoles, 'caseworker']),
        isNull(grants.revokedAt),
      ),
    )
  const first = candidates.find((candidate) => still.some(({ id }) => id === candidate))
  return first === undefined ? [] : asUsers([first])
}
