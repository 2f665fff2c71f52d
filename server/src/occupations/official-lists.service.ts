import { createHash } from 'node:crypto'
import {
  makeOfficialListsRepository,
  type OfficialListsRepository,
} from '@virkelyst/db/occupations/official-lists.repository'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import type { ImportFault } from '@virkelyst/shared/imports/import.schema'
import { officialListColumns } from '@virkelyst/shared/imports/official-list.columns'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { groupOf } from '@virkelyst/shared/occupations/occupation.codes'
import type { OfficialSource } from '@virkelyst/shared/occupations/occupation.schema'
import {
  type OfficialOccupation,
  type OfficialPlan,
  officialOccupationOf,
  planOfficialList,
} from '@virkelyst/shared/occupations/official-list.rules'
import { makeResolver } from '@virkelyst/shared/occupations/resolver'
import { readListFile } from '../imports/list-files.service'
import type { Deps } from '../kernel/deps'
import { makeEvents } from '../kernel/events'

export type ListImport = {
  source: OfficialSource
  path: string
  /** Reads, checks and counts, stores nothing. */
  dryRun: boolean
  onFault(fault: ImportFault): void
}
export type ListOutcome = {
  lines: number
  /** Occupations with a code of their own, and those that are built-in ones by another name. */
  added: number
  attached: number
  /** Those whose unit group is another than in the earlier list. */
  moved: number
  gone: number
  titles: number
  titlesBefore: number
  ties: number
  placed: OfficialPlan['placed']
  /** False for a rehearsal, and where the list stands as it is. */
  stored: boolean
}

/** What goes with a list: titles, ties, and occupations that are known by no other list. */
export type ListExtent = { titles: number; ties: number; occupations: number }

/** Where groups are known by three digits a title decides; a list has few of them. */
const matchesLookedAt = 10

/** What the list says, whatever file it came in. */
const versionOf = (source: OfficialSource, list: readonly OfficialOccupation[]): string => {
  const hash = createHash('sha256')
  for (const one of list) hash.update(JSON.stringify(one)).update('\n')
  return `${source}-${hash.digest('hex').slice(0, 16)}`
}

/**
 * Reads an official list of occupations; null where anything is wrong with the file, each fault told.
 */
export const readOfficialList = async (
  path: string,
  onFault: ListImport['onFault'],
): Promise<OfficialOccupation[] | null> => {
  const read = await readListFile(
    path,
    { columns: officialListColumns, read: officialOccupationOf },
    { keyColumn: 'uri', keyOf: (line) => line.uri, onFault },
  )
  if (read === null) return null
  // The order of a file is an accident: the same list gives the same codes.
  return read.map(({ line }) => line).sort((a, b) => (a.uri < b.uri ? -1 : 1))
}

/** Official lists of occupations beside the built-in catalogue: ESCO as its portal publishes it, STAR's titles. */
export const makeOfficialLists = (
  { store, clock, ids }: Deps,
  repository: OfficialListsRepository = makeOfficialListsRepository(store),
) => {
  const newEvent = makeEvents({ clock, ids })
  return {
    /**
     * Puts a list in the place of its earlier version, all or nothing; null where its file has faults. Built-in titles
     * and local changes stay as they are.
     */
    async import({ source, path, dryRun, onFault }: ListImport): Promise<ListOutcome | null> {
      const list = await readOfficialList(path, onFault)
      if (list === null) return null
      const version = versionOf(source, list)
      const [standing, basis] = await Promise.all([repository.versionOf(source), repository.basisFor(source)])
      const resolver = makeResolver(basis.catalogue)
      const plan = planOfficialList(list, {
        ...basis,
        likeliestGroup: (title, groups) =>
          resolver
            .resolve(title, matchesLookedAt)
            .map(({ code }) => groupOf(code))
            .find((group) => groups.includes(group)) ?? null,
      })
      const outcome = {
        lines: list.length,
        ...plan.counts,
        gone: plan.gone.length,
        titles: plan.titles.length,
        titlesBefore: basis.titles,
        ties: plan.ties.length,
        placed: plan.placed,
        stored: false,
      }
      if (dryRun || standing === version) return outcome
      const { placed: _, stored: __, ...counts } = outcome
      await repository.replace(
        { source, version },
        plan,
        newEvent({
          actor: systemActor(),
          procedure: 'import.occupations',
          kind: 'catalogue_loaded',
          subjectType: 'catalogue',
          subjectId: version,
          payload: { source, before: standing, ...counts },
        }),
      )
      return { ...outcome, stored: true }
    },

    /**
     * Takes a list out; null where it does not stand. What goes with it is told, and done but for a rehearsal. Stored
     * titles follow by a run of re-resolution, as after any change of the catalogue.
     * @throws AppError `changed_meanwhile` where another list was stored meanwhile
     */
    async remove({ source, dryRun }: Pick<ListImport, 'source' | 'dryRun'>): Promise<ListExtent | null> {
      const seen = await repository.versionOf(source)
      if (seen === null) return null
      const extent = await repository.extentOf(source)
      if (dryRun) return extent
      const removed = newEvent({
        actor: systemActor(),
        procedure: 'import.occupations',
        kind: 'official_list_removed',
        subjectType: 'catalogue',
        subjectId: seen,
        payload: { source, ...extent },
      })
      if (!(await repository.remove({ source, seen }, removed))) throw new AppError('changed_meanwhile')
      return extent
    },
  }
}
export type OfficialLists = ReturnType<typeof makeOfficialLists>
