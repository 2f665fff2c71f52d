import type { Crossing } from '@virkelyst/shared/geography/distance.rules'
import { type PlaceList, placeSources } from '@virkelyst/shared/geography/geography.schema'
import type { PostalPlace } from '@virkelyst/shared/geography/postal-codes'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Store } from '../kernel/store'

export type StoredPlaces = { places: PostalPlace[]; crossings: Crossing[]; version: string }

export const makeGeographyRepository = (store: Store) => {
  const { catalogueVersions, postalCodes, municipalities, crossings } = store.tables
  const { db } = store.read

  /** What identifies everything stored of places; it changes with every change of them. */
  const version = async (): Promise<string> => {
    const parts = await db
      .select({ version: catalogueVersions.version })
      .from(catalogueVersions)
      .where(and(inArray(catalogueVersions.source, [...placeSources]), isNull(catalogueVersions.takenOutAt)))
      .orderBy(asc(catalogueVersions.source))
    return parts.map((part) => part.version).join(' ')
  }

  const read = async (): Promise<Omit<StoredPlaces, 'version'>> => {
    const rows = await db
      .select({ postal: postalCodes, municipalityName: municipalities.name })
      .from(postalCodes)
      .leftJoin(municipalities, eq(municipalities.code, postalCodes.municipalityCode))
      .orderBy(asc(postalCodes.code))
    const places = rows.map(({ postal: { code, ...rest }, municipalityName }) => ({
      postalCode: code,
      ...rest,
      municipalityName: municipalityName ?? rest.municipalityCode,
    }))
    const ways = await db.select().from(crossings).orderBy(asc(crossings.name))
    return {
      places,
      crossings: ways.map(({ name, areaA, areaB, km, ...ends }) => ({
        name,
        areaA,
        areaB,
        km,
        endA: { latitude: ends.latitudeA, longitude: ends.longitudeA },
        endB: { latitude: ends.latitudeB, longitude: ends.longitudeB },
      })),
    }
  }

  return {
    version,

    /** The lists in force, the built-in one first. */
    async lists(): Promise<PlaceList[]> {
      const found: PlaceList[] = []
      for (const source of placeSources) {
        const { version, loadedAt, titles: codes } = catalogueVersions
        const isInForce = and(eq(catalogueVersions.source, source), isNull(catalogueVersions.takenOutAt))
        const rows = await db.select({ version, loadedAt, codes }).from(catalogueVersions).where(isInForce)
        found.push(...rows.map((row) => ({ source, ...row })))
      }
      return found
    },

    /** Every postal code with its municipality, and the crossings between areas. */
    async load(): Promise<StoredPlaces> {
      for (;;) {
        const before = await version()
        const found = await read()
        // Another process may have stored new ones between two of the tables.
        if ((await version()) === before) return { ...found, version: before }
      }
    },
  }
}
