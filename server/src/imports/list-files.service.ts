import type { ImportFault } from '@virkelyst/shared/imports/import.schema'
import { CsvFault, type CsvFile, inspectCsv } from './csv-file'
import { type LinePlan, makeLineReader, openFile } from './line-reader'

export type ListFile<Line> = {
  file: CsvFile
  /** The lines in their order, with the place of each in the file. */
  lines: { at: number; line: Line }[]
}

/**
 * Reads a whole list into memory, for lists of thousands of lines, not of millions. Null where anything is wrong with it;
 * every fault is told to `onFault`.
 * @param keyColumn the column that no two lines share the cell of
 */
export const readListFile = async <Line>(
  path: string,
  plan: LinePlan<Line>,
  {
    keyColumn,
    keyOf,
    onFault,
  }: { keyColumn: string; keyOf: (line: Line) => string; onFault(fault: ImportFault): void },
): Promise<ListFile<Line> | null> => {
  let faults = 0
  const tell = (fault: ImportFault) => {
    faults++
    onFault(fault)
  }
  try {
    const file = await inspectCsv(path)
    const { header, lines } = await openFile(plan, file)
    header.faults.forEach(tell)
    if (faults > 0) return null
    const readLine = makeLineReader(plan, header)
    const column = header.titles[header.names.indexOf(keyColumn)] ?? keyColumn
    const seen = new Map<string, number>()
    const read: { at: number; line: Line }[] = []
    for await (const csvLine of lines) {
      const found = readLine(csvLine)
      if ('faults' in found) {
        found.faults.forEach(tell)
        continue
      }
      const key = keyOf(found.line)
      const first = seen.get(key)
      if (first === undefined) {
        seen.set(key, found.at)
        read.push(found)
      } else tell({ line: found.at, column, code: 'line_twice', values: { first } })
    }
    if (read.length === 0 && faults === 0) tell({ line: null, column: null, code: 'lines_missing' })
    return faults > 0 ? null : { file, lines: read }
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error
    tell(error.fault)
    return null
  }
}
