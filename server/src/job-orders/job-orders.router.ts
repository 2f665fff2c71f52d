import {
  advert,
  advertFilter,
  draftInput,
  draftSaved,
  employerOrderFilter,
  jobOrderForConsultant,
  jobOrderForEmployer,
  jobOrderRow,
  orderId,
  responsibilityInput,
  statusChange,
  submitInput,
  workListFilter,
  workListSummary,
} from '@virkelyst/shared/job-orders/job-order.schema'
import { paged } from '@virkelyst/shared/kernel/fields.schema'
import { procedure, publicProcedure, router } from '../kernel/trpc'
import type { JobOrders } from './job-orders.service'

export const makeJobOrdersRouter = (jobOrders: JobOrders) =>
  router({
    saveDraft: procedure
      .input(draftInput)
      .output(draftSaved)
      .mutation(({ ctx, input }) => jobOrders.saveDraft(ctx.actor, input)),
    discardDraft: procedure
      .input(orderId)
      .output(orderId)
      .mutation(({ ctx, input }) => jobOrders.discardDraft(ctx.actor, input)),
    submit: procedure
      .input(submitInput)
      .output(jobOrderForEmployer)
      .mutation(({ ctx, input }) => jobOrders.submit(ctx.actor, input)),
    repeat: procedure
      .input(orderId)
      .output(orderId)
      .mutation(({ ctx, input }) => jobOrders.repeat(ctx.actor, input)),
    mine: procedure
      .input(employerOrderFilter)
      .output(paged(jobOrderRow))
      .query(({ ctx, input }) => jobOrders.mine(ctx.actor, input)),
    get: procedure
      .input(orderId)
      .output(jobOrderForEmployer)
      .query(({ ctx, input }) => jobOrders.get(ctx.actor, input)),
    workList: procedure
      .input(workListFilter)
      .output(paged(jobOrderRow))
      .query(({ ctx, input }) => jobOrders.workList(ctx.actor, input)),
    workListSummary: procedure
      .output(workListSummary)
      .query(({ ctx }) => jobOrders.workListSummary(ctx.actor)),
    getForConsultant: procedure
      .input(orderId)
      .output(jobOrderForConsultant)
      .query(({ ctx, input }) => jobOrders.getForConsultant(ctx.actor, input)),
    update: procedure
      .input(submitInput)
      .output(jobOrderForEmployer)
      .mutation(({ ctx, input }) => jobOrders.update(ctx.actor, input)),
    changeStatus: procedure
      .input(statusChange)
      .output(jobOrderForEmployer)
      .mutation(({ ctx, input }) => jobOrders.changeStatus(ctx.actor, input)),
    takeResponsibility: procedure
      .input(responsibilityInput)
      .output(jobOrderForConsultant)
      .mutation(({ ctx, input }) => jobOrders.takeResponsibility(ctx.actor, input)),
    takeOver: procedure
      .input(orderId)
      .output(jobOrderForEmployer)
      .mutation(({ ctx, input }) => jobOrders.takeOver(ctx.actor, input)),
    adverts: publicProcedure
      .input(advertFilter)
      .output(paged(advert))
      .query(({ ctx, input }) => jobOrders.adverts(ctx, input)),
    advert: publicProcedure
      .input(orderId)
      .output(advert)
      .query(({ ctx, input }) => jobOrders.advert(ctx, input)),
  })
