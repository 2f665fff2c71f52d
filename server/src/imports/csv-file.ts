import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { cleanCell } from '@virkelyst/shared/imports/cells.rules'
import type { ImportFault } from '@virkelyst/shared/imports/import.schema'
import { CsvError, type Info, parse } from 'csv-parse'

/** A file that has been read through once: what its bytes mean, and a digest to know it again by. */
export type CsvFile = {
  path: string
  /** Without its folder. */
  name: string
  bytes: number
  encoding: 'utf-8' | 'windows-1252'
  delimiter: string
  /** SHA-256 of the bytes, hex. */
  digest: string
}

/** A line's cells, cleaned; `line` is where it begins, the header being 1. `bytes`: read so far. */
export type CsvLine = { line: number; cells: string[]; bytes: number }

/** Stops reading; carries what to tell the one who gave the file. */
export class CsvFault extends Error {
  constructor(readonly fault: ImportFault) {
    super(fault.code)
    this.name = 'CsvFault'
  }
}
/** A fault of the file as a whole. */
export const wholeFile = (code: string) => new CsvFault({ line: null, column: null, code })

const longestLine = 1_000_000
const sampleBytes = 64 * 1024

const startsWith = (bytes: Buffer, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte)

const refuseOtherKinds = (sample: Buffer) => {
  if (startsWith(sample, 0xff, 0xfe) || startsWith(sample, 0xfe, 0xff)) throw wholeFile('file_utf16')
  // A zip archive, as new workbooks are, and the compound document of old ones.
  if (startsWith(sample, 0x50, 0x4b, 3, 4) || startsWith(sample, 0xd0, 0xcf, 0x11, 0xe0))
    throw wholeFile('file_workbook')
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Looks at chunk after chunk, and stops a file at its first line that is longer than any can be. */
const makeLineGuard = () => {
  let line = 1
  let length = 0
  return (chunk: Buffer) => {
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) line++
    const end = Math.max(chunk.lastIndexOf(lineFeed), chunk.lastIndexOf(carriageReturn))
    length = end < 0 ? length + chunk.length : chunk.length - end
    if (length > longestLine) throw new CsvFault({ line, column: null, code: 'line_too_long' })
  }
}

/** Bytes of a file; a hundred thousand citizens take a twentieth of it. */
const largestFile = 512 * 1024 * 1024

/** The one of `;`, `,` and tab that stands most often in the header, outside quotation marks. */
const delimiterOf = (sample: string): string => {
  const [header = ''] = sample.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1)
  const count = (sign: string) => header.split(sign).length
  return [';', ',', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most))
}

const openingFault = (error: unknown): CsvFault => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return wholeFile(code === 'ENOENT' || code === 'ENOTDIR' ? 'file_missing' : 'file_unreadable')
}

/**
 * Reads the file through once to learn its encoding and delimiter: UTF-8 where all of it is, else Windows-1252.
 * @throws CsvFault where it is no readable text file
 */
export const inspectCsv = async (path: string): Promise<CsvFile> => {
  try {
    const { size } = await stat(path).then((found) => {
      if (!found.isFile()) throw wholeFile('file_not_one')
      if (found.size > largestFile) throw wholeFile('csv_too_large')
      return found
    })
    const utf8 = new TextDecoder('utf-8', { fatal: true })
    const hash = createHash('sha256')
    let sample = Buffer.alloc(0)
    let isUtf8 = true
    const guard = makeLineGuard()
    const decode = (chunk: Uint8Array | undefined) => {
      if (!isUtf8) return
      try {
        utf8.decode(chunk, { stream: chunk !== undefined })
      } catch {
        isUtf8 = false
      }
    }
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      guard(chunk)
      if (sample.length < sampleBytes)
        sample = Buffer.concat([sample, chunk.subarray(0, sampleBytes - sample.length)])
      decode(chunk)
    }
    decode(undefined)
    if (sample.length === 0) throw wholeFile('file_empty')
    refuseOtherKinds(sample)
    const encoding = isUtf8 ? 'utf-8' : 'windows-1252'
    const delimiter = delimiterOf(new TextDecoder(encoding).decode(sample))
    return { path, name: basename(path), bytes: size, encoding, delimiter, digest: hash.digest('hex') }
  } catch (error) {
    throw error instanceof CsvFault ? error : openingFault(error)
  }
}

/** UTF-8 where all of it is, else Windows-1252; a byte order mark is left out. */
export const decodeText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const lineFeeds = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

const parsingFault = (error: unknown, line: number): unknown => {
  if (!(error instanceof CsvError)) return error instanceof CsvFault ? error : openingFault(error)
  const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_open' : 'line_too_long'
  return new CsvFault({ line, column: null, code })
}

/**
 * The file's lines, the header first, as they are read from the disk. Empty lines are passed over.
 * @throws CsvFault at a quotation mark that never closes, a line beyond a megabyte, or a file changed since it was inspected
 */
export async function* csvLines(file: CsvFile): AsyncGenerator<CsvLine> {
  const hash = createHash('sha256')
  let bytes = 0
  const decoder = new TextDecoder(file.encoding)
  const text = async function* () {
    for await (const chunk of createReadStream(file.path) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  }
  const parser = parse({
    delimiter: file.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestLine,
  })
  // The loop below meets the error too; unawaited, it would end the process.
  const flowing = pipeline(Readable.from(text()), parser).catch(() => undefined)
  let last = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const cells = record.map(cleanCell)
      last = info.lines
      yield { line: info.lines - lineFeeds(record), cells, bytes }
    }
  } catch (error) {
    throw parsingFault(error, last + 1)
  } finally {
    parser.destroy()
    await flowing
  }
  if (hash.digest('hex') !== file.digest) throw wholeFile('file_changed')
}
