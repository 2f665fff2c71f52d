import { answerInput } from '@virkelyst/shared/follow-ups/answer.schema'
import {
  addTalkInput,
  agreeInput,
  calendarFile,
  calendarInput,
  cancelFollowUpInput,
  closeFollowUpInput,
  dueFilter,
  dueFollowUp,
  followUpId,
  followUpPeopleInput,
  followUpsForCitizen,
  followUpsForCompany,
  followUpsForStaff,
  placementOfFollowUps,
  seenFollowUp,
} from '@virkelyst/shared/follow-ups/follow-up.schema'
import { funnel, funnelInput } from '@virkelyst/shared/follow-ups/funnel.schema'
import { recordOutcomeInput } from '@virkelyst/shared/follow-ups/later-outcome.schema'
import { paged } from '@virkelyst/shared/kernel/fields.schema'
import { procedure, router } from '../kernel/trpc'
import type { FollowUps } from './follow-ups.service'
import type { Funnels } from './funnels.service'

export const makeFollowUpsRouter = (followUps: FollowUps, funnels: Funnels) =>
  router({
    ofPlacement: procedure
      .input(placementOfFollowUps)
      .output(followUpsForStaff)
      .query(({ ctx, input }) => followUps.ofPlacement(ctx.actor, input)),
    ofMyCompany: procedure
      .input(placementOfFollowUps)
      .output(followUpsForCompany)
      .query(({ ctx, input }) => followUps.ofMyCompany(ctx.actor, input)),
    mine: procedure.output(followUpsForCitizen).query(({ ctx }) => followUps.mine(ctx.actor)),
    due: procedure
      .input(dueFilter)
      .output(paged(dueFollowUp))
      .query(({ ctx, input }) => followUps.due(ctx.actor, input)),
    calendar: procedure
      .input(calendarInput)
      .output(calendarFile)
      .query(({ ctx, input }) => followUps.calendar(ctx.actor, input)),
    funnel: procedure
      .input(funnelInput)
      .output(funnel)
      .query(({ ctx, input }) => funnels.funnel(ctx.actor, input)),
    add: procedure
      .input(addTalkInput)
      .output(followUpId)
      .mutation(({ ctx, input }) => followUps.add(ctx.actor, input)),
    agree: procedure
      .input(agreeInput)
      .output(followUpId)
      .mutation(({ ctx, input }) => followUps.agree(ctx.actor, input)),
    close: procedure
      .input(closeFollowUpInput)
      .output(followUpId)
      .mutation(({ ctx, input }) => followUps.close(ctx.actor, input)),
    cancel: procedure
      .input(cancelFollowUpInput)
      .output(followUpId)
      .mutation(({ ctx, input }) => followUps.cancel(ctx.actor, input)),
    reopen: procedure
      .input(seenFollowUp)
      .output(followUpId)
      .mutation(({ ctx, input }) => followUps.reopen(ctx.actor, input)),
    answer: procedure
      .input(answerInput)
      .output(followUpId)
      .mutation(({ ctx, input }) => followUps.answer(ctx.actor, input)),
    recordOutcome: procedure
      .input(recordOutcomeInput)
      .output(followUpId)
      .mutation(({ ctx, input }) => followUps.recordOutcome(ctx.actor, input)),
    savePeople: procedure
      .input(followUpPeopleInput)
      .output(followUpId)
      .mutation(({ ctx, input }) => followUps.savePeople(ctx.actor, input)),
  })
