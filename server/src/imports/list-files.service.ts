import { stat } from 'node:fs/promises'
import { readHeader } from '@virkelyst/shared/imports/columns'
import type { ImportFault } from '@virkelyst/shared/imports/import.schema'
import { CsvFault, inspectCsv } from './csv-file'
import { beginsAsJson, type JsonEntries, readJsonLines } from './json-list'
import { type LinePlan, makeLineReader, openFile } from './line-reader'

/** A line with its place in the file. */
export type PlacedLine<Line> = { at: number; line: Line }

export type ListOptions<Line> = {
  /** The column that no two lines share the cell of. */
  keyColumn: string
  keyOf(line: Line): string
  onFault(fault: ImportFault): void
  /** For lists that may also come as JSON. */
  json?: JsonEntries
  /** Megabytes that such a list never has. */
  mostMegabytes?: number
}

const assertSmall = async (path: string, most: number): Promise<void> => {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > most * 1e6)
    throw new CsvFault({ line: null, column: null, code: 'file_too_large', values: { most } })
}

const openLines = async ({ columns }: LinePlan<unknown>, path: string, json: JsonEntries | undefined) => {
  if (!json || !(await beginsAsJson(path))) {
    const { header, lines } = await openFile({ columns }, await inspectCsv(path))
    return { header, lines, counted: undefined }
  }
  const { titles, lines } = await readJsonLines(path, json)
  return { header: readHeader(columns, titles), lines, counted: 'entries' as const }
}

/**
 * Reads a whole list into memory, for lists of thousands of lines, not of millions. Null where anything is wrong with it;
 * every fault is told to `onFault`.
 */
export const readListFile = async <Line>(
  path: string,
  plan: LinePlan<Line>,
  { keyColumn, keyOf, onFault, json, mostMegabytes }: ListOptions<Line>,
): Promise<PlacedLine<Line>[] | null> => {
  let faults = 0
  const tell = (fault: ImportFault) => {
    faults++
    onFault(fault)
  }
  try {
    if (mostMegabytes !== undefined) await assertSmall(path, mostMegabytes)
    const { header, lines, counted } = await openLines(plan, path, json)
    header.faults.forEach(tell)
    if (faults > 0) return null
    const tellOfLine = (fault: ImportFault) => tell(counted === undefined ? fault : { ...fault, counted })
    const readLine = makeLineReader(plan, header)
    const column = header.titles[header.names.indexOf(keyColumn)] ?? keyColumn
    const seen = new Map<string, number>()
    const read: PlacedLine<Line>[] = []
    for await (const csvLine of lines) {
      const found = readLine(csvLine)
      if ('faults' in found) {
        found.faults.forEach(tellOfLine)
        continue
      }
      const key = keyOf(found.line)
      const first = seen.get(key)
      if (first === undefined) {
        seen.set(key, found.at)
        read.push(found)
      } else
        tellOfLine({
          line: found.at,
          column,
          code: counted === undefined ? 'line_twice' : 'entry_twice',
          values: { first },
        })
    }
    if (read.length === 0 && faults === 0) tell({ line: null, column: null, code: 'lines_missing' })
    return faults > 0 ? null : read
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error
    tell(error.fault)
    return null
  }
}
