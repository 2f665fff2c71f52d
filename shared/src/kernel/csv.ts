export type CsvCell = string | number | null

// A cell that begins so would be run as a formula where the file is opened.
const runs = /^[=+\-@\t\r\n|]/

const cellText = (cell: CsvCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const safe = runs.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A file as Danish spreadsheets read it: UTF-8 with its mark, semicolons, decimal commas. A text that would be run as a
 * formula gets an apostrophe before it.
 */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellText).join(';')}\r\n`).join('')}`
