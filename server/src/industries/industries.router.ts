import { industryRow, industrySearch } from '@virkelyst/shared/industries/industry.schema'
import { z } from 'zod'
import { procedure, router } from '../kernel/trpc'
import type { Industries } from './industries.service'

export const makeIndustriesRouter = (industries: Industries) =>
  router({
    search: procedure
      .input(industrySearch)
      .output(z.array(industryRow))
      .query(({ ctx, input }) => industries.search(ctx.actor, input)),
  })
