import {
  compareInput,
  comparison,
  opening,
  openingsInput,
  rankInput,
  ranking,
} from '@virkelyst/shared/matching/matching.schema'
import { z } from 'zod'
import { procedure, router } from '../kernel/trpc'
import type { Matching } from './matching.service'

export const makeMatchingRouter = (matching: Matching) =>
  router({
    rank: procedure
      .input(rankInput)
      .output(ranking)
      .query(({ ctx, input }) => matching.rank(ctx.actor, input)),
    compare: procedure
      .input(compareInput)
      .output(comparison)
      .query(({ ctx, input }) => matching.compare(ctx.actor, input)),
    openingsFor: procedure
      .input(openingsInput)
      .output(z.array(opening))
      .query(({ ctx, input }) => matching.openingsFor(ctx.actor, input)),
    mySmallJobs: procedure.output(z.array(opening)).query(({ ctx }) => matching.mySmallJobs(ctx.actor)),
  })
