import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import type { OpenSession } from '@virkelyst/db/accounts/sessions.repository'
import type { localeInput, Me, switchSeatInput } from '@virkelyst/shared/accounts/account.schema'
import type { invitationToken } from '@virkelyst/shared/accounts/invitation.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import type { z } from 'zod'
import type { Deps } from '../kernel/deps'
import type { Context, SignedInContext } from '../kernel/trpc'
import type { Invitations } from './invitations.service'
import { chosenSeat, seatsOf } from './seats'
import type { Sessions } from './sessions.service'

type Parts = Pick<Deps, 'store'> & { sessions: Sessions; invitations: Invitations }

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

/** The reader's own account: who they are, which seat they act from, what a colleague offered them. */
export const makeAccounts = ({ store, sessions, invitations }: Parts) => {
  const installation = makeInstallationRepository(store)

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

  return {
    me,

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

    /** Takes up what a colleague offered. @throws AppError `link_not_valid`, `not_shown_there` */
    async acceptInvitation(context: SignedInContext, input: z.infer<typeof invitationToken>): Promise<Me> {
      await invitations.accept(context, input)
      return me(context)
    },
  }
}
export type Accounts = ReturnType<typeof makeAccounts>
