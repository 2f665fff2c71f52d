import {
  type InvitationOwner,
  makeInvitationsRepository,
  type NewInvitation,
} from '@virkelyst/db/accounts/invitations.repository'
import type { Session } from '@virkelyst/db/kernel/store'
import {
  type InvitationView,
  type InvitedOnce,
  invitationDays,
} from '@virkelyst/shared/accounts/invitation.schema'
import type { Actor, Role } from '@virkelyst/shared/accounts/roles'
import { dayDeadline, lastDayOf } from '@virkelyst/shared/kernel/dates'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { MailFacts } from '@virkelyst/shared/notifications/mail.rules'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { tokenHash } from '../kernel/tokens'
import type { SignedInContext } from '../kernel/trpc'
import type { Sessions } from './sessions.service'

type Parts = Deps & { sessions: Pick<Sessions, 'find'>; mails: boolean }

type Wish = {
  owner: InvitationOwner
  /** Whose administrator looks after the mail. */
  municipalityCode: string
  email: string
  name: string
  role: Role
  administers: boolean
  procedure: string
  mayInvite?: (session: Session) => Promise<boolean>
}

/** Invitations by a link: mailed to the colleague, and told once to whoever invites. */
export const makeInvitations = ({ store, clock, ids, sessions, mails }: Parts) => {
  const repository = makeInvitationsRepository(store)
  const newEvent = makeEvents({ clock, ids })

  return {
    pending: (owner: InvitationOwner) => repository.pending(owner, nowIso(clock)),

    /** @throws AppError `already_done` where the address is asked for that role already; `role` */
    async invite(actor: Actor, wish: Wish): Promise<InvitedOnce> {
      const { owner, municipalityCode, name, role, administers, procedure, mayInvite } = wish
      const email = wish.email.toLowerCase()
      const [id, token, now] = [ids.next(), ids.token(), nowIso(clock)]
      const expiresAt = dayDeadline(now, invitationDays)
      const invitation: NewInvitation = {
        ...owner,
        id,
        email,
        name,
        role,
        administers,
        invitedBy: actor.userId,
        invitedAt: now,
        expiresAt,
      }
      const event = newEvent({
        actor,
        procedure,
        kind: 'person_invited',
        subjectType: 'user',
        subjectId: id,
        payload: { ...owner, email, name, role, administers, expiresAt },
      })
      const message = {
        cause: event.id,
        now,
        template: 'invited' as const,
        subjectType: 'invitation' as const,
        subjectId: id,
        stage: {},
        municipalityCode,
        cvr: owner.cvr,
        recipientType: 'invited' as const,
        recipientId: id,
      }
      const outcome = await repository.invite(invitation, tokenHash(token), event, message, mayInvite)
      if (outcome !== 'done') throw new AppError(outcome)
      return { token, expiresAt, mailed: mails }
    },

    async revoke(
      actor: Actor,
      wish: Pick<Wish, 'owner' | 'procedure' | 'mayInvite'> & { id: string },
    ): Promise<void> {
      const { owner, id, procedure, mayInvite } = wish
      const event = newEvent({
        actor,
        procedure,
        kind: 'invitation_revoked',
        subjectType: 'user',
        subjectId: id,
        payload: {},
      })
      if (!(await repository.revoke(id, owner, nowIso(clock), event, mayInvite)))
        throw new AppError('not_there')
    },

    /** What a link is for; looking spends nothing. @throws AppError `link_not_valid` */
    async view({ token }: { token: string }): Promise<InvitationView> {
      const found = await repository.byToken(tokenHash(token), nowIso(clock))
      if (!found) throw new AppError('link_not_valid')
      const { invitation, companyName, municipalityName } = found
      return {
        role: invitation.role,
        place: companyName ?? municipalityName ?? '',
        administers: invitation.administers,
        expiresAt: invitation.expiresAt!,
      }
    },

    /**
     * Takes the invitation up, for whoever the issuer shows to belong there.
     * @throws AppError `link_not_valid`, `not_shown_there`
     */
    async accept(context: SignedInContext, { token }: { token: string }): Promise<void> {
      const { userId, sessionHash } = context
      const session = await sessions.find(sessionHash)
      if (session === null) throw new AppError('session_expired')
      const outcome = await repository.accept({
        tokenHash: tokenHash(token),
        userId,
        grantId: ids.next(),
        at: nowIso(clock),
        shown: session.shown,
        event: (invitation, scope) =>
          newEvent({
            actor: {
              ...scope,
              userId,
              name: session.user.name,
              cvrNumbers: scope.cvr === null ? [] : [scope.cvr],
            },
            procedure: 'accounts.acceptInvitation',
            kind: 'role_granted',
            subjectType: 'user',
            subjectId: userId,
            payload: {
              ...scope,
              administers: invitation.administers,
              by: 'invitation',
              invitationId: invitation.id,
            },
          }),
      })
      if (outcome === 'not_valid') throw new AppError('link_not_valid')
      if (outcome === 'not_shown') throw new AppError('not_shown_there')
    },

    /** For the mail, when it is sent: a link with a token of its own. Null where the invitation no longer is. */
    async mailFacts({ subjectId }: { subjectId: string }): Promise<MailFacts | null> {
      const token = ids.token()
      const expiresAt = await repository.addToken(subjectId, tokenHash(token), nowIso(clock))
      // Behind the `#`: in no address a server sees.
      return expiresAt === null
        ? null
        : { number: null, path: `/invitation#${token}`, until: lastDayOf(expiresAt) }
    },
  }
}
export type Invitations = ReturnType<typeof makeInvitations>
