import { existsSync, readFileSync } from 'node:fs'

/** Lines of a file as arrays of cells. Ends with a plain message where there is no such file. */
export const rowsOf = (file: string, separator: string): string[][] => {
  if (!existsSync(file)) {
    process.stderr.write(`${file} is not there; nothing was measured.\n`)
    process.exit(0)
  }
  return readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(separator).map((cell) => cell.trim()))
}

/** The same of a file with a line of column names. */
export const tableOf = (file: string, separator: string): { names: string[]; rows: string[][] } => {
  const [names = [], ...rows] = rowsOf(file, separator)
  return { names, rows }
}

export const share = (count: number, of: number): number =>
  of === 0 ? 0 : Math.round((count / of) * 1000) / 1000

export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return (
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 1000) / 1000
  )
}
