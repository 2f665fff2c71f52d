import { me } from '@virkelyst/shared/accounts/account.schema'
import {
  colleagueInput,
  colleagueInvitationInput,
  colleagueRightsInput,
  colleagues,
  colleaguesInput,
  colleaguesInvited,
  invitationToken,
  invitationView,
  inviteColleagueInput,
} from '@virkelyst/shared/accounts/invitation.schema'
import { procedure, publicProcedure, signedInProcedure } from '../kernel/trpc'
import type { Accounts } from './accounts.service'
import type { ColleaguesService } from './colleagues.service'
import type { Invitations } from './invitations.service'

type Services = { accounts: Accounts; invitations: Invitations; colleagues: ColleaguesService }

/** Links that ask colleagues in, and who acts for a company. */
export const invitationProcedures = ({ accounts, invitations, colleagues: desk }: Services) => ({
  // A link's token is no part of an address: looking is a mutation.
  invitation: publicProcedure
    .input(invitationToken)
    .output(invitationView)
    .mutation(({ input }) => invitations.view(input)),
  acceptInvitation: signedInProcedure
    .input(invitationToken)
    .output(me)
    .mutation(({ ctx, input }) => accounts.acceptInvitation(ctx, input)),
  colleagues: procedure
    .input(colleaguesInput)
    .output(colleagues)
    .query(({ ctx, input }) => desk.list(ctx.actor, input)),
  inviteColleague: procedure
    .input(inviteColleagueInput)
    .output(colleaguesInvited)
    .mutation(({ ctx, input }) => desk.invite(ctx.actor, input)),
  revokeColleagueInvitation: procedure
    .input(colleagueInvitationInput)
    .output(colleagues)
    .mutation(({ ctx, input }) => desk.revokeInvitation(ctx.actor, input)),
  removeColleague: procedure
    .input(colleagueInput)
    .output(colleagues)
    .mutation(({ ctx, input }) => desk.remove(ctx.actor, input)),
  setColleagueRights: procedure
    .input(colleagueRightsInput)
    .output(colleagues)
    .mutation(({ ctx, input }) => desk.setRights(ctx.actor, input)),
})
