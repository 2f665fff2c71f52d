import type { SQL } from 'drizzle-orm'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Engine } from './columns'
import type { Tables } from './schema'

/**
 * The query builder both engines share, typed as the asynchronous SQLite one. Await a builder; never call
 * `.get()`, `.all()`, `.run()` or `.transaction()`: PostgreSQL's builder has none of the first three, and the last
 * is not atomic on better-sqlite3. The number of rows an update touched is the length of its `.returning(...)`.
 */
export type Database = BaseSQLiteDatabase<'async', unknown, Record<string, never>>

/** A database open for one unit of work. */
export type Session = {
  readonly db: Database
  /**
   * Runs hand-written SQL (columns of text, numbers and bytes only) with a cached statement. A query with placeholders, kept
   * as an object and given `values`, is built once: for what is asked many times a second.
   */
  rows<Row>(query: SQL, values?: Readonly<Record<string, unknown>>): Promise<Row[]>
}

export type Store = {
  readonly engine: Engine
  readonly tables: Tables
  /** For reading outside a transaction; writing through it is refused on SQLite. */
  readonly read: Session
  /** All or nothing. Inside `work` await only the database. */
  tx<T>(work: (session: Session) => Promise<T>): Promise<T>
  /** Reads of one moment, however long they take and whoever writes meanwhile. */
  snapshot<T>(work: (session: Session) => Promise<T>): Promise<T>
  /** Applies outstanding migrations. Returns the names of those applied. */
  migrate(): Promise<string[]>
  /** Throws unless the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}
