import type { Label } from '../kernel/label'
import { searchText } from '../kernel/search-text'
import { type CellReader, plainCell } from './cells.rules'
import type { ImportFault } from './import.schema'

/** One column that a file may have. Its English header is the key it is listed under. */
export type Column<T> = {
  /** The Danish header. */
  readonly da: string
  readonly also?: readonly string[]
  readonly required?: boolean
  /** What to write in it, for the guide. */
  readonly help: Label
  readonly read: CellReader<T>
}
export type Columns = Readonly<Record<string, Column<unknown>>>
/** A column that such files have and the portal has no use for. */
export const unused = (title: string): Column<string> => ({
  da: title,
  help: { da: 'Læses ikke.', en: 'Not read.' },
  read: plainCell,
})
/** What one line's filled cells mean. */
export type Values<C extends Columns> = { [K in keyof C]?: C[K] extends Column<infer T> ? T : never }

/** What is wrong with a line whose cells of these columns are empty. */
export const emptyCells = <Line extends object>(
  values: Line,
  columns: readonly (keyof Line & string)[],
): { column: string; code: string }[] =>
  columns.filter((column) => values[column] === undefined).map((column) => ({ column, code: 'required' }))

/** Which column stands where in a file: `names[i]` is the key of the file's column `i`. */
export type Header = { names: string[]; titles: string[]; faults: ImportFault[] }

const headerKey = (title: string) => searchText(title).replaceAll(' ', '')

/**
 * Finds the columns by their Danish or English headers, in any order, whatever their capitals and hyphens. A file without a
 * single known one has no header, and its first line, which may be about a person, is not repeated.
 */
export const readHeader = (columns: Columns, titles: readonly string[]): Header => {
  const known = new Map<string, string>()
  for (const [name, column] of Object.entries(columns))
    for (const title of [name, column.da, ...(column.also ?? [])]) known.set(headerKey(title), name)
  const header: Header = { names: [], titles: [], faults: [] }
  const fault = (code: string, values: ImportFault['values']) =>
    header.faults.push({ line: 1, column: null, code, values })
  const found = titles.map((title) => known.get(headerKey(title)) ?? null)
  if (found.every((name) => name === null)) {
    fault('header_missing', {})
    return header
  }
  found.forEach((name, at) => {
    const title = titles[at]!.slice(0, 40)
    // A spreadsheet leaves empty columns at the end; they say nothing.
    if (name === null && title !== '') fault('unknown_column', { number: at + 1 })
    else if (name !== null && header.names.includes(name)) fault('column_twice', { number: at + 1, title })
    header.names.push(name ?? '')
    header.titles.push(title)
  })
  for (const [name, column] of Object.entries(columns))
    if (column.required && !found.includes(name)) fault('column_missing', { title: column.da, name })
  return header
}

/** Reads a line's cells by the header; what is wrong is told to `report` by the column's key. */
export const readCells = <C extends Columns>(
  columns: C,
  names: readonly string[],
  cells: readonly string[],
  report: (column: string, code: string) => void,
): Values<C> => {
  const values: Record<string, unknown> = {}
  names.forEach((name, at) => {
    const cell = cells[at] ?? ''
    const column = columns[name]
    if (cell === '' || !column) return
    const reading = column.read(cell)
    if ('fault' in reading) report(name, reading.fault)
    else values[name] = reading.value
  })
  return values as Values<C>
}
