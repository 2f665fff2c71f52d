import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { link, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupFault } from './backup-format'

/** What a file holds, as one would compare it with `sha256sum`. */
export type Written = { bytes: number; sha256: string }

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Writes lines, packed, to a stream that stays open. */
export const writePacked = async (lines: AsyncIterable<string>, out: Writable): Promise<Written> => {
  const hash = createHash('sha256')
  let bytes = 0
  const counting = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part)
      bytes += part.length
      done(null, part)
    },
  })
  await pipeline(Readable.from(lines), createGzip(), counting, out, { end: false })
  return { bytes, sha256: hash.digest('hex') }
}

/** Writes the names in a folder down to the disk; not every system lets a folder be opened. */
const syncFolder = async (folder: string): Promise<void> => {
  const opened = await open(folder, 'r').catch(() => null)
  await opened?.sync().catch(() => undefined)
  await opened?.close()
}

/** A name beside the file, for what is not whole yet. */
export const besides = (file: string, what: string): string =>
  `${file}.${what}-${randomBytes(4).toString('hex')}`

/**
 * Gives a whole file its name, and takes no other's: the two names are one file until the first goes.
 * @throws BackupFault where something of that name is there
 */
export const settleFile = async (unfinished: string, file: string): Promise<void> => {
  const written = await open(unfinished, 'r+')
  await written.sync()
  await written.close()
  try {
    await link(unfinished, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      throw new BackupFault(`${file} is there already; nothing was written over.`)
    throw error
  }
  await rm(unfinished)
  await syncFolder(dirname(file))
}

/**
 * Writes lines, packed, to a file that its owner alone may read. The file is there once it is whole and on the disk.
 * @throws BackupFault where it is there already, or cannot be written
 */
export const writeBackupFile = async (lines: AsyncIterable<string>, file: string): Promise<Written> => {
  if (existsSync(file)) throw new BackupFault(`${file} is there already; nothing was written over.`)
  const unfinished = besides(file, 'unfinished')
  const out = createWriteStream(unfinished, { flags: 'wx', mode: 0o600 })
  try {
    await once(out, 'open')
    const written = await writePacked(lines, out)
    out.end()
    await once(out, 'close')
    await settleFile(unfinished, file)
    return written
  } catch (error) {
    out.destroy()
    await rm(unfinished, { force: true })
    if (/^(EACCES|EROFS|EPERM|ENOENT|ENOTDIR)$/.test(codeOf(error)))
      throw new BackupFault(`${file} cannot be written.`, { cause: error })
    throw error
  }
}

/** Whole lines, as many at once as come. */
async function* linesIn(parts: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let begun: Buffer[] = []
  for await (const part of parts) {
    const end = part.lastIndexOf(10)
    if (end === -1) {
      begun.push(part)
      continue
    }
    const text = Buffer.concat([...begun, part.subarray(0, end)]).toString('utf8')
    begun = end + 1 < part.length ? [part.subarray(end + 1)] : []
    yield text.split('\n')
  }
  if (begun.length > 0) throw new BackupFault('The backup is cut short.')
}

/**
 * The lines of a backup's file.
 * @throws BackupFault where it cannot be read, is not packed as a backup is, or ends too early
 */
export async function* readPacked(file: string): AsyncGenerator<string[]> {
  const packed = createReadStream(file)
  const parts = createGunzip({ chunkSize: 256 * 1024 })
  packed.on('error', (error) => parts.destroy(error))
  packed.pipe(parts)
  try {
    yield* linesIn(parts)
  } catch (error) {
    const code = codeOf(error)
    if (/^(ENOENT|EACCES|EISDIR|EPERM)$/.test(code))
      throw new BackupFault(`${file} cannot be read.`, { cause: error })
    if (code === 'Z_BUF_ERROR') throw new BackupFault('The backup is cut short.', { cause: error })
    if (code.startsWith('Z_'))
      throw new BackupFault(
        error instanceof Error && error.message.includes('header')
          ? 'This is no backup of Virkelyst.'
          : 'The backup is damaged.',
        { cause: error },
      )
    throw error
  } finally {
    packed.destroy()
  }
}
