import { open, readFile, stat } from 'node:fs/promises'
import { cleanCell } from '@virkelyst/shared/imports/cells.rules'
import { type CsvLine, decodeText, wholeFile } from './csv-file'

/** How an entry of a list in JSON reads as a line: the headers, and its cells below them. */
export type JsonEntries = {
  titles: readonly string[]
  cellsOf(entry: Readonly<Record<string, unknown>>): string[]
}

/** Whether the file's first sign, a byte order mark aside, begins a list or an object; false where it cannot be read. */
export const beginsAsJson = async (path: string): Promise<boolean> => {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  const file = isFile ? await open(path).catch(() => null) : null
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64), position: 0 })
    return /^\ufeff?\s*[[{]/.test(buffer.toString('utf8', 0, bytesRead))
  } finally {
    await file.close()
  }
}

/**
 * The entries of a list in JSON as lines below a header, each numbered by its place in the list.
 * @throws CsvFault where it is no list in JSON
 */
export const readJsonLines = async (
  path: string,
  { titles, cellsOf }: JsonEntries,
): Promise<{ titles: readonly string[]; lines: CsvLine[] }> => {
  const bytes = await readFile(path)
  let list: unknown
  try {
    list = JSON.parse(decodeText(bytes))
  } catch {
    throw wholeFile('file_not_json')
  }
  if (!Array.isArray(list)) throw wholeFile('json_no_list')
  const lines = list.map((entry: unknown, at) => ({
    line: at + 1,
    cells: cellsOf(typeof entry === 'object' && entry !== null ? { ...entry } : {}).map(cleanCell),
    bytes: bytes.length,
  }))
  return { titles, lines }
}
