import { makeAccountsRepository } from '@virkelyst/db/accounts/accounts.repository'
import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import { makeLinkCodesRepository } from '@virkelyst/db/accounts/link-codes.repository'
import type { OpenSession } from '@virkelyst/db/accounts/sessions.repository'
import type {
  grantInput,
  invitationId,
  inviteInput,
  issueLinkCodeInput,
  linkCodeInput,
  linkCodeIssued,
  localeInput,
  Me,
  People,
  revokeInput,
  switchSeatInput,
} from '@virkelyst/shared/accounts/account.schema'
import type { InvitedOnce, invitationToken } from '@virkelyst/shared/accounts/invitation.schema'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { z } from 'zod'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'
import type { Context } from '../kernel/trpc'
import type { Invitations } from './invitations.service'
import { linkCodeHash, newLinkCode } from './link-code'
import { gatherPeople } from './people'
import { chosenSeat, seatsOf } from './seats'
import type { Sessions } from './sessions.service'

type SignedInContext = Context & { userId: string; sessionHash: string }
type Parts = Deps & { sessions: Sessions; invitations: Invitations }

const linkCodeDays = 14

/** Turns a repository's outcome into an answer or an error. */
const settle = (outcome: 'done' | 'not_there' | 'already_done' | 'last_administrator') => {
  if (outcome !== 'done') throw new AppError(outcome)
}

const nobody = {
  user: null,
  seat: null,
  seats: [],
  linkedCitizen: false,
  companies: { uninvited: [], lost: [] },
}

/** What the sign-in changed and did not give; what was given since counts as neither. */
const companiesOf = ({ shown, grants }: OpenSession): Me['companies'] => {
  const isHeld = (cvr: string) => grants.some((grant) => grant.cvr === cvr)
  return {
    uninvited: shown.cvrNumbers.filter((cvr) => !isHeld(cvr)),
    lost: shown.lostCvrNumbers.filter((cvr) => !isHeld(cvr)).sort(),
  }
}

