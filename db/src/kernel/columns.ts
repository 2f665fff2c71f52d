import { sql } from 'drizzle-orm'
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

export type Engine = 'sqlite' | 'postgres'

const liteBytes = lite.customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'blob' })

/** The SQLite form of each column; the PostgreSQL form has the same names and the same TypeScript values. */
const sqliteKit = {
  engine: 'sqlite' as Engine,
  table: lite.sqliteTable,
  text: (name: string) => lite.text(name),
  int: (name: string) => lite.integer(name, { mode: 'number' }),
  real: (name: string) => lite.real(name),
  bool: (name: string) => lite.integer(name, { mode: 'boolean' }),
  /** ISO 8601 in UTC with milliseconds: sorts as text on both engines. */
  instant: (name: string) => lite.text(name),
  /** ISO 8601 calendar date. */
  date: (name: string) => lite.text(name),
  json: <T>(name: string) => lite.text(name, { mode: 'json' }).$type<T>(),
  /** Packed binary data, as the posting lists of the ranking are. */
  bytes: (name: string) => liteBytes(name),
  index: lite.index,
  unique: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
}

export type Kit = typeof sqliteKit

const pgInstant = pg.customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamptz(3)',
  fromDriver: (value) => new Date(value).toISOString(),
})

// Ordering and prefix ranges by code point, as SQLite does.
const pgText = pg.customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' })

const pgBytes = pg.customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

// Typed as the SQLite kit: query code sees one type, and the two engines hand back the same values.
const postgresKit = {
  engine: 'postgres',
  table: pg.pgTable,
  text: (name: string) => pgText(name),
  int: (name: string) => pg.bigint(name, { mode: 'number' }),
  real: (name: string) => pg.doublePrecision(name),
  bool: (name: string) => pg.boolean(name),
  instant: (name: string) => pgInstant(name),
  date: (name: string) => pg.date(name, { mode: 'string' }),
  json: (name: string) => pg.jsonb(name),
  bytes: (name: string) => pgBytes(name),
  index: pg.index,
  unique: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
} as unknown as Kit

export const kits = { sqlite: sqliteKit, postgres: postgresKit } satisfies Record<Engine, Kit>

/** Rows where a text column starts with `prefix`, by range so that the index serves on both engines. */
export const startsWith = (column: lite.AnySQLiteColumn, prefix: string) =>
  sql`${column} >= ${prefix} and ${column} < ${`${prefix}\uffff`}`
