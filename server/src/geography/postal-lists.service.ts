import { createHash } from 'node:crypto'
import {
  makePostalListsRepository,
  type PostalListsRepository,
  type StoredBasis,
} from '@virkelyst/db/geography/postal-lists.repository'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import type { EventKind } from '@virkelyst/shared/audit/audit.schema'
import {
  type ListedRow,
  type PlaceChanges,
  type PlaceMove,
  type PlaceName,
  placeChanges,
  rowsOfList,
} from '@virkelyst/shared/geography/postal-list.rules'
import type { ImportFault } from '@virkelyst/shared/imports/import.schema'
import {
  listedPlaceOf,
  type PostalListValues,
  postalListColumns,
  postalListEntry,
} from '@virkelyst/shared/imports/postal-list.columns'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { readListFile } from '../imports/list-files.service'
import type { Deps } from '../kernel/deps'
import { makeEvents } from '../kernel/events'

export type PostalListImport = {
  path: string
  /** Also points far from the built-in ones: see `farthestPointKm`. */
  allPoints: boolean
  /** Reads, checks and compares, stores nothing. */
  dryRun: boolean
  onFault(fault: ImportFault): void
}
export type PostalListOutcome = {
  lines: number
  changes: PlaceChanges
  /** Points that were left, as they are too far from the built-in ones. */
  left: PlaceMove[]
  /** Codes that are in force and not on the list. */
  unlisted: PlaceName[]
  /** False for a rehearsal, and where the list stands as it is. */
  stored: boolean
}

const mostMegabytes = 20

/** What the list says, whatever file it came in. */
const versionOf = (rows: readonly ListedRow[]): string => {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(JSON.stringify(row)).update('\n')
  return `postal_codes-${hash.digest('hex').slice(0, 16)}`
}

const countsOf = (changes: PlaceChanges) =>
  Object.fromEntries(Object.entries(changes).map(([name, places]) => [name, places.length]))

/** The official list of postal codes over the built-in one: imported, replaced, taken out. */
export const makePostalLists = (
  { store, clock, ids }: Deps,
  repository: PostalListsRepository = makePostalListsRepository(store),
) => {
  const newEvent = makeEvents({ clock, ids })
  const event = (procedure: string, kind: EventKind, version: string, payload: object) =>
    newEvent({
      actor: systemActor(),
      procedure,
      kind,
      subjectType: 'catalogue',
      subjectId: version,
      payload: { source: 'postal_codes', ...payload },
    })

  /** One whose municipalities are all unknown is wrong; one that is unknown among known ones is passed over. */
  const placeReader = ({ municipalities }: StoredBasis) => {
    const known = new Set(municipalities.map(({ code }) => code))
    return (values: PostalListValues) => {
      const place = listedPlaceOf(values)
      if ('faults' in place || place.municipalities.length === 0) return place
      return place.municipalities.some((code) => known.has(code))
        ? place
        : { faults: [{ column: 'municipalities', code: 'no_such_municipality' }] }
    }
  }
  const read = (path: string, basis: StoredBasis, onFault: PostalListImport['onFault']) =>
    readListFile(
      path,
      { columns: postalListColumns, read: placeReader(basis) },
      {
        keyColumn: 'code',
        keyOf: (place) => place.postalCode,
        onFault,
        json: postalListEntry,
        mostMegabytes,
      },
    )

  return {
    /**
     * Puts a list in the place of its earlier version, all or nothing; null where its file has faults.
     * @throws AppError `changed_meanwhile` where another list was stored meanwhile
     */
    async import({ path, allPoints, dryRun, onFault }: PostalListImport): Promise<PostalListOutcome | null> {
      const [seen, basis] = await Promise.all([repository.version(), repository.basis()])
      const lines = await read(path, basis, onFault)
      if (lines === null) return null
      // The order of a file is an accident.
      const list = lines.map(({ line }) => line).sort((a, b) => (a.postalCode < b.postalCode ? -1 : 1))
      const { rows, left } = rowsOfList(list, basis, allPoints)
      const listed = new Set(rows.map(({ postalCode }) => postalCode))
      const foreseen = await repository.foreseen(basis, rows)
      const changes = placeChanges(basis.standing, foreseen)
      const outcome = {
        lines: rows.length,
        changes,
        left,
        unlisted: foreseen
          .filter(({ postalCode }) => !listed.has(postalCode))
          .map(({ postalCode, name }) => ({ postalCode, name })),
        stored: false,
      }
      const version = versionOf(rows)
      if (dryRun || version === seen) return outcome
      const loaded = event('import.postcodes', 'postal_codes_loaded', version, {
        before: seen,
        lines: rows.length,
        left: left.length,
        ...countsOf(changes),
      })
      if (!(await repository.replace({ version, seen }, rows, loaded)))
        throw new AppError('changed_meanwhile')
      return { ...outcome, stored: true }
    },

    /**
     * Takes the official list out; null where there is none. What it changes is told, and done but for a rehearsal.
     * @throws AppError `changed_meanwhile` where another list was stored meanwhile
     */
    async remove({ dryRun }: { dryRun: boolean }): Promise<PlaceChanges | null> {
      const [seen, basis] = await Promise.all([repository.version(), repository.basis()])
      if (seen === null) return null
      const changes = placeChanges(basis.standing, await repository.foreseen(basis, []))
      if (dryRun) return changes
      const removed = event('import.postcodes', 'official_list_removed', seen, countsOf(changes))
      if (!(await repository.remove(seen, removed))) throw new AppError('changed_meanwhile')
      return changes
    },
  }
}
export type PostalLists = ReturnType<typeof makePostalLists>