export const makeAccounts = ({ store, clock, ids, sessions, invitations }: Parts) => {
  const repository = makeAccountsRepository(store)
  const linkCodes = makeLinkCodesRepository(store)
  const installation = makeInstallationRepository(store)
  const newEvent = makeEvents({ clock, ids })

  const me = async (context: Context): Promise<Me> => {
    const [session, demonstration] = await Promise.all([
      context.sessionHash === null ? null : sessions.find(context.sessionHash),
      installation.isDemonstration(),
    ])
    if (session === null) return { ...nobody, demonstration }
    const seats = seatsOf(session.grants)
    return {
      user: session.user,
      seat: chosenSeat(seats, session),
      seats,
      linkedCitizen: session.grants.some((grant) => grant.role === 'citizen'),
      companies: companiesOf(session),
      demonstration,
    }
  }

  /** Staff of the actor's municipality and those invited, by name. */
  const people = async (actor: Actor): Promise<People> => {
    const municipalityCode = municipalityOf(actor)
    const [staff, pending] = await Promise.all([
      repository.staff(municipalityCode),
      invitations.pending({ municipalityCode, cvr: null }),
    ])
    return { people: gatherPeople(staff), invitations: pending }
  }

  return {
    me,
    people,

    /** Acts from another of the person's seats, on this session. Throws `role` for a seat not held. */
    async switchSeat(context: SignedInContext, input: z.infer<typeof switchSeatInput>): Promise<Me> {
      const { seats } = await me(context)
      const wanted = seats.find(
        (seat) => seat.role === input.role && seat.municipalityCode === input.municipalityCode,
      )
      if (!wanted) throw new AppError('role')
      await sessions.chooseSeat(context.sessionHash, wanted.role, wanted.municipalityCode)
      return me(context)
    },

    async setLocale(context: SignedInContext, { locale }: z.infer<typeof localeInput>): Promise<Me> {
      await sessions.setLocale(context.userId, locale)
      return me(context)
    },

    /** Gives a colleague one more role. Throws `not_there` for somebody who does not work here. */
    async grant(actor: Actor, { userId, role }: z.infer<typeof grantInput>): Promise<People> {
      const municipalityCode = municipalityOf(actor)
      const scope = { role, municipalityCode, cvr: null, citizenId: null }
      const grantedAt = nowIso(clock)
      settle(
        await repository.grant(
          { ...scope, id: ids.next(), userId, fromClaims: false, grantedBy: actor.userId, grantedAt },
          newEvent({
            actor,
            procedure: 'accounts.grant',
            kind: 'role_granted',
            subjectType: 'user',
            subjectId: userId,
            payload: scope,
          }),
        ),
      )
      return people(actor)
    },

    /**
     * Takes a role away, from the person's very next request. One that the issuer's claims gave comes back at the
     * next sign-in unless the issuer takes it away too. Throws `last_administrator`.
     */
    async revoke(actor: Actor, { grantId }: z.infer<typeof revokeInput>): Promise<People> {
      const municipalityCode = municipalityOf(actor)
      settle(
        await repository.revoke(grantId, municipalityCode, nowIso(clock), (userId, role) =>
          newEvent({
            actor,
            procedure: 'accounts.revoke',
            kind: 'role_revoked',
            subjectType: 'user',
            subjectId: userId,
            payload: { grantId, role, municipalityCode },
          }),
        ),
      )
      return people(actor)
    },

    /** Asks a colleague in, by a link. @throws AppError `already_done` */
    async invite(
      actor: Actor,
      { email, name, role }: z.infer<typeof inviteInput>,
    ): Promise<People & { invited: InvitedOnce }> {
      const municipalityCode = municipalityOf(actor)
      const invited = await invitations.invite(actor, {
        owner: { municipalityCode, cvr: null },
        municipalityCode,
        email,
        name,
        role,
        administers: false,
        procedure: 'accounts.invite',
      })
      return { ...(await people(actor)), invited }
    },

    async revokeInvitation(actor: Actor, { id }: z.infer<typeof invitationId>): Promise<People> {
      const owner = { municipalityCode: municipalityOf(actor), cvr: null }
      await invitations.revoke(actor, { owner, id, procedure: 'accounts.revokeInvitation' })
      return people(actor)
    },

    /** Takes up what a colleague offered. @throws AppError `link_not_valid`, `not_shown_there` */
    async acceptInvitation(context: SignedInContext, input: z.infer<typeof invitationToken>): Promise<Me> {
      await invitations.accept(context, input)
      return me(context)
    },

    /** A one-time code for a citizen of the own municipality, told once and valid 14 days; earlier ones run out. */
    async issueLinkCode(
      actor: Actor,
      { citizenId }: z.infer<typeof issueLinkCodeInput>,
    ): Promise<z.infer<typeof linkCodeIssued>> {
      const municipalityCode = municipalityOf(actor)
      const code = newLinkCode(ids)
      const issuedAt = nowIso(clock)
      const expiresAt = new Date(clock.now().getTime() + linkCodeDays * 24 * 3_600_000).toISOString()
      const issued = await linkCodes.issue(
        {
          id: ids.next(),
          citizenId,
          codeHash: await linkCodeHash(code),
          issuedBy: actor.userId,
          issuedAt,
          expiresAt,
        },
        municipalityCode,
        newEvent({
          actor,
          procedure: 'accounts.issueLinkCode',
          kind: 'link_code_issued',
          subjectType: 'citizen',
          subjectId: citizenId,
          payload: { expiresAt },
        }),
      )
      if (!issued) throw new AppError('not_there')
      return { code, expiresAt }
    },

    /** Ties the signed-in person to the case the code was issued for. Wrong, used and too old answer alike. */
    async redeemLinkCode(context: SignedInContext, { code }: z.infer<typeof linkCodeInput>): Promise<Me> {
      const { userId } = context
      const name = context.actor?.name ?? ''
      const procedure = 'accounts.redeemLinkCode'
      const redeemed = await linkCodes.redeem({
        codeHash: await linkCodeHash(code),
        userId,
        grantId: ids.next(),
        at: nowIso(clock),
        linked: (scope) =>
          newEvent({
            actor: { ...scope, userId, name, cvrNumbers: [] },
            procedure,
            kind: 'citizen_linked',
            subjectType: 'citizen',
            subjectId: scope.citizenId!,
            payload: { by: 'code' },
          }),
        unlinked: ({ userId: former, role, municipalityCode, citizenId }) =>
          newEvent({
            actor: { userId, name, role, municipalityCode, citizenId, cvrNumbers: [] },
            procedure,
            kind: 'role_revoked',
            subjectType: 'user',
            subjectId: former,
            payload: { role, municipalityCode, citizenId },
          }),
      })
      if (!redeemed) throw new AppError('code_wrong_or_used')
      return me(context)
    },
  }
}
export type Accounts = ReturnType<typeof makeAccounts>
