import { resolve } from 'node:path'
import { importFaultText, importKindLabels } from '@virkelyst/shared/imports/import.labels'
import { type ImportKind, type ImportOutcome, importKinds } from '@virkelyst/shared/imports/import.schema'
import { AppError } from '@virkelyst/shared/kernel/errors'
import { type OfficialSource, officialSources } from '@virkelyst/shared/occupations/occupation.schema'
import { makeGeography } from '../../geography/geography.service'
import { makeImports } from '../../imports/imports.service'
import type { Deps } from '../../kernel/deps'
import { makeMunicipalities } from '../../municipalities/municipalities.service'
import { makeOccupations } from '../../occupations/occupations.service'
import {
  type Command,
  CommandFault,
  type Given,
  municipalityOption,
  type Terminal,
  UsageError,
} from '../command'
import { withInstallation } from '../installation'
import { importOccupations } from './import-occupations'
import { importPostcodes } from './import-postcodes'

const help = `npm run virkelyst -- import citizens FILE.csv [--municipality CODE] [--dry-run]
npm run virkelyst -- import companies FILE.csv [--dry-run]
npm run virkelyst -- import units FILE.csv [--dry-run]
npm run virkelyst -- import occupations FILE.csv --source esco|star [--dry-run]
npm run virkelyst -- import occupations --source esco|star --remove [--dry-run]
npm run virkelyst -- import postcodes FILE [--all-points] [--dry-run]
npm run virkelyst -- import postcodes --remove [--dry-run]

Reads a CSV file, tells every line that is wrong, and where none is, stores what is new or changed: all or nothing.
Postal codes may also come as the address register's JSON.
The columns are described in docs/importing.md. A file that has been imported already changes nothing.

  --municipality CODE  whose citizens they are; not needed where one municipality is served
  --source esco|star   whose list of occupations it is; it takes the place of the earlier one
  --all-points         take also points that lie far from the town, at sea mostly
  --remove             take the official list out; the built-in one stands alone again
  --dry-run            read and check everything, store nothing
  --language da|en     of what is said about lines; English without it`

const isKind = (text: string | undefined): text is ImportKind => importKinds.some((kind) => kind === text)

/** The municipality asked for, or the only one that is served. */
const municipalityOf = async (deps: Deps, asked: string | undefined): Promise<string> => {
  const municipalities = makeMunicipalities(deps)
  if (asked !== undefined) {
    const found = await municipalities.find(asked)
    if (!found?.settings)
      throw new CommandFault(
        `The municipality ${asked} is not served here; put it into service with the command municipality.`,
      )
    return asked
  }
  const served = await municipalities.served()
  if (served.length === 1) return served[0]!.code
  throw served.length === 0
    ? new CommandFault(
        'No municipality is served here yet; put one into service with the command municipality.',
      )
    : new UsageError('several municipalities are served here; say whose citizens with --municipality')
}

const summaryOf = ({ lines, added, changed, unchanged }: ImportOutcome) =>
  `${lines} lines: ${added} new, ${changed} changed, ${unchanged} unchanged`

const progressOf = ({ progress }: Terminal) => {
  if (progress === null) return undefined
  return (stage: 'checking' | 'storing', done: number, of: number) =>
    progress(
      stage === 'checking' ? `Checking ${Math.floor((100 * done) / of)} %` : `Storing ${done} of ${of}`,
      done >= of,
    )
}

/** Options that make sense for some kinds of files alone. */
const optionsOf: Readonly<Record<string, { kinds: readonly string[]; otherwise: string }>> = {
  source: { kinds: ['occupations'], otherwise: 'only occupations come from a source; leave --source out' },
  municipality: {
    kinds: ['citizens'],
    otherwise: 'only citizens belong to a municipality; leave --municipality out',
  },
  'all-points': { kinds: ['postcodes'], otherwise: 'only postal codes have points; leave --all-points out' },
  remove: {
    kinds: ['postcodes', 'occupations'],
    otherwise: 'only an official list can be taken out; leave --remove out',
  },
}

/** What is asked for; no file where a list is to be taken out. */
const readAsked = (given: Given) => {
  const [kind, file = null, ...more] = given.rest
  if (!isKind(kind) && kind !== 'occupations' && kind !== 'postcodes')
    throw new UsageError('say what the file holds: citizens, companies, units, occupations or postcodes')
  for (const [option, { kinds, otherwise }] of Object.entries(optionsOf))
    if (given.options[option] !== undefined && !kinds.includes(kind)) throw new UsageError(otherwise)
  const remove = given.options.remove === true
  if (more.length > 0 || (file === null) !== remove)
    throw new UsageError(remove ? 'name no file with --remove' : 'name one file')
  const language = given.options.language ?? 'en'
  if (language !== 'da' && language !== 'en') throw new UsageError('--language must be da or en')
  return { kind, file, language, dryRun: given.options['dry-run'] === true } as const
}

const sourceOf = (given: Given): OfficialSource => {
  const source = officialSources.find((one) => one === given.options.source)
  if (source === undefined)
    throw new UsageError(`say whose list it is with --source ${officialSources.join('|')}`)
  return source
}

export const importCommand: Command = {
  summary: 'read citizens, companies, units or official lists from a CSV file',
  help,
  options: {
    municipality: { type: 'string' },
    source: { type: 'string' },
    'all-points': { type: 'boolean' },
    remove: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    language: { type: 'string' },
  },
  async run(given, terminal) {
    const { kind, file, language, dryRun } = readAsked(given)
    if (kind === 'postcodes') {
      const allPoints = given.options['all-points'] === true
      return importPostcodes(terminal, { file, allPoints, dryRun, language })
    }
    if (kind === 'occupations')
      return importOccupations(terminal, { source: sourceOf(given), file, dryRun, language })
    if (file === null) throw new UsageError('name one file')
    const municipality = municipalityOption(given)

    return withInstallation(terminal, async (deps) => {
      const municipalityCode = kind === 'citizens' ? await municipalityOf(deps, municipality) : null
      const [geography, titles] = await Promise.all([makeGeography(deps), makeOccupations(deps)])
      const outcome = await makeImports({ ...deps, geography, titles })
        .run({
          kind,
          path: resolve(terminal.folder, file),
          municipalityCode,
          dryRun,
          onFault: (fault) => terminal.out(importFaultText(fault, language)),
          onProgress: progressOf(terminal),
        })
        .catch((error: unknown) => {
          if (error instanceof AppError && error.reason === 'demonstration')
            throw new CommandFault(
              'This database is a demonstration with invented people; real ones are imported into a database of their own. See docs/importing.md.',
            )
          throw error
        })
      if (outcome.faults > 0) {
        const faults = outcome.faults === 1 ? '1 fault' : `${outcome.faults} faults`
        terminal.err(`${faults}; nothing was stored.`)
        return 1
      }
      const what = importKindLabels[kind].en
      if (dryRun) terminal.out(`Rehearsed ${what}: ${summaryOf(outcome)}. Nothing was stored.`)
      else if (outcome.stored) terminal.out(`Imported ${what}: ${summaryOf(outcome)}.`)
      else terminal.out(`Nothing to import: ${summaryOf(outcome)}.`)
      return 0
    })
  },
}
