import { type Crossing, makeWays, straightKm, unjoinedKm } from './distance.rules'
import type { Place } from './geography.schema'

export type PostalPlace = Place & { latitude: number; longitude: number; area: string }

/** Kilometres from one postal code to every other, by the number of the code; `unknownKm` where there is no such code. */
export type DistanceTable = Float64Array

/** Further than any radius: somebody at an unknown postal code is not near. */
export const unknownKm = 9999
const tablesKept = 200

/** Postal codes of the country and the way between them, held in memory. */
export const makePostalCodes = (places: readonly PostalPlace[], crossings: readonly Crossing[]) => {
  const byCode = new Map(places.map((one) => [one.postalCode, one]))
  const ways = makeWays(crossings)
  const toEnds = new Map(places.map((one) => [one.postalCode, ways.toEnds(one)]))
  const tables = new Map<string, DistanceTable>()

  /** The way from one place to any other: the straight line within an area, else over the crossings that cost least. */
  const wayFrom = (from: PostalPlace): ((to: PostalPlace) => number) => {
    const reached = ways.fromHere(from.area, toEnds.get(from.postalCode)!)
    return (to) => {
      let km = Number.POSITIVE_INFINITY
      if (to.area === from.area) km = straightKm(from, to)
      else {
        const [ends, last] = [ways.endsIn(to.area), toEnds.get(to.postalCode)!]
        for (let at = 0; at < ends.length; at++) {
          const way = reached[ends[at]!]! + last[at]!
          if (way < km) km = way
        }
      }
      if (km === Number.POSITIVE_INFINITY) km = straightKm(from, to) + unjoinedKm
      return Math.round(km * 10) / 10
    }
  }

  return {
    find: (postalCode: string): PostalPlace | null => byCode.get(postalCode) ?? null,

    /** Straight line, ferries and ways round, to 0.1 km; null where one of the codes is not known. */
    distanceKm(from: string, to: string): number | null {
      const [a, b] = [byCode.get(from), byCode.get(to)]
      return a && b ? wayFrom(a)(b) : null
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
      if (from) {
        const way = wayFrom(from)
        for (const to of places) table[Number(to.postalCode)] = way(to)
      }
      tables.set(postalCode, table)
      if (tables.size > tablesKept) tables.delete(tables.keys().next().value!)
      return table
    },
  }
}
export type PostalCodes = ReturnType<typeof makePostalCodes>
