import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogueFile } from '@virkelyst/shared/occupations/catalogue-format'
import { parse } from 'csv-parse/sync'
import { catalogueFolder } from '../kernel/migrations'

const read = (folder: string, names: readonly string[]): CatalogueFile[] =>
  names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

const digestOf = (files: readonly CatalogueFile[]): string => {
  const hash = createHash('sha256')
  for (const { name, text } of files) hash.update(name).update('\0').update(text).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** The files of the occupation catalogue, in order of name, and the digest of what they hold. */
export const occupationFiles = (folder = catalogueFolder()) => {
  const files = read(
    join(folder, 'occupations'),
    readdirSync(join(folder, 'occupations'))
      .filter((name) => name.endsWith('.txt'))
      .sort(),
  )
  return { files, version: digestOf(files) }
}

const placeFileNames = [
  'municipalities.csv',
  'postal-codes.csv',
  'areas.csv',
  'crossings.csv',
  'industries.csv',
] as const

/** The lists of municipalities, postal codes, crossings and branches. */
export const placeFiles = (folder = catalogueFolder()) => {
  const files = read(folder, placeFileNames)
  return { files, version: digestOf(files) }
}

export type PlaceFiles = ReturnType<typeof placeFiles>['files']

/** Rows of a `;` separated file by the names in its first line. */
export const csvRows = (
  files: readonly CatalogueFile[],
  name: (typeof placeFileNames)[number],
): Record<string, string>[] =>
  parse(files.find((file) => file.name === name)?.text ?? '', {
    delimiter: ';',
    columns: true,
    trim: true,
    skip_empty_lines: true,
  })

/** A cell that must be there; the column is named where it is not. */
export const cell = (row: Record<string, string>, column: string): string => {
  const value = row[column]
  if (value === undefined || value === '') throw new Error(`a catalogue list lacks the column ${column}`)
  return value
}
