import { checkInput } from '@virkelyst/shared/placements/order-offer.rules'
import { verdict } from '@virkelyst/shared/placements/verdict.schema'
import { procedure, router } from '../kernel/trpc'
import type { Placements } from './placements.service'

export const makePlacementsRouter = (placements: Placements) =>
  router({
    check: procedure
      .input(checkInput)
      .output(verdict)
      .query(({ ctx, input }) => placements.check(ctx.actor, input)),
  })
