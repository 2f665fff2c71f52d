import { place, placeInput } from '@virkelyst/shared/geography/geography.schema'
import { publicProcedure, router } from '../kernel/trpc'
import type { Geography } from './geography.service'

export const makeGeographyRouter = (geography: Geography) =>
  router({
    lookup: publicProcedure
      .input(placeInput)
      .output(place.nullable())
      .query(({ ctx, input }) => geography.lookup(ctx, input)),
  })
