import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Imports } from '@virkelyst/server/imports/imports.service'
import type { ImportFault, ImportKind } from '@virkelyst/shared/imports/import.schema'
import { albertslund } from './people'

/** A folder of files that goes with the test. */
export const makeImportFiles = () => {
  const folder = mkdtempSync(join(tmpdir(), 'virkelyst-import-'))
  let made = 0
  return {
    folder,
    write(content: string | Uint8Array): string {
      const path = join(folder, `file-${++made}.csv`)
      writeFileSync(path, content)
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export type RunOptions = { kind?: ImportKind; dryRun?: boolean; municipalityCode?: string | null }

/** Imports a file and gathers what was told. */
export const runImport = async (imports: Imports, path: string, options: RunOptions = {}) => {
  const faults: ImportFault[] = []
  const progress: [string, number, number][] = []
  const outcome = await imports.run({
    kind: options.kind ?? 'citizens',
    path,
    municipalityCode: options.municipalityCode === undefined ? albertslund : options.municipalityCode,
    dryRun: options.dryRun ?? false,
    onFault: (fault) => faults.push(fault),
    onProgress: (stage, done, of) => progress.push([stage, done, of]),
  })
  return { outcome, faults, progress, codes: faults.map(({ line, column, code }) => [line, column, code]) }
}

const defaults: Record<string, string> = {
  sagsnummer: '2026-1',
  navn: 'Åse Mølgaard',
  postnummer: '2620',
  fødselsdato: '12-04-1985',
  køn: 'K',
  målgruppe: '1',
}

/** A file of citizens with the required columns and those named by the lines; `;` between and a line feed after. */
export const citizensCsv = (...lines: Record<string, string>[]): string => {
  const columns = [...new Set([...Object.keys(defaults), ...lines.flatMap((line) => Object.keys(line))])]
  const row = (line: Record<string, string>) =>
    columns.map((column) => line[column] ?? defaults[column] ?? '').join(';')
  return `${[columns.join(';'), ...lines.map(row)].join('\n')}\n`
}
