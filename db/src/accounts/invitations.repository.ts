import type { Role } from '@virkelyst/shared/accounts/roles'
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'
import { enqueue, type NewMessage } from '../notifications/enqueue'
import type { ShownAtSignIn } from './accounts.table'
import { type GrantScope, grantWriting, sameScope } from './grants.repository'

/** Whose invitations: a municipality's or a company's. */
export type InvitationOwner =
  | { municipalityCode: string; cvr: null }
  | { municipalityCode: null; cvr: string }

export type NewInvitation = InvitationOwner & {
  id: string
  email: string
  name: string
  role: Role
  administers: boolean
  invitedBy: string
  invitedAt: string
  expiresAt: string
}
type Invitation = Tables['invitations']['$inferSelect']

/** `already_done`: the address is asked for that role already, and the invitation still good. */
export type InviteOutcome = 'done' | 'already_done' | 'role'

export type Acceptance = {
  tokenHash: string
  userId: string
  grantId: string
  at: string
  /** What the issuer showed of the one who accepts. */
  shown: ShownAtSignIn
  event(invitation: Invitation, scope: GrantScope): DomainEvent
}

/** Whose invitation it is fits what the issuer showed: nobody is let into another company or municipality. */
const fits = ({ cvr, municipalityCode }: Invitation, shown: ShownAtSignIn): boolean =>
  cvr !== null
    ? shown.cvrNumbers.includes(cvr)
    : municipalityCode !== null && shown.municipalityCodes.includes(municipalityCode)

/** Invitations of colleagues. Each has one token or more, of which only digests are here; it is accepted once. */
export const makeInvitationsRepository = (store: Store) => {
  const { tables } = store
  const { invitations, invitationTokens, companies, municipalities } = tables
  const pendingOf = ({ cvr, municipalityCode }: InvitationOwner, now: string) =>
    and(
      cvr === null ? eq(invitations.municipalityCode, municipalityCode) : eq(invitations.cvr, cvr),
      isNull(invitations.acceptedAt),
      isNull(invitations.revokedAt),
      gt(invitations.expiresAt, now),
    )
  const standing = async ({ db }: Pick<Session, 'db'>, tokenHash: string, now: string) => {
    const [found] = await db
      .select({
        invitation: invitations,
        companyName: companies.name,
        municipalityName: municipalities.name,
      })
      .from(invitationTokens)
      .innerJoin(invitations, eq(invitations.id, invitationTokens.invitationId))
      .leftJoin(companies, eq(companies.cvr, invitations.cvr))
      .leftJoin(municipalities, eq(municipalities.code, invitations.municipalityCode))
      .where(
        and(
          eq(invitationTokens.tokenHash, tokenHash),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, now),
        ),
      )
    return found ?? null
  }

  return {
    /** Good ones, by address. */
    pending: (owner: InvitationOwner, now: string) =>
      store.read.db
        .select({
          id: invitations.id,
          email: invitations.email,
          name: invitations.name,
          role: invitations.role,
          administers: invitations.administers,
          invitedAt: invitations.invitedAt,
          expiresAt: invitations.expiresAt,
        })
        .from(invitations)
        .where(pendingOf(owner, now))
        .orderBy(asc(invitations.email), asc(invitations.id))
        .limit(2000),

    /**
     * Stores the invitation, the digest of its token, and the mail that carries another. `mayInvite` is asked inside the
     * transaction.
     */
    invite: (
      { municipalityCode, cvr, ...invitation }: NewInvitation,
      tokenHash: string,
      event: DomainEvent,
      message: NewMessage | null,
      mayInvite: (session: Session) => Promise<boolean> = async () => true,
    ): Promise<InviteOutcome> =>
      store.tx(async (session) => {
        const { db } = session
        if (!(await mayInvite(session))) return 'role'
        const owner = { municipalityCode, cvr } as InvitationOwner
        const { email, role, invitedAt } = invitation
        const waiting = await db
          .select({ id: invitations.id })
          .from(invitations)
          .where(and(pendingOf(owner, invitedAt), eq(invitations.email, email), eq(invitations.role, role)))
        if (waiting.length > 0) return 'already_done'
        await db.insert(invitations).values({ ...invitation, municipalityCode, cvr })
        await db
          .insert(invitationTokens)
          .values({ tokenHash, invitationId: invitation.id, createdAt: invitedAt })
        await recordEvent(session, tables, event)
        if (message !== null) await enqueue(session, tables, [message])
        return 'done'
      }),

    /** False where there is none that is good. */
    revoke: (
      id: string,
      owner: InvitationOwner,
      at: string,
      event: DomainEvent,
      mayRevoke: (session: Session) => Promise<boolean> = async () => true,
    ): Promise<boolean> =>
      store.tx(async (session) => {
        if (!(await mayRevoke(session))) return false
        const revoked = await session.db
          .update(invitations)
          .set({ revokedAt: at })
          .where(and(eq(invitations.id, id), pendingOf(owner, at)))
          .returning({ id: invitations.id })
        if (revoked.length === 0) return false
        await recordEvent(session, tables, event)
        return true
      }),

    /** What a token is for; null for one that never was, is spent, withdrawn or too old. */
    byToken: (tokenHash: string, now: string) => standing(store.read, tokenHash, now),

    /** Until when it is good; null where it is not any more. For the mail, which carries a token of its own. */
    addToken: (invitationId: string, tokenHash: string, now: string): Promise<string | null> =>
      store.tx(async ({ db }) => {
        const [found] = await db
          .select({ expiresAt: invitations.expiresAt })
          .from(invitations)
          .where(
            and(
              eq(invitations.id, invitationId),
              isNull(invitations.acceptedAt),
              isNull(invitations.revokedAt),
              gt(invitations.expiresAt, now),
            ),
          )
        if (!found?.expiresAt) return null
        await db.insert(invitationTokens).values({ tokenHash, invitationId, createdAt: now })
        return found.expiresAt
      }),

    /** Spends the invitation and gives what it promised. `not_shown`: the issuer does not show that the person belongs there. */
    accept: (acceptance: Acceptance): Promise<'done' | 'not_valid' | 'not_shown'> =>
      store.tx(async (session) => {
        const { tokenHash, userId, grantId, at, shown, event } = acceptance
        const found = await standing(session, tokenHash, at)
        if (!found) return 'not_valid'
        const { invitation } = found
        if (!fits(invitation, shown)) return 'not_shown'
        const spent = await session.db
          .update(invitations)
          .set({ acceptedAt: at })
          .where(and(eq(invitations.id, invitation.id), isNull(invitations.acceptedAt)))
          .returning({ id: invitations.id })
        if (spent.length === 0) return 'not_valid'
        const { role, municipalityCode, cvr, administers, invitedBy } = invitation
        const scope = { role, municipalityCode, cvr, citizenId: null }
        const writing = grantWriting(session, tables)
        const held = (await writing.active(userId)).find((grant) => sameScope(grant, scope))
        if (held && (held.administers || !administers)) return 'done'
        if (held) {
          await session.db
            .update(tables.grants)
            .set({ administers })
            .where(inArray(tables.grants.id, [held.id]))
          await recordEvent(session, tables, event(invitation, scope))
          return 'done'
        }
        await writing.add(
          {
            ...scope,
            id: grantId,
            userId,
            administers,
            fromClaims: false,
            grantedBy: invitedBy,
            grantedAt: at,
          },
          event(invitation, scope),
        )
        return 'done'
      }),
  }
}
export type InvitationsRepository = ReturnType<typeof makeInvitationsRepository>
