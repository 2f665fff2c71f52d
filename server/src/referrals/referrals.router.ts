import { paged } from '@virkelyst/shared/kernel/fields.schema'
import { carriedConsiderations } from '@virkelyst/shared/referrals/consideration.schema'
import {
  answerInput,
  candidateForEmployer,
  confirmInput,
  excludeInput,
  includeInput,
  interestInput,
  orderIdInput,
  proposeInput,
  referralFilter,
  referralForCitizen,
  referralForConsultant,
  referralId,
  verdictInput,
  withdrawInput,
} from '@virkelyst/shared/referrals/referral.schema'
import { z } from 'zod'
import { procedure, router } from '../kernel/trpc'
import type { Referrals } from './referrals.service'

export const makeReferralsRouter = (referrals: Referrals) =>
  router({
    propose: procedure
      .input(proposeInput)
      .output(referralForConsultant)
      .mutation(({ ctx, input }) => referrals.propose(ctx.actor, input)),
    exclude: procedure
      .input(excludeInput)
      .output(orderIdInput)
      .mutation(({ ctx, input }) => referrals.exclude(ctx.actor, input)),
    include: procedure
      .input(includeInput)
      .output(orderIdInput)
      .mutation(({ ctx, input }) => referrals.include(ctx.actor, input)),
    withdraw: procedure
      .input(withdrawInput)
      .output(referralForConsultant)
      .mutation(({ ctx, input }) => referrals.withdraw(ctx.actor, input)),
    answer: procedure
      .input(answerInput)
      .output(referralId)
      .mutation(({ ctx, input }) => referrals.answer(ctx.actor, input)),
    considerations: procedure
      .input(referralId)
      .output(carriedConsiderations)
      .query(({ ctx, input }) => referrals.considerations(ctx.actor, input)),
    confirm: procedure
      .input(confirmInput)
      .output(referralForConsultant)
      .mutation(({ ctx, input }) => referrals.confirm(ctx.actor, input)),
    verdict: procedure
      .input(verdictInput)
      .output(referralId)
      .mutation(({ ctx, input }) => referrals.verdict(ctx.actor, input)),
    forOrder: procedure
      .input(orderIdInput)
      .output(z.array(referralForConsultant))
      .query(({ ctx, input }) => referrals.forOrder(ctx.actor, input)),
    workList: procedure
      .input(referralFilter)
      .output(paged(referralForConsultant))
      .query(({ ctx, input }) => referrals.workList(ctx.actor, input)),
    presented: procedure
      .input(orderIdInput)
      .output(z.array(candidateForEmployer))
      .query(({ ctx, input }) => referrals.presented(ctx.actor, input)),
    mine: procedure.output(z.array(referralForCitizen)).query(({ ctx }) => referrals.mine(ctx.actor)),
    showInterest: procedure
      .input(interestInput)
      .output(referralId)
      .mutation(({ ctx, input }) => referrals.showInterest(ctx.actor, input)),
    withdrawInterest: procedure
      .input(referralId)
      .output(referralId)
      .mutation(({ ctx, input }) => referrals.withdrawInterest(ctx.actor, input)),
  })
