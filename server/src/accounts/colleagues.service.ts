import { type ColleagueOutcome, makeColleaguesRepository } from '@virkelyst/db/accounts/colleagues.repository'
import type {
  Colleagues,
  colleagueInput,
  colleagueInvitationInput,
  colleagueRightsInput,
  colleaguesInput,
  InvitedOnce,
  inviteColleagueInput,
} from '@virkelyst/shared/accounts/invitation.schema'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { z } from 'zod'
import { type Deps, nowIso } from '../kernel/deps'
import { makeEvents } from '../kernel/events'
import type { Invitations } from './invitations.service'

const settle = (outcome: ColleagueOutcome) => {
  if (outcome !== 'done') throw new AppError(outcome)
}

/** Who acts for a company: seen by all of them, changed by its administrators. */
export const makeColleagues = ({ store, clock, ids, invitations }: Deps & { invitations: Invitations }) => {
  const repository = makeColleaguesRepository(store)
  const newEvent = makeEvents({ clock, ids })
  const ownerOf = (cvr: string) => ({ cvr, municipalityCode: null })

  const own = async (actor: Actor, cvr: string) => {
    const company = actor.cvrNumbers.includes(cvr) ? await repository.company(cvr) : null
    if (company === null) throw new AppError('not_there')
    return company
  }
  const mayInvite = (actor: Actor, cvr: string) => (session: Parameters<typeof repository.administers>[0]) =>
    repository.administers(session, cvr, actor.userId)

  const list = async (actor: Actor, { cvr }: z.infer<typeof colleaguesInput>): Promise<Colleagues> => {
    const company = await own(actor, cvr)
    const [people, pending] = await Promise.all([repository.list(cvr), invitations.pending(ownerOf(cvr))])
    const me = people.find(({ grant }) => grant.userId === actor.userId)
    return {
      companyName: company.name,
      administers: me?.grant.administers === true,
      people: people.map(({ grant, name, email, lastSignInAt }) => ({
        grantId: grant.id,
        name,
        email,
        lastSignInAt,
        administers: grant.administers,
        self: grant.userId === actor.userId,
      })),
      invitations: pending.map(({ expiresAt, ...invitation }) => ({ ...invitation, expiresAt: expiresAt! })),
    }
  }

  return {
    list,

    /** @throws AppError `not_there`, `role` for one who administers nothing there, `already_done` */
    async invite(
      actor: Actor,
      input: z.infer<typeof inviteColleagueInput>,
    ): Promise<Colleagues & { invited: InvitedOnce }> {
      const { cvr, email, name, administers } = input
      const { municipalityCode } = await own(actor, cvr)
      const invited = await invitations.invite(actor, {
        owner: ownerOf(cvr),
        municipalityCode,
        email,
        name,
        role: 'employer',
        administers,
        procedure: 'accounts.inviteColleague',
        mayInvite: mayInvite(actor, cvr),
      })
      return { ...(await list(actor, { cvr })), invited }
    },

    async revokeInvitation(
      actor: Actor,
      { cvr, id }: z.infer<typeof colleagueInvitationInput>,
    ): Promise<Colleagues> {
      await own(actor, cvr)
      await invitations.revoke(actor, {
        owner: ownerOf(cvr),
        id,
        procedure: 'accounts.revokeColleagueInvitation',
        mayInvite: mayInvite(actor, cvr),
      })
      return list(actor, { cvr })
    },

    /** Takes the access away from the next request. @throws AppError `last_administrator`, `role`, `not_there` */
    async remove(actor: Actor, { cvr, grantId }: z.infer<typeof colleagueInput>): Promise<Colleagues> {
      await own(actor, cvr)
      settle(
        await repository.remove({ cvr, grantId, by: actor.userId, at: nowIso(clock) }, (userId) =>
          newEvent({
            actor,
            procedure: 'accounts.removeColleague',
            kind: 'role_revoked',
            subjectType: 'user',
            subjectId: userId,
            payload: { grantId, cvr, role: 'employer' },
          }),
        ),
      )
      return list(actor, { cvr })
    },

    async setRights(actor: Actor, input: z.infer<typeof colleagueRightsInput>): Promise<Colleagues> {
      const { cvr, grantId, administers } = input
      await own(actor, cvr)
      settle(
        await repository.setRights({ cvr, grantId, administers, by: actor.userId }, (userId) =>
          newEvent({
            actor,
            procedure: 'accounts.setColleagueRights',
            kind: 'role_granted',
            subjectType: 'user',
            subjectId: userId,
            payload: { grantId, cvr, role: 'employer', administers },
          }),
        ),
      )
      return list(actor, { cvr })
    },
  }
}
export type ColleaguesService = ReturnType<typeof makeColleagues>
