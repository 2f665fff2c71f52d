import { existsSync, readFileSync } from 'node:fs'

/** Rows of a file with a line of column names, as arrays of cells. Ends with a plain message where there is no such file. */
export const tableOf = (file: string, separator: string): { names: string[]; rows: string[][] } => {
  if (!existsSync(file)) {
    process.stderr.write(`${file} is not there; nothing was measured.\n`)
    process.exit(0)
  }
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const cells = (line: string) => line.split(separator).map((cell) => cell.trim())
  return { names: cells(head), rows: lines.map(cells) }
}

export const share = (count: number, of: number): number =>
  of === 0 ? 0 : Math.round((count / of) * 1000) / 1000

export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return (
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 1000) / 1000
  )
}
