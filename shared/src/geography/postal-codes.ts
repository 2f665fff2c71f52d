import { type AreaCrossing, makeCrossings, straightKm } from './distance.rules'
import type { Place } from './geography.schema'

export type PostalPlace = Place & { latitude: number; longitude: number; area: string }

/** Kilometres from one postal code to every other, by the number of the code; `unknownKm` where there is no such code. */
export type DistanceTable = Float64Array

/** Further than any radius: somebody at an unknown postal code is not near. */
export const unknownKm = 9999
const tablesKept = 200

/** Postal codes of the country and the way between them, held in memory. */
export const makePostalCodes = (places: readonly PostalPlace[], rows: readonly AreaCrossing[]) => {
  const byCode = new Map(places.map((one) => [one.postalCode, one]))
  const crossings = makeCrossings(rows)
  const tables = new Map<string, DistanceTable>()

  const between = (a: PostalPlace, b: PostalPlace): number =>
    Math.round((straightKm(a, b) + crossings.extraKm(a.area, b.area)) * 10) / 10

  return {
    find: (postalCode: string): PostalPlace | null => byCode.get(postalCode) ?? null,

    /** Straight line plus ferries and ways round, to 0.1 km; null where one of the codes is not known. */
    distanceKm(from: string, to: string): number | null {
      const [a, b] = [byCode.get(from), byCode.get(to)]
      return a && b ? between(a, b) : null
    },

    /** Distances from one postal code to all; made when first asked for, the latest 200 are kept. */
    distancesFrom(postalCode: string): DistanceTable {
      const kept = tables.get(postalCode)
      if (kept) {
        tables.delete(postalCode)
        tables.set(postalCode, kept)
        return kept
      }
      const table = new Float64Array(10_000).fill(unknownKm)
      const from = byCode.get(postalCode)
      if (from) for (const to of places) table[Number(to.postalCode)] = between(from, to)
      tables.set(postalCode, table)
      if (tables.size > tablesKept) tables.delete(tables.keys().next().value!)
      return table
    },
  }
}
export type PostalCodes = ReturnType<typeof makePostalCodes>
