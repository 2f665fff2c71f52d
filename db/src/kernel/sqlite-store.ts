import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { makeCompiler } from './compiled-query'
import { makeGroupCommit } from './group-commit'
import { applyMigrations } from './migrations'
import { tablesFor } from './schema'
import type { Database, Session, Store } from './store'
import { StoreError, toStoreError } from './store-errors'

const dialect = new SQLiteSyncDialect()
const compile = makeCompiler((query) => dialect.sqlToQuery(query))

const makeSession = (connection: Sqlite.Database): Session => {
  const statements = new Map<string, Sqlite.Statement>()
  return {
    db: drizzle(connection) as unknown as Database,
    async rows<Row>(query: SQL, values?: Readonly<Record<string, unknown>>) {
      const { sql, params } = compile(query, values)
      let statement = statements.get(sql)
      if (!statement) {
        statement = connection.prepare(sql)
        if (statements.size > 500) statements.clear()
        statements.set(sql, statement)
      }
      if (statement.reader) return statement.all(...params) as Row[]
      statement.run(...params)
      return []
    },
  }
}

const setPragmas = (connection: Sqlite.Database) => {
  connection.pragma('journal_mode = WAL')
  // A reopened WAL file says 1 (NORMAL): an acknowledged write could be lost with the power.
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  // Without it INSERT OR REPLACE slips past the append-only triggers.
  connection.pragma('recursive_triggers = ON')
  const wrong = [
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
  ].filter(([name, value]) => connection.pragma(name as string, { simple: true }) !== value)
  if (wrong.length > 0) throw new StoreError('corrupt', `SQLite refused the setting ${wrong[0]![0]}`)
}

/** Held for the life of a server by an open transaction on a file of its own: the system frees it even after `kill -9`. */
const takeServerLock = (file: string): Sqlite.Database => {
  const lock = new Sqlite(`${file}.server-lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw new StoreError(
      'in_use',
      `another server is running on ${file}; stop it first, or use PostgreSQL for several`,
      {
        cause: error,
      },
    )
  }
}

/**
 * Opens (and makes, where missing) the SQLite file with one writing and one reading connection.
 * `exclusiveServer` refuses a second server on the same file; the command line opens it without.
 * @throws StoreError in words where the folder cannot be written or the file is no database
 */
export const openSqliteStore = (file: string, options: { exclusiveServer?: boolean } = {}): Store => {
  let lock: Sqlite.Database | null = null
  let writer: Sqlite.Database
  let reader: Sqlite.Database
  try {
    mkdirSync(dirname(file), { recursive: true })
    if (options.exclusiveServer) lock = takeServerLock(file)
    writer = new Sqlite(file)
    setPragmas(writer)
    // Writes one row nowhere: a read-only folder or file shows here, not at the first order.
    writer.exec('BEGIN IMMEDIATE; ROLLBACK')
    reader = new Sqlite(file)
    setPragmas(reader)
    reader.pragma('cache_size = -65536')
    reader.pragma('mmap_size = 268435456')
    reader.pragma('query_only = ON')
  } catch (error) {
    lock?.close()
    const known = toStoreError(error)
    if (known instanceof StoreError || !(error instanceof Error)) throw known
    const reason =
      'code' in error && /EACCES|EROFS|EPERM/.test(String(error.code)) ? 'cannot be written' : error.message
    throw new StoreError('read_only', `the database ${file} cannot be opened: ${reason}`, { cause: error })
  }
  const { tx, between } = makeGroupCommit(writer, makeSession(writer))

  return {
    engine: 'sqlite',
    tables: tablesFor.sqlite,
    read: makeSession(reader),
    tx: (work) =>
      tx(work).catch((error: unknown) => {
        throw toStoreError(error)
      }),
    async snapshot(work) {
      const connection = new Sqlite(file)
      try {
        setPragmas(connection)
        connection.pragma('query_only = ON')
        connection.exec('BEGIN')
        return await work(makeSession(connection))
      } finally {
        connection.close()
      }
    },
    migrate: () => tx((session) => applyMigrations(session, 'sqlite')),
    ping: async () => {
      reader.prepare('select 1').get()
    },
    close: () =>
      between(async () => {
        reader.close()
        writer.pragma('wal_checkpoint(TRUNCATE)')
        writer.close()
        lock?.close()
      }),
  }
}
