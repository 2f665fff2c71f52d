import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { recordEvent } from '../kernel/writing'
import { grantWriting } from './grants.repository'
import type { SignIn } from './sign-in'

/** The company's contact with the same verified address is this person, where the person acts for that company. */
export const recogniseContact = async (
  session: Session,
  tables: Tables,
  userId: string,
  signIn: SignIn,
): Promise<void> => {
  const { companyContacts } = tables
  const { name, verifiedEmail, newEvent } = signIn
  if (verifiedEmail === null) return
  const held = await grantWriting(session, tables).active(userId)
  const cvrNumbers = held.flatMap((grant) => (grant.cvr === null ? [] : [grant.cvr]))
  if (cvrNumbers.length === 0) return
  const contacts = await session.db
    .update(companyContacts)
    .set({ userId })
    .where(
      and(
        inArray(companyContacts.cvr, cvrNumbers),
        eq(sql`lower(${companyContacts.email})`, verifiedEmail),
        eq(companyContacts.active, true),
        isNull(companyContacts.userId),
      ),
    )
    .returning({ id: companyContacts.id, cvr: companyContacts.cvr })
  for (const { id, cvr } of contacts) {
    const scope = { role: 'employer' as const, municipalityCode: null, cvr, citizenId: null }
    const payload = { contactId: id, recognised: true }
    await recordEvent(session, tables, newEvent({ kind: 'contact_saved', userId, name, scope, payload }))
  }
}
