import { makeGeographyRepository } from '@virkelyst/db/geography/geography.repository'
import type { Place, placeInput } from '@virkelyst/shared/geography/geography.schema'
import { makePostalCodes } from '@virkelyst/shared/geography/postal-codes'
import type { z } from 'zod'
import type { Deps } from '../kernel/deps'
import type { Context } from '../kernel/trpc'

/** Reads the postal codes into memory; everything but `lookup` answers at once. */
export const makeGeography = async ({ store }: Pick<Deps, 'store'>) => {
  const { places, crossings } = await makeGeographyRepository(store).load()
  const postalCodes = makePostalCodes(places, crossings)

  const find = (postalCode: string): Place | null => {
    const found = postalCodes.find(postalCode)
    if (found === null) return null
    const { name, municipalityCode, municipalityName } = found
    return { postalCode, name, municipalityCode, municipalityName }
  }

  return {
    lookup: async (_context: Context, { postalCode }: z.infer<typeof placeInput>): Promise<Place | null> =>
      find(postalCode),
    /** The place of a postal code, or null where there is none. */
    find,
    /** The name that belongs to a postal code; the code itself where it is not known. */
    nameOf: (postalCode: string): string => postalCodes.find(postalCode)?.name ?? postalCode,
    /** Travel distance in km between two postal codes, ferries and ways round added; null where one is not known. */
    distanceKm: postalCodes.distanceKm,
    distancesFrom: postalCodes.distancesFrom,
  }
}
export type Geography = Awaited<ReturnType<typeof makeGeography>>
