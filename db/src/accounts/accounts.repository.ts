import type { Role } from '@virkelyst/shared/accounts/roles'
import { municipalRoles } from '@virkelyst/shared/accounts/roles'
import { and, asc, count, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { grantWriting, type NewGrant, sameScope } from './grants.repository'

/** More than the staff of any Danish municipality's job centre. */
const mostPeople = 2000

type Outcome = 'done' | 'not_there' | 'already_done' | 'last_administrator'
export type NewInvitation = {
  id: string
  email: string
  name: string
  role: Role
  municipalityCode: string
  invitedBy: string
  invitedAt: string
}

export const makeAccountsRepository = (store: Store) => {
  const { tables } = store
  const { users, grants, invitations } = tables
  const staffOf = (municipalityCode: string) =>
    and(
      eq(grants.municipalityCode, municipalityCode),
      inArray(grants.role, [...municipalRoles]),
      isNull(grants.revokedAt),
    )
  const pendingIn = (municipalityCode: string) =>
    and(
      eq(invitations.municipalityCode, municipalityCode),
      isNull(invitations.acceptedAt),
      isNull(invitations.revokedAt),
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

    pendingInvitations: (municipalityCode: string) =>
      store.read.db
        .select({
          id: invitations.id,
          email: invitations.email,
          name: invitations.name,
          role: invitations.role,
          invitedAt: invitations.invitedAt,
        })
        .from(invitations)
        .where(pendingIn(municipalityCode))
        .orderBy(asc(invitations.email), asc(invitations.id))
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

    invite: (invitation: NewInvitation, event: DomainEvent): Promise<Outcome> =>
      store.tx(async (session) => {
        const { email, role, municipalityCode } = invitation
        const waiting = await session.db
          .select({ id: invitations.id })
          .from(invitations)
          .where(and(pendingIn(municipalityCode), eq(invitations.email, email), eq(invitations.role, role)))
        if (waiting.length > 0) return 'already_done'
        await session.db.insert(invitations).values(invitation)
        await recordEvent(session, tables, event)
        return 'done'
      }),

    revokeInvitation: (
      id: string,
      municipalityCode: string,
      at: string,
      event: DomainEvent,
    ): Promise<Outcome> =>
      store.tx(async (session) => {
        const revoked = await session.db
          .update(invitations)
          .set({ revokedAt: at })
          .where(and(eq(invitations.id, id), pendingIn(municipalityCode)))
          .returning({ id: invitations.id })
        if (revoked.length === 0) return 'not_there'
        await recordEvent(session, tables, event)
        return 'done'
      }),
  }
}
export type AccountsRepository = ReturnType<typeof makeAccountsRepository>
