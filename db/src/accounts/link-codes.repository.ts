import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { type GrantScope, grantWriting } from './grants.repository'

export type NewLinkCode = {
  id: string
  citizenId: string
  codeHash: string
  issuedBy: string
  issuedAt: string
  expiresAt: string
}

export type Redemption = {
  codeHash: string
  userId: string
  grantId: string
  at: string
  linked(scope: GrantScope): DomainEvent
  unlinked(grant: GrantScope & { userId: string }): DomainEvent
}

export const makeLinkCodesRepository = (store: Store) => {
  const { tables } = store
  const { linkCodes, citizens } = tables
  return {
    /** Stores a code for a citizen of the municipality; earlier unused ones run out. False where there is no such citizen. */
    issue: (code: NewLinkCode, municipalityCode: string, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const { db } = session
        const [citizen] = await db
          .select({ id: citizens.id })
          .from(citizens)
          .where(and(eq(citizens.id, code.citizenId), eq(citizens.municipalityCode, municipalityCode)))
        if (!citizen) return false
        await db
          .update(linkCodes)
          .set({ expiresAt: code.issuedAt })
          .where(
            and(
              eq(linkCodes.citizenId, code.citizenId),
              isNull(linkCodes.usedAt),
              gt(linkCodes.expiresAt, code.issuedAt),
            ),
          )
        await db.insert(linkCodes).values(code)
        await recordEvent(session, tables, event)
        return true
      }),

    /**
     * Uses the code up and gives its citizen's record to the person; whoever had it before loses it, so that a
     * mistaken link is mended by a new code. False for a code that is wrong, used or too old.
     */
    redeem: ({ codeHash, userId, grantId, at, linked, unlinked }: Redemption): Promise<boolean> =>
      store.tx(async (session) => {
        const { db } = session
        const [code] = await db
          .update(linkCodes)
          .set({ usedAt: at })
          .where(and(eq(linkCodes.codeHash, codeHash), isNull(linkCodes.usedAt), gt(linkCodes.expiresAt, at)))
          .returning()
        if (!code) return false
        const [citizen] = await db
          .select({ id: citizens.id, municipalityCode: citizens.municipalityCode })
          .from(citizens)
          .where(eq(citizens.id, code.citizenId))
        if (!citizen) return false
        const writing = grantWriting(session, tables)
        await writing.revokeOthersOfCitizen(citizen.id, userId, at, unlinked)
        const held = await writing.active(userId)
        if (held.some((grant) => grant.citizenId === citizen.id)) return true
        const scope = {
          role: 'citizen' as const,
          municipalityCode: citizen.municipalityCode,
          cvr: null,
          citizenId: citizen.id,
        }
        await writing.add(
          { ...scope, id: grantId, userId, fromClaims: false, grantedBy: code.issuedBy, grantedAt: at },
          linked(scope),
        )
        return true
      }),
  }
}
export type LinkCodesRepository = ReturnType<typeof makeLinkCodesRepository>
