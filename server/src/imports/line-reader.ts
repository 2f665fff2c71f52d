import { type Columns, type Header, readCells, readHeader } from '@virkelyst/shared/imports/columns'
import type { ImportFault } from '@virkelyst/shared/imports/import.schema'
import { CsvFault, type CsvFile, type CsvLine, csvLines } from './csv-file'
import type { LineFault } from './import-plan'

/** What a line is read by. `read` gets the filled cells, and the keys of the columns that the file has. */
export type LinePlan<Line> = {
  columns: Columns
  read(values: object, columns: readonly string[]): Line | { faults: LineFault[] }
}
export type ReadLine<Line> = { at: number; line: Line } | { at: number; faults: ImportFault[] }

/** Reads one line by the header: what it says, or everything that is wrong with it. */
export const makeLineReader =
  <Line>(plan: LinePlan<Line>, header: Header) =>
  ({ line: at, cells }: CsvLine): ReadLine<Line> => {
    const { names, titles } = header
    if (cells.length !== names.length) {
      const values = { found: cells.length, expected: names.length }
      return { at, faults: [{ line: at, column: null, code: 'column_count', values }] }
    }
    const found: LineFault[] = []
    const values = readCells(plan.columns, names, cells, (column, code) => found.push({ column, code }))
    const read = plan.read(values, names)
    // A cell that could not be read is missing for the schema too: a column's first fault is told.
    if (hasFaults(read))
      for (const fault of read.faults)
        if (!found.some(({ column }) => column === fault.column)) found.push(fault)
    if (found.length === 0 && !hasFaults(read)) return { at, line: read }
    const title = (column: string) => titles[names.indexOf(column)] ?? plan.columns[column]?.da ?? column
    const inOrder = found.toSorted((a, b) => names.indexOf(a.column) - names.indexOf(b.column))
    return { at, faults: inOrder.map(({ column, code }) => ({ line: at, column: title(column), code })) }
  }

/** The header and, still to be read, the lines below it. */
export const openFile = async (plan: Pick<LinePlan<unknown>, 'columns'>, file: CsvFile) => {
  const lines = csvLines(file)
  const first = await lines.next()
  if (first.done) throw new CsvFault({ line: null, column: null, code: 'file_empty' })
  return { header: readHeader(plan.columns, first.value.cells), lines }
}

const hasFaults = (read: unknown): read is { faults: LineFault[] } =>
  typeof read === 'object' && read !== null && 'faults' in read
