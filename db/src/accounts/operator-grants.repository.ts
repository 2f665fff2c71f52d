import { and, eq } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import type { DomainEvent } from '../kernel/writing'
import { grantWriting, type NewGrant, sameScope } from './grants.repository'

export type Identity = { issuer: string; subject: string; name: string }
/** Roles given from the command line: the first administrator of a municipality has nobody else to give one. */
export const makeOperatorGrantsRepository = (store: Store) => {
  const { tables } = store
  const { users } = tables
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
  }
}
