import {
  caseInput,
  eraseInput,
  erasurePlan,
  holdInput,
  ownRetention,
  retentionView,
  setPeriodInput,
} from '@virkelyst/shared/retention/retention.schema'
import { z } from 'zod'
import { procedure, router } from '../kernel/trpc'
import type { ErasureDesk } from './erasure-desk.service'
import type { RetentionDesk } from './retention-desk.service'

export const makeRetentionRouter = (desk: RetentionDesk, erasures: ErasureDesk) =>
  router({
    view: procedure.output(retentionView).query(({ ctx }) => desk.view(ctx.actor)),
    setPeriod: procedure
      .input(setPeriodInput)
      .output(retentionView)
      .mutation(({ ctx, input }) => desk.setPeriod(ctx.actor, input)),
    // A mutation: a case reference does not belong in an address.
    plan: procedure
      .input(caseInput)
      .output(erasurePlan)
      .mutation(({ ctx, input }) => erasures.plan(ctx.actor, input)),
    erase: procedure
      .input(eraseInput)
      .output(z.object({ erased: z.literal(true) }))
      .mutation(({ ctx, input }) => erasures.erase(ctx.actor, input)),
    hold: procedure
      .input(holdInput)
      .output(erasurePlan)
      .mutation(({ ctx, input }) => erasures.hold(ctx.actor, input)),
    release: procedure
      .input(caseInput)
      .output(erasurePlan)
      .mutation(({ ctx, input }) => erasures.release(ctx.actor, input)),
    mine: procedure.output(ownRetention).query(({ ctx }) => erasures.mine(ctx.actor)),
  })
