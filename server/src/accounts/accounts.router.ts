import {
  grantInput,
  invitationId,
  inviteInput,
  issueLinkCodeInput,
  linkCodeInput,
  linkCodeIssued,
  localeInput,
  me,
  people,
  revokeInput,
  switchSeatInput,
} from '@virkelyst/shared/accounts/account.schema'
import { invitedColleague } from '@virkelyst/shared/accounts/invitation.schema'
import {
  endSessionsInput,
  ownSessionInput,
  ownSessions as ownSessionsOutput,
  sessionsEnded,
} from '@virkelyst/shared/accounts/session.schema'
import { procedure, publicProcedure, router, signedInProcedure } from '../kernel/trpc'
import type { Accounts } from './accounts.service'
import type { ColleaguesService } from './colleagues.service'
import { invitationProcedures } from './invitations.procedures'
import type { Invitations } from './invitations.service'
import type { LinkCodes } from './link-codes.service'
import type { OwnSessionsService } from './own-sessions.service'
import type { PeopleService } from './people.service'

export type AccountServices = {
  accounts: Accounts
  people: PeopleService
  linkCodes: LinkCodes
  ownSessions: OwnSessionsService
  invitations: Invitations
  colleagues: ColleaguesService
}

export const makeAccountsRouter = (services: AccountServices) => {
  const { accounts, people: desk, linkCodes, ownSessions } = services
  return router({
    ...invitationProcedures(services),
    mySessions: signedInProcedure.output(ownSessionsOutput).query(({ ctx }) => ownSessions.list(ctx)),
    endSession: signedInProcedure
      .input(ownSessionInput)
      .output(ownSessionsOutput)
      .mutation(({ ctx, input }) => ownSessions.end(ctx, input)),
    endOtherSessions: signedInProcedure
      .output(ownSessionsOutput)
      .mutation(({ ctx }) => ownSessions.endOthers(ctx)),
    endSessionsOf: procedure
      .input(endSessionsInput)
      .output(sessionsEnded)
      .mutation(({ ctx, input }) => ownSessions.endOf(ctx.actor, input)),
    me: publicProcedure.output(me).query(({ ctx }) => accounts.me(ctx)),
    switchSeat: signedInProcedure
      .input(switchSeatInput)
      .output(me)
      .mutation(({ ctx, input }) => accounts.switchSeat(ctx, input)),
    setLocale: signedInProcedure
      .input(localeInput)
      .output(me)
      .mutation(({ ctx, input }) => accounts.setLocale(ctx, input)),
    people: procedure.output(people).query(({ ctx }) => desk.list(ctx.actor)),
    grant: procedure
      .input(grantInput)
      .output(people)
      .mutation(({ ctx, input }) => desk.grant(ctx.actor, input)),
    revoke: procedure
      .input(revokeInput)
      .output(people)
      .mutation(({ ctx, input }) => desk.revoke(ctx.actor, input)),
    invite: procedure
      .input(inviteInput)
      .output(invitedColleague)
      .mutation(({ ctx, input }) => desk.invite(ctx.actor, input)),
    revokeInvitation: procedure
      .input(invitationId)
      .output(people)
      .mutation(({ ctx, input }) => desk.revokeInvitation(ctx.actor, input)),
    issueLinkCode: procedure
      .input(issueLinkCodeInput)
      .output(linkCodeIssued)
      .mutation(({ ctx, input }) => linkCodes.issue(ctx.actor, input)),
    redeemLinkCode: signedInProcedure
      .input(linkCodeInput)
      .output(me)
      .mutation(({ ctx, input }) => linkCodes.redeem(ctx, input)),
  })
}
