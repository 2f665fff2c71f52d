import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import type { RepresentativeLink } from './placement-state'

/** Links for representatives. A link may have several tokens, of which only digests are here; it is spent once. */
export const makeRepresentativeLinks = (store: Store) => {
  const { db } = store.read
  const { representativeLinks, representativeLinkTokens } = store.tables
  return {
    async byId(id: string): Promise<RepresentativeLink | null> {
      const [found] = await db.select().from(representativeLinks).where(eq(representativeLinks.id, id))
      return found ?? null
    },

    /** Null for a token nobody was given. */
    async byHash(tokenHash: string): Promise<RepresentativeLink | null> {
      const ofMails = db
        .select({ id: representativeLinkTokens.linkId })
        .from(representativeLinkTokens)
        .where(eq(representativeLinkTokens.tokenHash, tokenHash))
      const [found] = await db
        .select()
        .from(representativeLinks)
        .where(or(eq(representativeLinks.tokenHash, tokenHash), inArray(representativeLinks.id, ofMails)))
      return found ?? null
    },

    /** Another token for the link. False where it is spent or revoked. */
    addToken: (linkId: string, tokenHash: string, createdAt: string): Promise<boolean> =>
      store.tx(async ({ db }) => {
        const [stands] = await db
          .select({ id: representativeLinks.id })
          .from(representativeLinks)
          .where(
            and(
              eq(representativeLinks.id, linkId),
              isNull(representativeLinks.usedAt),
              isNull(representativeLinks.revokedAt),
            ),
          )
        if (!stands) return false
        await db.insert(representativeLinkTokens).values({ tokenHash, linkId, createdAt })
        return true
      }),
  }
}
