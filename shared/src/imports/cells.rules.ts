import { isoDate } from '../kernel/fields.schema'
import type { Label } from '../kernel/label'
import { searchText } from '../kernel/search-text'

/** What a filled cell means, or the code of what is wrong with it. */
export type CellReading<T> = { value: T } | { fault: string }
export type CellReader<T> = (cell: string) => CellReading<T>

const fault = (code: string) => ({ fault: code })
const value = <T>(read: T): CellReading<T> => ({ value: read })

/** A cell as it is read: composed characters, no space around, hard spaces made soft. */
export const cleanCell = (cell: string): string => cell.normalize('NFC').replaceAll('\u00a0', ' ').trim()

// A spreadsheet would run such a cell when somebody opens an export of it (CWE-1236).
const formula = /^[=+\-@]/

export const textCell: CellReader<string> = (cell) => (formula.test(cell) ? fault('formula') : value(cell))

/** A text that is a code or number, so that a leading sign means nothing: phone numbers, references. */
export const plainCell: CellReader<string> = (cell) => value(cell)

/** Digits that a spreadsheet may have cut leading zeros from. */
export const digitsCell =
  (length: number): CellReader<string> =>
  (cell) =>
    value(/^\d+$/.test(cell) ? cell.padStart(length, '0') : cell)

/** `2026-12-31`, `31-12-2026`, `31.12.2026` or `31/12/2026`, the day first. Gives an ISO date. */
export const dateCell: CellReader<string> = (cell) => {
  const danish = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(cell)
  const iso = danish ? `${danish[3]}-${danish[2]!.padStart(2, '0')}-${danish[1]!.padStart(2, '0')}` : cell
  return isoDate.safeParse(iso).success ? value(iso) : fault('bad_date')
}

/** A number with comma or point before the decimals and no separator of thousands. */
export const numberCell: CellReader<number> = (cell) =>
  /^\d{1,9}([.,]\d{1,4})?$/.test(cell) ? value(Number(cell.replace(',', '.'))) : fault('bad_number')

const wordCell = <T>(words: ReadonlyMap<string, T>): CellReader<T> => {
  return (cell) => {
    const found = words.get(searchText(cell))
    return found === undefined ? fault('invalid_value') : value(found)
  }
}

export const yesNoCell: CellReader<boolean> = wordCell(
  new Map([
    ...['ja', 'j', 'yes', 'y', 'true', 'sand', '1', 'x'].map((word): [string, boolean] => [word, true]),
    ...['nej', 'n', 'no', 'false', 'falsk', '0'].map((word): [string, boolean] => [word, false]),
  ]),
)

/** One of a closed list: its code, its Danish or English name, or one of the further words given for it. */
export const codeCell = <Code extends string>(
  labels: Readonly<Record<Code, Label>>,
  further: Readonly<Record<string, Code>> = {},
): CellReader<Code> => {
  const words = new Map<string, Code>()
  for (const code of Object.keys(labels) as Code[])
    for (const word of [code, labels[code].da, labels[code].en]) words.set(searchText(word), code)
  for (const [word, code] of Object.entries(further)) words.set(searchText(word), code)
  return wordCell(words)
}

/** Several of the same in one cell, between `|`; empty ones are passed over. `most` gives the fault `tooMany`. */
export const listCell =
  <T>(item: CellReader<T>, most = 100, tooMany = 'too_big'): CellReader<T[]> =>
  (cell) => {
    const read: T[] = []
    for (const part of cell.split('|')) {
      const trimmed = part.trim()
      if (trimmed === '') continue
      const found = item(trimmed)
      if ('fault' in found) return found
      read.push(found.value)
    }
    return read.length > most ? fault(tooMany) : value(read)
  }

/** Parts of an item between `:`. */
export const partsOf = (item: string): string[] => item.split(':').map((part) => part.trim())

const year = (text: string | undefined): number | undefined => (text ? Number(text) : undefined)

/** `2015`, `2015-2019` or `2015-`. */
export const yearsCell: CellReader<{ fromYear?: number; toYear?: number }> = (cell) => {
  const found = /^(\d{4})\s*(?:[-–]\s*(\d{4})?)?$/.exec(cell)
  return found ? value({ fromYear: year(found[1]), toYear: year(found[2]) }) : fault('bad_years')
}
