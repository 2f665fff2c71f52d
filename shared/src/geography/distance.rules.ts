const earthRadiusKm = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres (haversine). */
export const straightKm = (
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number => {
  const dLatitude = radians(b.latitude - a.latitude)
  const dLongitude = radians(b.longitude - a.longitude)
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLongitude / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

export type AreaCrossing = { areaA: string; areaB: string; extraKm: number }

/**
 * Kilometres to add between any two areas: those of the row that names the pair, else the cheapest path over rows.
 * Areas that nothing joins are as far apart as 1,000 km.
 */
export const makeCrossings = (rows: readonly AreaCrossing[]) => {
  const areas = [...new Set(rows.flatMap((row) => [row.areaA, row.areaB]))]
  const at = new Map(areas.map((area, index) => [area, index]))
  const size = areas.length
  const extra = new Float64Array(size * size).fill(1000)
  const named = new Map<number, number>()
  for (let area = 0; area < size; area++) extra[area * size + area] = 0
  for (const { areaA, areaB, extraKm } of rows) {
    const [a, b] = [at.get(areaA)!, at.get(areaB)!]
    for (const pair of [a * size + b, b * size + a]) {
      extra[pair] = extraKm
      named.set(pair, extraKm)
    }
  }
  for (let via = 0; via < size; via++)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) {
        const pair = a * size + b
        const way = extra[a * size + via]! + extra[via * size + b]!
        if (way < extra[pair]!) extra[pair] = way
      }
  // A row that names a pair counts even where a way round is shorter.
  for (const [pair, extraKm] of named) extra[pair] = extraKm
  return {
    extraKm(areaA: string, areaB: string): number {
      if (areaA === areaB) return 0
      const [a, b] = [at.get(areaA), at.get(areaB)]
      return a === undefined || b === undefined ? 0 : extra[a * size + b]!
    },
  }
}
export type Crossings = ReturnType<typeof makeCrossings>
