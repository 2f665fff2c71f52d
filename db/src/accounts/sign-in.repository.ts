import { and, eq, lt } from 'drizzle-orm'
import type { Session, Store } from '../kernel/store'
import { recordAudit, recordEvent } from '../kernel/writing'
import { companyAccess } from './company-access'
import { grantWriting, sameScope } from './grants.repository'
import { recogniseContact } from './recognise-contact'
import { openSession } from './session-opening'
import type { SignIn, SignInAttempt } from './sign-in'

export const makeSignInRepository = (store: Store) => {
  const { tables } = store
  const { users, signInAttempts, citizens, productionUnits } = tables

  const syncClaims = async (session: Session, userId: string, signIn: SignIn) => {
    const writing = grantWriting(session, tables)
    const held = await writing.active(userId)
    const { at, name, claimed, newId, newEvent } = signIn
    for (const grant of held.filter(
      (each) => each.fromClaims && each.cvr === null && !claimed.some((c) => sameScope(c, each)),
    ))
      await writing.revoke(grant.id, at, (scope) => newEvent({ kind: 'role_revoked', userId, name, scope }))
    for (const scope of claimed.filter((each) => !held.some((grant) => sameScope(grant, each)))) {
      const kind = scope.citizenId ? 'citizen_linked' : 'role_granted'
      await writing.add(
        { ...scope, id: newId(), userId, fromClaims: true, grantedBy: userId, grantedAt: at },
        newEvent({ kind, userId, name, scope, payload: { by: 'claims' } }),
      )
    }
  }

  return {
    /** Remembers a sign-in under way, and forgets those that ran out. */
    async begin(attempt: SignInAttempt, now: string): Promise<void> {
      await store.tx(async ({ db }) => {
        await db.delete(signInAttempts).where(lt(signInAttempts.expiresAt, now))
        await db.insert(signInAttempts).values(attempt)
      })
    },

    /** Hands the attempt out once. */
    take: (state: string): Promise<SignInAttempt | null> =>
      store.tx(async ({ db }) => {
        const [attempt] = await db.delete(signInAttempts).where(eq(signInAttempts.state, state)).returning()
        return attempt ?? null
      }),

    async citizenByCase(municipalityCode: string, caseReference: string): Promise<string | null> {
      const [row] = await store.read.db
        .select({ id: citizens.id })
        .from(citizens)
        .where(
          and(eq(citizens.municipalityCode, municipalityCode), eq(citizens.caseReference, caseReference)),
        )
      return row?.id ?? null
    },

    async companyOfUnit(pNumber: string): Promise<string | null> {
      const [row] = await store.read.db
        .select({ cvr: productionUnits.cvr })
        .from(productionUnits)
        .where(eq(productionUnits.pNumber, pNumber))
      return row?.cvr ?? null
    },

    /**
     * One sign-in: person, renewed grants, new session, audit. Returns the user's id, or null
     * for a person who is shut out.
     */
    complete: (signIn: SignIn): Promise<string | null> =>
      store.tx(async (session) => {
        const { db } = session
        const { at, issuer, subject, name, email, newEvent } = signIn
        const [user] = await db
          .insert(users)
          .values({ id: signIn.userId, issuer, subject, name, email, createdAt: at, lastSignInAt: at })
          .onConflictDoUpdate({
            target: [users.issuer, users.subject],
            set: { name, email, lastSignInAt: at },
          })
          .returning({ id: users.id, disabledAt: users.disabledAt })
        const userId = user!.id
        const writeAudit = async (allowed: boolean) => {
          const held = await grantWriting(session, tables).active(userId)
          await recordAudit(session, tables, signIn.newAudit(userId, allowed, held))
        }
        if (user!.disabledAt !== null) {
          await writeAudit(false)
          return null
        }
        if (userId === signIn.userId)
          await recordEvent(session, tables, newEvent({ kind: 'user_signed_up', userId, name }))
        await syncClaims(session, userId, signIn)
        const lost = await companyAccess(session, tables, userId, signIn).renew(signIn.companies)
        await recogniseContact(session, tables, userId, signIn)
        await openSession(session, tables, userId, signIn, lost)
        await writeAudit(true)
        return userId
      }),
  }
}
export type SignInRepository = ReturnType<typeof makeSignInRepository>
