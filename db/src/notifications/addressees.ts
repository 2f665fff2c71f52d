import { brokerRoles } from '@virkelyst/shared/accounts/roles'
import { and, asc, eq, inArray, isNull, type SQLWrapper } from 'drizzle-orm'
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

/** Roles whose work cases are. */
const caseRoles = [...brokerRoles, 'caseworker'] as const
/** People of a team who are told at once, at most. */
const teamAtMost = 50

/** Whether the grant lets somebody work with cases of the municipality. */
export const worksWithCases = ({ grants }: Tables, municipalityCode: SQLWrapper | string) =>
  and(
    eq(grants.municipalityCode, municipalityCode),
    inArray(grants.role, [...caseRoles]),
    isNull(grants.revokedAt),
  )

/** Everybody who works with cases of the municipality. */
export const teamOf = async (
  { db }: Session,
  tables: Tables,
  municipalityCode: string,
): Promise<Addressee[]> => {
  const { grants } = tables
  const people = await db
    .selectDistinct({ id: grants.userId })
    .from(grants)
    .where(worksWithCases(tables, municipalityCode))
    .orderBy(asc(grants.userId))
    .limit(teamAtMost)
  return asUsers(people.map(({ id }) => id))
}

/** The first of these people who works with cases of the municipality; nobody where none of them does any more. */
export const firstOfStaff = async (
  { db }: Session,
  tables: Tables,
  municipalityCode: string,
  people: readonly (string | null | undefined)[],
): Promise<Addressee[]> => {
  const { grants } = tables
  const candidates = people.filter((id) => typeof id === 'string')
  const still = await db
    .select({ id: grants.userId })
    .from(grants)
    .where(and(inArray(grants.userId, candidates), worksWithCases(tables, municipalityCode)))
  const first = candidates.find((candidate) => still.some(({ id }) => id === candidate))
  return first === undefined ? [] : asUsers([first])
}
