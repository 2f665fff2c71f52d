export type Point = { latitude: number; longitude: number }

const earthRadiusKm = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres (haversine). */
export const straightKm = (a: Point, b: Point): number => {
  const dLatitude = radians(b.latitude - a.latitude)
  const dLongitude = radians(b.longitude - a.longitude)
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLongitude / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/**
 * A bridge, a ferry, or land at the head of a fjord, between two areas. Within an area the straight line is taken to be
 * the way; between two of them one goes by their crossings.
 */
export type Crossing = {
  name: string
  areaA: string
  endA: Point
  areaB: string
  endB: Point
  /** What it is worth in kilometres of road: a minute of waiting or sailing is one. Never less than the straight line. */
  km: number
}

type End = Point & { area: string }

/** Areas that nothing joins are so far apart. */
export const unjoinedKm = 1000

/** The ends of all crossings, and the shortest way between any two of them, over land and crossings. */
export const makeWays = (crossings: readonly Crossing[]) => {
  const ends: End[] = crossings.flatMap(({ areaA, endA, areaB, endB }) => [
    { area: areaA, ...endA },
    { area: areaB, ...endB },
  ])
  const size = ends.length
  const km = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY)
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      if (ends[a]!.area === ends[b]!.area) km[a * size + b] = straightKm(ends[a]!, ends[b]!)
  for (const [index, crossing] of crossings.entries()) {
    const [a, b] = [2 * index, 2 * index + 1]
    const way = Math.max(crossing.km, straightKm(crossing.endA, crossing.endB))
    km[a * size + b] = way
    km[b * size + a] = way
  }
  for (let via = 0; via < size; via++)
    for (let a = 0; a < size; a++) {
      const first = km[a * size + via]!
      if (first === Number.POSITIVE_INFINITY) continue
      for (let b = 0; b < size; b++) {
        const way = first + km[via * size + b]!
        if (way < km[a * size + b]!) km[a * size + b] = way
      }
    }
  const byArea = new Map<string, Int32Array>()
  for (const [at, { area }] of ends.entries())
    byArea.set(area, Int32Array.of(...(byArea.get(area) ?? []), at))
  const none = new Int32Array()

  return {
    /** Numbers of the ends that lie in the area. */
    endsIn: (area: string): Int32Array => byArea.get(area) ?? none,

    /** Kilometres from the point to each end in its area, in the order of `endsIn`. */
    toEnds: (point: End): Float64Array =>
      Float64Array.from(byArea.get(point.area) ?? none, (end) => straightKm(point, ends[end]!)),

    /** Kilometres to every end from a point in the area that lies so far from the ends there. */
    fromHere(area: string, own: Float64Array): Float64Array {
      const reached = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
      const here = byArea.get(area) ?? none
      for (let at = 0; at < here.length; at++) {
        const [row, first] = [here[at]! * size, own[at]!]
        for (let to = 0; to < size; to++) {
          const way = first + km[row + to]!
          if (way < reached[to]!) reached[to] = way
        }
      }
      return reached
    },
  }
}
export type Ways = ReturnType<typeof makeWays>
