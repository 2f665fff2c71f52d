import { inArray, sql } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'

/** Stands where an account's issuer stood: nobody signs in by it. */
export const forgottenIssuer = 'forgotten'

/**
 * Takes from accounts what tells who signs in by them, how to reach the person and what they may do. The name stays with
 * what was done. Somebody who comes back is a new account.
 */
export const anonymiseAccounts = async (
  { db }: Session,
  { users, grants, sessions, companyContacts }: Tables,
  ids: string[],
): Promise<void> => {
  await db.delete(sessions).where(inArray(sessions.userId, ids))
  await db.delete(grants).where(inArray(grants.userId, ids))
  await db.update(companyContacts).set({ userId: null }).where(inArray(companyContacts.userId, ids))
  await db
    .update(users)
    .set({
      issuer: forgottenIssuer,
      subject: sql`${users.id}`,
      email: null,
      phone: null,
      lastSignInAt: null,
      disabledAt: sql`coalesce(${users.disabledAt}, ${users.lastSignInAt}, ${users.createdAt})`,
    })
    .where(inArray(users.id, ids))
}
