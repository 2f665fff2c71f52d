import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import type { Engine } from './columns'
import type { Session } from './store'

// The server is bundled into one file elsewhere, so the folder is looked for upwards.
const dbFolder = (): string => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, 'db')]) {
      if (existsSync(join(candidate, 'migrations', 'sqlite', 'meta', '_journal.json'))) return candidate
    }
    if (folder === dirname(folder))
      throw new Error('the folder db/migrations is missing from this installation')
  }
}

/** Where the named migrations of one engine lie. */
export const migrationsFolder = (engine: Engine) => join(dbFolder(), 'migrations', engine)
/** Where the built-in catalogue files lie. */
export const catalogueFolder = () => join(dbFolder(), 'catalogue')

/** `when`: what the database knows it by. */
type Migration = { name: string; when: number }
type Journal = { entries: { tag: string; when: number }[] }

const migrationsOf = (engine: Engine): Migration[] => {
  const file = join(migrationsFolder(engine), 'meta', '_journal.json')
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as Journal
  return entries.map(({ tag, when }) => ({ name: tag, when }))
}

/** Names of all migrations of this version, oldest first; the same on both engines. */
export const migrationNames = (): string[] => migrationsOf('sqlite').map(({ name }) => name)

// As drizzle's own migrator names and makes it, which the first installations were made by.
const recordOf = {
  sqlite: sql`__drizzle_migrations`,
  postgres: sql`drizzle.__drizzle_migrations`,
}

const isRecordThere = async ({ rows }: Session, engine: Engine): Promise<boolean> => {
  const [found] = await rows<{ there: number | null }>(
    engine === 'sqlite'
      ? sql`select 1 as there from sqlite_master where name = '__drizzle_migrations'`
      : sql`select 1 as there where to_regclass('drizzle.__drizzle_migrations') is not null`,
  )
  return found !== undefined
}

const makeRecord = async ({ rows }: Session, engine: Engine): Promise<void> => {
  if (engine === 'postgres') await rows(sql`create schema if not exists drizzle`)
  const at = engine === 'postgres' ? sql`bigint` : sql`numeric`
  await rows(sql`create table if not exists ${recordOf[engine]} (
    id serial primary key, hash text not null, created_at ${at})`)
}

const appliedTo = async (session: Session, engine: Engine): Promise<Set<number>> => {
  if (!(await isRecordThere(session, engine))) return new Set()
  const rows = await session.rows<{ at: number }>(sql`select created_at as at from ${recordOf[engine]}`)
  return new Set(rows.map(({ at }) => Number(at)))
}

/**
 * The newest migration that was applied; null: none was.
 * @throws Error where one was that this version does not know
 */
export const newestApplied = async (session: Session, engine: Engine): Promise<string | null> => {
  const applied = await appliedTo(session, engine)
  const known = migrationsOf(engine).filter(({ when }) => applied.has(when))
  if (known.length < applied.size) throw new Error('the database is of a newer version of Virkelyst')
  return known.at(-1)?.name ?? null
}

/**
 * Applies what is outstanding, oldest first. Call it inside a transaction: all or nothing.
 * @param until the last one to apply; all without it
 * @returns the names of those applied
 */
export const applyMigrations = async (
  session: Session,
  engine: Engine,
  until?: string,
): Promise<string[]> => {
  const applied = await appliedTo(session, engine)
  const known = migrationsOf(engine)
  const last = until === undefined ? known.length - 1 : known.findIndex(({ name }) => name === until)
  const outstanding = known.slice(0, last + 1).filter(({ when }) => !applied.has(when))
  if (outstanding.length > 0) await makeRecord(session, engine)
  for (const { name, when } of outstanding) {
    const text = readFileSync(join(migrationsFolder(engine), `${name}.sql`), 'utf8')
    for (const statement of text.split('--> statement-breakpoint')) await session.rows(sql.raw(statement))
    const hash = createHash('sha256').update(text).digest('hex')
    await session.rows(sql`insert into ${recordOf[engine]} (hash, created_at) values (${hash}, ${when})`)
  }
  return outstanding.map(({ name }) => name)
}
