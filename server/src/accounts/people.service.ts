import { makeAccountsRepository } from '@virkelyst/db/accounts/accounts.repository'
import type {
  grantInput,
  invitationId,
  inviteInput,
  People,
  revokeInput,
} from '@virkelyst/shared/accounts/account.schema'
import type { InvitedOnce } from '@virkelyst/shared/accounts/invitation.schema'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { z } from 'zod'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import { municipalityOf } from '../kernel/own-municipality'
import type { Invitations } from './invitations.service'
import { gatherPeople } from './people'

/** Turns a repository's outcome into an answer or an error. */
const settle = (outcome: 'done' | 'not_there' | 'already_done' | 'last_administrator') => {
  if (outcome !== 'done') throw new AppError(outcome)
}

/** Who in a municipality may do what, in its administrator's hands. */
export const makePeople = ({ store, clock, ids, invitations }: Deps & { invitations: Invitations }) => {
  const repository = makeAccountsRepository(store)
  const newEvent = makeEvents({ clock, ids })

  /** Staff of the actor's municipality and those invited, by name. */
  const list = async (actor: Actor): Promise<People> => {
    const municipalityCode = municipalityOf(actor)
    const [staff, pending] = await Promise.all([
      repository.staff(municipalityCode),
      invitations.pending({ municipalityCode, cvr: null }),
    ])
    return { people: gatherPeople(staff), invitations: pending }
  }

  return {
    list,

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
      return list(actor)
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
      return list(actor)
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
      return { ...(await list(actor)), invited }
    },

    async revokeInvitation(actor: Actor, { id }: z.infer<typeof invitationId>): Promise<People> {
      const owner = { municipalityCode: municipalityOf(actor), cvr: null }
      await invitations.revoke(actor, { owner, id, procedure: 'accounts.revokeInvitation' })
      return list(actor)
    },
  }
}
export type PeopleService = ReturnType<typeof makePeople>
