import { makeGeographyRepository, type StoredPlaces } from '@virkelyst/db/geography/geography.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import type { Place, PlaceList, placeInput } from '@virkelyst/shared/geography/geography.schema'
import { makePostalCodes } from '@virkelyst/shared/geography/postal-codes'
import type { z } from 'zod'
import type { Deps } from '../kernel/deps'
import { keepCurrent } from '../kernel/kept-current'
import type { Context } from '../kernel/trpc'

const loadedPlaces = ({ places, crossings }: StoredPlaces) => {
  const { distanceKm, distancesFrom, ...postalCodes } = makePostalCodes(places, crossings)
  return {
    /** The place of a postal code, or null where there is none. */
    find(postalCode: string): Place | null {
      const found = postalCodes.find(postalCode)
      if (found === null) return null
      const { name, municipalityCode, municipalityName } = found
      return { postalCode, name, municipalityCode, municipalityName }
    },
    /** The name that belongs to a postal code; the code itself where it is not known. */
    nameOf: (postalCode: string): string => postalCodes.find(postalCode)?.name ?? postalCode,
    /** Travel distance in km between two postal codes, ferries and ways round added; null where one is not known. */
    distanceKm,
    distancesFrom,
  }
}
/** The postal codes as they stood at one moment. */
export type PlacesNow = ReturnType<typeof loadedPlaces>

/** Keeps the postal codes and the ways between them in memory, and takes changed ones over while it runs. */
export const makeGeography = async ({ store, clock }: Pick<Deps, 'store' | 'clock'>) => {
  const { version, load, lists } = makeGeographyRepository(store)
  const { current, refresh } = await keepCurrent(clock, { version, load, build: loadedPlaces })
  return {
    current,
    refresh,
    lookup: async (_context: Context, { postalCode }: z.infer<typeof placeInput>): Promise<Place | null> =>
      (await current()).find(postalCode),
    /** Which lists of postal codes are in force. */
    lists: (_actor: Actor): Promise<PlaceList[]> => lists(),
  }
}
export type Geography = Awaited<ReturnType<typeof makeGeography>>
