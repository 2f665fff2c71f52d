import { type Point, straightKm } from './distance.rules'

/** A postal code as a list has it; `municipalities`: those its area touches, none where the list does not say. */
export type ListedPlace = Point & { postalCode: string; name: string; municipalities: readonly string[] }

export type PlaceFacts = Point & { postalCode: string; name: string; municipalityCode: string }
/** What is stored of a list. `ownPoint`: false where the built-in point goes before the list's. */
export type ListedRow = PlaceFacts & { ownPoint: boolean; listed: boolean }

export type PlaceName = { postalCode: string; name: string }
export type PlaceMove = PlaceName & { km: number }
/** What a list changes of what stood before it, by postal code; those moved furthest first. */
export type PlaceChanges = {
  added: PlaceName[]
  gone: PlaceName[]
  moved: PlaceMove[]
  renamed: (PlaceName & { from: string })[]
  rehomed: (PlaceName & { from: string; municipalityCode: string })[]
}

/**
 * A list gives the middle of an area, which for a code by the coast lies far out at sea; the built-in point is the town. One
 * so far from it, in kilometres, is not where people live.
 */
export const farthestPointKm = 10

/** Less is the rounding of a coordinate. */
const leastMoveKm = 0.1

const nearestOf = <Place extends Point>(point: Point, places: readonly Place[]): Place | undefined => {
  let [nearest, least] = [places[0], Number.POSITIVE_INFINITY]
  for (const place of places) {
    const km = straightKm(point, place)
    if (km < least) [nearest, least] = [place, km]
  }
  return nearest
}

export type ListBasis = {
  builtIn: readonly PlaceFacts[]
  standing: readonly PlaceFacts[]
  municipalities: readonly (Point & { code: string })[]
}

/**
 * What is stored of a list. A code keeps its municipality where the list has it among others; else it is the one with its
 * middle nearest, and where the list names none, that of the nearest place. Points further than `farthestPointKm` from the
 * built-in ones are left, but for `allPoints`; `left` names them.
 */
export const rowsOfList = (
  list: readonly ListedPlace[],
  { builtIn, standing, municipalities }: ListBasis,
  allPoints: boolean,
): { rows: ListedRow[]; left: PlaceMove[] } => {
  const builtInAt = new Map(builtIn.map((place) => [place.postalCode, place]))
  const standingAt = new Map(standing.map((place) => [place.postalCode, place]))
  const left: PlaceMove[] = []
  const municipalityOf = (place: ListedPlace, point: Point): string => {
    const known = (builtInAt.get(place.postalCode) ?? standingAt.get(place.postalCode))?.municipalityCode
    const named = municipalities.filter(({ code }) => place.municipalities.includes(code))
    if (known !== undefined && (named.length === 0 || named.some(({ code }) => code === known))) return known
    return nearestOf(point, named)?.code ?? nearestOf(point, standing)?.municipalityCode ?? ''
  }
  const rows = list.map((place) => {
    const { postalCode, name } = place
    const before = builtInAt.get(postalCode)
    const km = before ? straightKm(before, place) : 0
    const ownPoint = allPoints || km <= farthestPointKm
    if (!ownPoint) left.push({ postalCode, name, km: Math.round(km * 10) / 10 })
    const { latitude, longitude } = ownPoint ? place : before!
    const municipalityCode = municipalityOf(place, { latitude, longitude })
    return { postalCode, name, latitude, longitude, municipalityCode, ownPoint, listed: true }
  })
  return { rows, left: left.sort((a, b) => b.km - a.km) }
}

/**
 * The places in force: the built-in ones, and over them what the list says. A code that the list does not have stays as it
 * is built in; one that no list has any longer stays while somebody is there (`used`).
 */
export const placesInForce = (
  builtIn: readonly PlaceFacts[],
  rows: readonly ListedRow[],
  used: ReadonlySet<string>,
): PlaceFacts[] => {
  const places = new Map(builtIn.map((place) => [place.postalCode, place]))
  for (const { ownPoint, listed, ...row } of rows) {
    const before = places.get(row.postalCode)
    if (!listed && (before || !used.has(row.postalCode))) continue
    const { latitude, longitude } = before && !ownPoint ? before : row
    places.set(row.postalCode, { ...row, latitude, longitude })
  }
  return [...places.values()].sort((a, b) => (a.postalCode < b.postalCode ? -1 : 1))
}

/** What is other in `after` than it was before. */
export const placeChanges = (before: readonly PlaceFacts[], after: readonly PlaceFacts[]): PlaceChanges => {
  const old = new Map(before.map((place) => [place.postalCode, place]))
  const now = new Set(after.map(({ postalCode }) => postalCode))
  const named = ({ postalCode, name }: PlaceFacts): PlaceName => ({ postalCode, name })
  const changes: PlaceChanges = {
    added: after.filter(({ postalCode }) => !old.has(postalCode)).map(named),
    gone: before.filter(({ postalCode }) => !now.has(postalCode)).map(named),
    moved: [],
    renamed: [],
    rehomed: [],
  }
  for (const place of after) {
    const was = old.get(place.postalCode)
    if (!was) continue
    const km = straightKm(was, place)
    if (km >= leastMoveKm) changes.moved.push({ ...named(place), km: Math.round(km * 10) / 10 })
    if (was.name !== place.name) changes.renamed.push({ ...named(place), from: was.name })
    if (was.municipalityCode !== place.municipalityCode)
      changes.rehomed.push({
        ...named(place),
        from: was.municipalityCode,
        municipalityCode: place.municipalityCode,
      })
  }
  changes.moved.sort((a, b) => b.km - a.km)
  return changes
}
