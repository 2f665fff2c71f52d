import type { Role } from '@virkelyst/shared/accounts/roles'
import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

/** What a grant gives: a role, and the municipality, company or citizen it is a role of. */
export type GrantScope = {
  role: Role
  municipalityCode: string | null
  cvr: string | null
  citizenId: string | null
}
export type NewGrant = GrantScope & {
  id: string
  userId: string
  fromClaims: boolean
  administers?: boolean
  grantedBy: string
  grantedAt: string
}
type Grant = Tables['grants']['$inferSelect']
type EventFor = (grant: Grant) => DomainEvent

export const sameScope = (a: GrantScope, b: GrantScope): boolean =>
  a.role === b.role &&
  a.municipalityCode === b.municipalityCode &&
  a.cvr === b.cvr &&
  a.citizenId === b.citizenId

/** Writing of grants inside a transaction of another repository: each with its event. */
export const grantWriting = (session: Session, tables: Tables) => {
  const { grants } = tables
  const { db } = session
  const revokeWhere = async (where: ReturnType<typeof and>, at: string, event: EventFor): Promise<void> => {
    const revoked = await db
      .update(grants)
      .set({ revokedAt: at })
      .where(and(isNull(grants.revokedAt), where))
      .returning()
    for (const grant of revoked) await recordEvent(session, tables, event(grant))
  }
  return {
    active: (userId: string): Promise<Grant[]> =>
      db
        .select()
        .from(grants)
        .where(and(eq(grants.userId, userId), isNull(grants.revokedAt))),

    async add(grant: NewGrant, event: DomainEvent): Promise<void> {
      await db.insert(grants).values(grant)
      await recordEvent(session, tables, event)
    },

    revoke: (grantId: string, at: string, event: EventFor) => revokeWhere(eq(grants.id, grantId), at, event),

    /** Takes the citizen's record from everybody but the one just linked. */
    revokeOthersOfCitizen: (citizenId: string, userId: string, at: string, event: EventFor) =>
      revokeWhere(and(eq(grants.citizenId, citizenId), ne(grants.userId, userId)), at, event),
  }
}
