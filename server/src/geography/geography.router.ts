import { place, placeInput, placeLists } from '@virkelyst/shared/geography/geography.schema'
import { procedure, publicProcedure, router } from '../kernel/trpc'
import type { Geography } from './geography.service'

export const makeGeographyRouter = (geography: Geography) =>
  router({
    lookup: publicProcedure
      .input(placeInput)
      .output(place.nullable())
      .query(({ ctx, input }) => geography.lookup(ctx, input)),
    lists: procedure.output(placeLists).query(({ ctx }) => geography.lists(ctx.actor)),
  })
