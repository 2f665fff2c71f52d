import { join } from 'node:path'
import { catalogueFolder } from '@virkelyst/db/kernel/migrations'
import { straightKm } from '@virkelyst/shared/geography/distance.rules'
import { percentile, share, tableOf } from './tables'

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
    const place = known.get(row[at(theirs, 'postnr')])
    return place ? [straightKm(place, placeOf(row, at(theirs, 'lat'), at(theirs, 'lon')))] : []
  })
  return {
    codes: theirs.rows.length,
    present: share(away.length, theirs.rows.length),
    medianKm: percentile(away, 0.5),
    p95Km: percentile(away, 0.95),
  }
}
