import { resolve } from 'node:path'
import {
  farthestPointKm,
  type PlaceChanges,
  type PlaceMove,
  type PlaceName,
} from '@virkelyst/shared/geography/postal-list.rules'
import { makePostalLists, type PostalListOutcome } from '../../geography/postal-lists.service'
import type { Terminal } from '../command'
import { makeFaultReport } from '../fault-report'
import { withInstallation } from '../installation'

export type PostcodesAsked = {
  /** Null: take the list out. */
  file: string | null
  allPoints: boolean
  dryRun: boolean
  language: 'da' | 'en'
}

/** Of each kind of change so many codes are named. */
const namedOfEach = 20

const named = <Place extends PlaceName>(
  what: string,
  places: readonly Place[],
  more: (place: Place) => string = () => '',
): string[] => {
  if (places.length === 0) return []
  const names = places.slice(0, namedOfEach).map((place) => `${place.postalCode} ${place.name}${more(place)}`)
  const rest = places.length - names.length
  return [`${what}: ${[...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ')}`]
}
const km = (place: PlaceMove) => ` ${place.km.toFixed(1)} km`

const tellChanges = ({ added, gone, moved, renamed, rehomed }: PlaceChanges): string[] => [
  ...named('New', added),
  ...named('Moved', moved, km),
  ...named('Renamed', renamed, ({ from }) => ` (was ${from})`),
  ...named('In another municipality', rehomed, (one) => ` ${one.from} → ${one.municipalityCode}`),
  ...named('No longer known, and nobody is there', gone),
]
const summaryOf = ({ added, gone, moved, renamed, rehomed }: PlaceChanges): string =>
  `${added.length} new, ${moved.length} moved, ${renamed.length} renamed, ${rehomed.length} in another municipality, ${gone.length} no longer known`

const tellOutcome = ({ changes, left, unlisted }: PostalListOutcome): string[] => [
  ...tellChanges(changes),
  ...named(
    `Point not taken, as it is more than ${farthestPointKm} km from the town (take it with --all-points)`,
    left,
    km,
  ),
  ...named('Not on the list; they stay as they are', unlisted),
]

/** Imports the official list of postal codes, or takes it out. Resolves to the exit code. */
export const importPostcodes = (
  terminal: Terminal,
  { file, allPoints, dryRun, language }: PostcodesAsked,
): Promise<number> =>
  withInstallation(terminal, async (deps) => {
    const lists = makePostalLists(deps)
    if (file === null) {
      const changes = await lists.remove({ dryRun })
      if (changes === null) {
        terminal.err('No official list of postal codes stands here.')
        return 1
      }
      for (const line of tellChanges(changes)) terminal.out(line)
      const done = dryRun ? 'Rehearsed taking out' : 'Took out'
      const end = dryRun ? ' Nothing was changed.' : ''
      terminal.out(`${done} the official list of postal codes: ${summaryOf(changes)}.${end}`)
      return 0
    }
    const report = makeFaultReport(terminal, language)
    const path = resolve(terminal.folder, file)
    const outcome = await lists.import({ path, allPoints, dryRun, onFault: report.tell })
    if (outcome === null) {
      report.sum()
      return 1
    }
    if (!dryRun && !outcome.stored) {
      terminal.out('Nothing to import: the list of postal codes stands as it is.')
      return 0
    }
    for (const line of tellOutcome(outcome)) terminal.out(line)
    const summary = `${outcome.lines} postal codes: ${summaryOf(outcome.changes)}; ${outcome.left.length} points not taken, ${outcome.unlisted.length} codes not on the list`
    terminal.out(
      dryRun
        ? `Rehearsed the list of postal codes: ${summary}. Nothing was stored.`
        : `Imported the list of ${summary}.`,
    )
    return 0
  })
