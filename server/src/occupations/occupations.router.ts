import { titleInput, titleSuggestions } from '@virkelyst/shared/occupations/occupation.schema'
import { procedure, router } from '../kernel/trpc'
import type { Occupations } from './occupations.service'

export const makeOccupationsRouter = (occupations: Occupations) =>
  router({
    suggest: procedure
      .input(titleInput)
      .output(titleSuggestions)
      .query(({ ctx, input }) => occupations.suggest(ctx.actor, input)),
  })
