import { and, eq, isNull } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { grantWriting, type NewGrant, sameScope } from './grants.repository'

export type Identity = { issuer: string; subject: string; name: string }
export type OperatorInvitation = {
  id: string
  email: string
  name: string
  role: NewGrant['role']
  municipalityCode: string | null
  cvr: string | null
  invitedBy: string
  invitedAt: string
}

/** Roles given from the command line: the first administrator of a municipality has nobody else to give one. */
export const makeOperatorGrantsRepository = (store: Store) => {
  const { tables } = store
  const { users, invitations } = tables
  return {
    /** Gives the role to the person of that identity, who need not have signed in yet. Returns false where it is held. */
    grant: (
      { issuer, subject, name }: Identity,
      { userId: newUserId, ...grant }: NewGrant,
      eventFor: (userId: string) => DomainEvent,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        const [known] = await session.db
          .select({ id: users.id })
          .from(users)
          .where(and(eq(users.issuer, issuer), eq(users.subject, subject)))
        const userId = known?.id ?? newUserId
        if (!known)
          await session.db
            .insert(users)
            .values({ id: userId, issuer, subject, name, createdAt: grant.grantedAt })
        const writing = grantWriting(session, tables)
        if ((await writing.active(userId)).some((held) => sameScope(held, grant))) return false
        await writing.add({ ...grant, userId }, eventFor(userId))
        return true
      }),

    /** Promises the role to whoever first signs in with that verified address. Returns false where that is promised. */
    invite: (invitation: OperatorInvitation, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const { email, role, municipalityCode, cvr } = invitation
        const waiting = await session.db
          .select()
          .from(invitations)
          .where(
            and(
              eq(invitations.email, email),
              eq(invitations.role, role),
              isNull(invitations.acceptedAt),
              isNull(invitations.revokedAt),
            ),
          )
        if (waiting.some((each) => each.municipalityCode === municipalityCode && each.cvr === cvr))
          return false
        await session.db.insert(invitations).values(invitation)
        await recordEvent(session, tables, event)
        return true
      }),
  }
}
