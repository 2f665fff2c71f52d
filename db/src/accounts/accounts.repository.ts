import type { Role } from '@virkelyst/shared/accounts/roles'
import { municipalRoles } from '@virkelyst/shared/accounts/roles'
import { and, asc, count, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import type { DomainEvent } from '../kernel/writing'
import { grantWriting, type NewGrant, sameScope } from './grants.repository'

/** More than the staff of any Danish municipality's job centre. */
const mostPeople = 2000

type Outcome = 'done' | 'not_there' | 'already_done' | 'last_administrator'
export const makeAccountsRepository = (store: Store) => {
  const { tables } = store
  const { users, grants } = tables
  const staffOf = (municipalityCode: string) =>
    and(
      eq(grants.municipalityCode, municipalityCode),
      inArray(grants.role, [...municipalRoles]),
      isNull(grants.revokedAt),
    )

  return {
    /** Every grant in force of the municipality's staff, with its person. */
    staff: (municipalityCode: string) =>
      store.read.db
        .select({
          userId: users.id,
          name: users.name,
          email: users.email,
          lastSignInAt: users.lastSignInAt,
          grantId: grants.id,
          role: grants.role,
          grantedAt: grants.grantedAt,
          fromClaims: grants.fromClaims,
        })
        .from(grants)
        .innerJoin(users, eq(users.id, grants.userId))
        .where(staffOf(municipalityCode))
        .orderBy(asc(users.id), asc(grants.grantedAt))
        .limit(mostPeople),

    /** Gives one more role to somebody who works for the municipality already. */
    grant: (grant: NewGrant & { municipalityCode: string }, event: DomainEvent): Promise<Outcome> =>
      store.tx(async (session) => {
        const writing = grantWriting(session, tables)
        const held = await writing.active(grant.userId)
        const isStaff = held.some(
          (each) => each.municipalityCode === grant.municipalityCode && each.role !== 'citizen',
        )
        if (!isStaff) return 'not_there'
        if (held.some((each) => sameScope(each, grant))) return 'already_done'
        await writing.add(grant, event)
        return 'done'
      }),

    revoke: (
      grantId: string,
      municipalityCode: string,
      at: string,
      event: (userId: string, role: Role) => DomainEvent,
    ): Promise<Outcome> =>
      store.tx(async (session) => {
        const { db } = session
        const [grant] = await db
          .select()
          .from(grants)
          .where(and(eq(grants.id, grantId), staffOf(municipalityCode)))
        if (!grant) return 'not_there'
        if (grant.role === 'administrator') {
          const [others] = await db
            .select({ n: count() })
            .from(grants)
            .innerJoin(users, eq(users.id, grants.userId))
            .where(
              and(
                staffOf(municipalityCode),
                eq(grants.role, 'administrator'),
                ne(grants.id, grantId),
                isNull(users.disabledAt),
              ),
            )
          if (others!.n === 0) return 'last_administrator'
        }
        await grantWriting(session, tables).revoke(grantId, at, () => event(grant.userId, grant.role))
        return 'done'
      }),
  }
}
export type AccountsRepository = ReturnType<typeof makeAccountsRepository>
