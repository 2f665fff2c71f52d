import type { Crossing } from '@virkelyst/shared/geography/distance.rules'
import type { PostalPlace } from '@virkelyst/shared/geography/postal-codes'
import { asc, eq } from 'drizzle-orm'
import type { Store } from '../kernel/store'

export const makeGeographyRepository = (store: Store) => {
  const { postalCodes, municipalities, crossings } = store.tables
  return {
    /** Every postal code with its municipality, and the crossings between areas. */
    async load(): Promise<{ places: PostalPlace[]; crossings: Crossing[] }> {
      const { db } = store.read
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
    },
  }
}
