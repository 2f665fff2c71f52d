import { createHash } from 'node:crypto'
import { makeLinesDigest } from '@virkelyst/db/backups/dump'
import { type StoredTable, storedSchema } from '@virkelyst/db/backups/stored-schema'
import { migrationNames } from '@virkelyst/db/kernel/migrations'
import { z } from 'zod'

/** A backup that cannot be used, or a place that none can be put into: a sentence for the operator. */
export class BackupFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'BackupFault'
  }
}

const counted = z.number().int().nonnegative()
const sha256 = z.string().regex(/^[\da-f]{64}$/)

/** The first line of a backup. */
const header = z.object({
  virkelyst: z.literal('backup'),
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** The last migration of the database it is of. */
  schema: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  /** Of the chain over the audit; null: nothing was sealed. */
  auditHead: z.object({ no: counted, hash: sha256 }).nullable(),
  tables: z.array(z.object({ name: z.string(), rows: counted })),
})
export type BackupHeader = z.infer<typeof header>

/** Ends the rows of a table, and in the last line, named `backup`, the whole: over all lines before it. */
const ending = z.object({ end: z.string(), rows: counted, sha256 })
export type Ending = z.infer<typeof ending>

export const firstLine = (found: BackupHeader): string => JSON.stringify(found)
export const endLine = (found: Ending): string => JSON.stringify(found)

/** Reads what must be JSON of the schema. */
const read = <Schema extends z.ZodType>(line: string, schema: Schema): z.infer<Schema> | null => {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

const headerOf = (line: string): BackupHeader => {
  const any = read(line, z.looseObject({ virkelyst: z.literal('backup'), format: z.number() }))
  if (any === null) throw new BackupFault('This is no backup of Virkelyst.')
  const known = read(line, header)
  if (any.format > 1 || (known !== null && !migrationNames().includes(known.schema)))
    throw new BackupFault('The backup is of a newer version of Virkelyst; upgrade this one first.')
  if (known === null) throw new BackupFault('The first line of the backup is damaged.')
  return known
}

/** What is done with a backup while it is read. */
export type BackupSink = {
  begin(header: BackupHeader): Promise<void>
  rows(table: StoredTable, lines: readonly string[]): Promise<void>
  /** All rows of the table were read, and are those that the backup was made of. */
  end(table: StoredTable, ending: Ending): Promise<void>
}

/**
 * Reads a backup from its first line to its last, and hands on what was found to be whole.
 * @throws BackupFault where it is none, is damaged, is cut short, or is of a newer version
 */
export const readBackup = async (
  portions: AsyncIterable<readonly string[]>,
  sink: BackupSink,
): Promise<BackupHeader> => {
  const whole = createHash('sha256')
  let found: BackupHeader | null = null
  let tables: StoredTable[] = []
  let digest = makeLinesDigest()
  let [at, no, rows, closed] = [0, 0, 0, false]
  const damaged = () => new BackupFault(`The backup is damaged at line ${no}.`)

  const begin = async (line: string): Promise<void> => {
    found = headerOf(line)
    tables = storedSchema(found.schema)
    if (found.tables.map(({ name }) => name).join() !== tables.map(({ name }) => name).join()) throw damaged()
    await sink.begin(found)
  }
  const endTable = async (line: string): Promise<void> => {
    const [said, counted] = [read(line, ending), digest.end()]
    const table = tables[at]
    if (said === null || table === undefined || said.end !== table.name) throw damaged()
    const announced = found?.tables[at]?.rows
    if (said.rows !== counted.rows || announced !== counted.rows || said.sha256 !== counted.sha256)
      throw new BackupFault(`The rows of ${table.name} in the backup are not those it was made of.`)
    await sink.end(table, said)
    digest = makeLinesDigest()
    rows += counted.rows
    at++
  }
  const endWhole = (line: string): void => {
    const said = read(line, ending)
    if (said?.end !== 'backup' || said.rows !== rows || said.sha256 !== whole.digest('hex')) throw damaged()
    closed = true
  }

  for await (const lines of portions) {
    let plain: string[] = []
    const hand = async (): Promise<void> => {
      const table = tables[at]
      if (plain.length === 0) return
      if (table === undefined) throw damaged()
      digest.add(plain)
      await sink.rows(table, plain).catch((error: unknown) => {
        throw error instanceof SyntaxError ? damaged() : error
      })
      plain = []
    }
    for (const line of lines) {
      no++
      if (closed) throw damaged()
      if (found !== null && line.startsWith('[')) plain.push(line)
      else {
        await hand()
        if (found === null) await begin(line)
        else if (at < tables.length) await endTable(line)
        else {
          endWhole(line)
          continue
        }
      }
      whole.update(line).update('\n')
    }
    await hand()
  }
  if (found === null || !closed) throw new BackupFault('The backup is cut short.')
  return found
}
