import { paged } from '@virkelyst/shared/kernel/fields.schema'
import { exportedData, exportInput, trailFilter, trailLine } from '@virkelyst/shared/own-data/own-data.schema'
import { procedure, router } from '../kernel/trpc'
import type { OwnDataService } from './own-data.service'

export const makeOwnDataRouter = (own: OwnDataService) =>
  router({
    trail: procedure
      .input(trailFilter)
      .output(paged(trailLine))
      .query(({ ctx, input }) => own.trail(ctx.actor, input)),
    // A mutation: a file is made once, when it is asked for, and lies in no cache.
    export: procedure
      .input(exportInput)
      .output(exportedData)
      .mutation(({ ctx, input }) => own.export(ctx.actor, input)),
  })
