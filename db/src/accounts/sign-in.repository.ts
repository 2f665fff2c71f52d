import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { AuditEntry } from '../audit/audit.repository'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordAudit, recordEvent } from '../kernel/writing'
import { type GrantScope, grantWriting, sameScope } from './grants.repository'

export type SignInAttempt = {
  state: string
  nonce: string
  codeVerifier: string
  returnTo: string
  browserHash: string
  expiresAt: string
}

export type SignIn = {
  at: string
  /** For the user, where the person is new here. */
  userId: string
  issuer: string
  subject: string
  name: string
  email: string | null
  /** Lower case; null where the issuer does not vouch for the address. */
  verifiedEmail: string | null
  /** What the issuer's claims give now; what they no longer give is revoked. */
  claimed: GrantScope[]
  session: { tokenHash: string; expiresAt: string; replaces: string | null }
  newId(): string
  newEvent: SignInEvents
  /** `held`: the roles the person has after this sign-in, which decide whose audit it belongs to. */
  newAudit(userId: string, allowed: boolean, held: readonly GrantScope[]): AuditEntry
}
type SignInEvents = (event: {
  kind: 'user_signed_up' | 'role_granted' | 'role_revoked' | 'citizen_linked' | 'contact_saved'
  userId: string
  name: string
  scope?: GrantScope
  payload?: Record<string, unknown>
}) => DomainEvent

export const makeSignInRepository = (store: Store) => {
  const { tables } = store
  const { users, sessions, signInAttempts, invitations, companyContacts, citizens, productionUnits } = tables

  const syncClaims = async (session: Session, userId: string, signIn: SignIn) => {
    const writing = grantWriting(session, tables)
    const held = await writing.active(userId)
    const { at, name, claimed, newId, newEvent } = signIn
    for (const grant of held.filter((each) => each.fromClaims && !claimed.some((c) => sameScope(c, each))))
      await writing.revoke(grant.id, at, (scope) => newEvent({ kind: 'role_revoked', userId, name, scope }))
    for (const scope of claimed.filter((each) => !held.some((grant) => sameScope(grant, each)))) {
      const kind = scope.citizenId ? 'citizen_linked' : 'role_granted'
      await writing.add(
        { ...scope, id: newId(), userId, fromClaims: true, grantedBy: userId, grantedAt: at },
        newEvent({ kind, userId, name, scope, payload: { by: 'claims' } }),
      )
    }
  }

  const acceptInvitations = async (session: Session, userId: string, signIn: SignIn) => {
    const { at, name, verifiedEmail, newId, newEvent } = signIn
    if (verifiedEmail === null) return
    const accepted = await session.db
      .update(invitations)
      .set({ acceptedAt: at })
      .where(
        and(
          eq(invitations.email, verifiedEmail),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
        ),
      )
      .returning()
    const writing = grantWriting(session, tables)
    for (const { id, role, municipalityCode, cvr, invitedBy } of accepted) {
      const scope = { role, municipalityCode, cvr, citizenId: null }
      const held = await writing.active(userId)
      if (held.some((grant) => sameScope(grant, scope))) continue
      await writing.add(
        { ...scope, id: newId(), userId, fromClaims: false, grantedBy: invitedBy, grantedAt: at },
        newEvent({
          kind: 'role_granted',
          userId,
          name,
          scope,
          payload: { by: 'invitation', invitationId: id },
        }),
      )
    }
  }

  /** The company's contact with the same verified address is this person, where the person acts for that company. */
  const recogniseContact = async (session: Session, userId: string, signIn: SignIn) => {
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
     * One sign-in: person, renewed grants, claimed invitations, new session, audit. Returns the user's id, or null
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
        await acceptInvitations(session, userId, signIn)
        await recogniseContact(session, userId, signIn)
        const { tokenHash, expiresAt, replaces } = signIn.session
        if (replaces !== null)
          await db.update(sessions).set({ endedAt: at }).where(eq(sessions.tokenHash, replaces))
        await db.insert(sessions).values({ tokenHash, userId, createdAt: at, lastSeenAt: at, expiresAt })
        await writeAudit(true)
        return userId
      }),
  }
}
export type SignInRepository = ReturnType<typeof makeSignInRepository>
