import { join } from 'node:path'
import { catalogueFolder } from '@virkelyst/db/kernel/migrations'
import { straightKm } from '@virkelyst/shared/geography/distance.rules'
import { percentile, share, tableOf } from './tables'

const farKm = 10

/** How far the built-in postal codes lie from a list's. `file`: comma-separated, columns `postnr`, `lat`, `lon`. */
export const evaluatePostcodes = (file: string) => {
  const theirs = tableOf(file, ',')
  const ours = tableOf(join(catalogueFolder(), 'postal-codes.csv'), ';')
  const at = (table: typeof ours, name: string) => table.names.indexOf(name)
  const placeOf = (row: string[], latitude: number, longitude: number) => ({
    latitude: Number(row[latitude]),
    longitude: Number(row[longitude]),
  })
  const known = new Map(
    ours.rows.map((row) => [
      row[at(ours, 'postal_code')],
      placeOf(row, at(ours, 'latitude'), at(ours, 'longitude')),
    ]),
  )
  const away = theirs.rows.flatMap((row) => {
    const code = row[at(theirs, 'postnr')] ?? ''
    const place = known.get(code)
    return place ? [{ code, km: straightKm(place, placeOf(row, at(theirs, 'lat'), at(theirs, 'lon'))) }] : []
  })
  const kms = away.map(({ km }) => km)
  const far = away.filter(({ km }) => km > farKm).sort((a, b) => b.km - a.km)
  return {
    codes: theirs.rows.length,
    present: share(away.length, theirs.rows.length),
    medianKm: percentile(kms, 0.5),
    p95Km: percentile(kms, 0.95),
    far: far.length,
    /** Furthest first, to be looked up: one of the two is wrong, or the list's point lies in the water. */
    farthest: far.map(({ code, km }) => `${code} ${km.toFixed(1)}`).join(', '),
  }
}
