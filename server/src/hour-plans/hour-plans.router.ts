import {
  answerChangeInput,
  bookInput,
  hourBook,
  hourBookForCitizen,
  proposeInput,
  reachInput,
  registerInput,
  weeksToRegister,
} from '@virkelyst/shared/hour-plans/hour-book.schema'
import { placementId } from '@virkelyst/shared/placements/placement.schema'
import { z } from 'zod'
import { procedure, router } from '../kernel/trpc'
import type { HourPlans } from './hour-plans.service'

export const makeHourPlansRouter = (hourPlans: HourPlans) =>
  router({
    get: procedure
      .input(bookInput)
      .output(hourBook)
      .query(({ ctx, input }) => hourPlans.get(ctx.actor, input)),
    mine: procedure
      .input(bookInput)
      .output(hourBookForCitizen)
      .query(({ ctx, input }) => hourPlans.mine(ctx.actor, input)),
    toRegister: procedure
      .output(z.array(weeksToRegister))
      .query(({ ctx }) => hourPlans.toRegister(ctx.actor)),
    propose: procedure
      .input(proposeInput)
      .output(placementId)
      .mutation(({ ctx, input }) => hourPlans.propose(ctx.actor, input)),
    answer: procedure
      .input(answerChangeInput)
      .output(placementId)
      .mutation(({ ctx, input }) => hourPlans.answer(ctx.actor, input)),
    register: procedure
      .input(registerInput)
      .output(placementId)
      .mutation(({ ctx, input }) => hourPlans.register(ctx.actor, input)),
    reach: procedure
      .input(reachInput)
      .output(placementId)
      .mutation(({ ctx, input }) => hourPlans.reach(ctx.actor, input)),
  })
