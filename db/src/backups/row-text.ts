import { canonicalJson } from '@virkelyst/shared/kernel/canonical-json'
import { type SQL, sql } from 'drizzle-orm'
import type { Engine } from '../kernel/columns'
import type { ColumnType, StoredTable } from './stored-schema'

/** A row as the engines hand it out and take it, by the numbers of its columns. */
export type DriverRow = Record<string, string | number | null>

type Kind = {
  /** Reads a column as text or number, alike on both engines. */
  read(column: SQL, engine: Engine): SQL
  /** From what was read to what stands in a backup, and back to what is stored. */
  write?(value: string | number): unknown
  store?(value: unknown, engine: Engine): unknown
}

const plain: Kind = { read: (column) => column }

const kinds: Record<ColumnType, Kind> = {
  text: plain,
  int: plain,
  real: plain,
  date: { read: (column, engine) => (engine === 'sqlite' ? column : sql`${column}::text`) },
  instant: {
    read: (column, engine) =>
      engine === 'sqlite'
        ? column
        : sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  },
  bool: {
    read: (column, engine) => (engine === 'sqlite' ? column : sql`${column}::int`),
    write: (value) => value === 1,
    store: (value, engine) => (engine === 'sqlite' ? Number(value) : value),
  },
  json: {
    read: (column, engine) => (engine === 'sqlite' ? column : sql`${column}::text`),
    write: (value) => JSON.parse(String(value)) as unknown,
    store: (value) => JSON.stringify(value),
  },
  bytes: {
    read: (column, engine) =>
      engine === 'sqlite' ? sql`lower(hex(${column}))` : sql`encode(${column}, 'hex')`,
    store: (value) => Buffer.from(String(value), 'hex'),
  },
}

/** What to select of a table: its columns as `c0`, `c1`, … */
export const readExpressions = ({ columns }: StoredTable, engine: Engine): SQL[] =>
  columns.map(({ name, type }, at) => {
    const column = sql.identifier(name)
    // SQLite's hex() makes an empty text of nothing.
    const read = sql`case when ${column} is null then null else ${kinds[type].read(sql`${column}`, engine)} end`
    return sql`${read} as ${sql.identifier(`c${at}`)}`
  })

/** One line of a backup: the values of a row, in the order of its columns, as JSON with its keys in order. */
export const lineOf = ({ columns }: StoredTable, row: DriverRow): string =>
  canonicalJson(
    columns.map(({ type }, at) => {
      const value = row[`c${at}`] ?? null
      return value === null ? null : (kinds[type].write?.(value) ?? value)
    }),
  )

/**
 * What to store of a line.
 * @throws SyntaxError where the line is no JSON, or does not hold as many values as the table has columns
 */
export const valuesOf = ({ name, columns }: StoredTable, line: string, engine: Engine): unknown[] => {
  const values: unknown = JSON.parse(line)
  if (!Array.isArray(values) || values.length !== columns.length)
    throw new SyntaxError(`a row of ${name} does not have ${columns.length} values`)
  return columns.map(({ type }, at) => {
    const value: unknown = values[at]
    if (value === null) return null
    const { store } = kinds[type]
    return store === undefined ? value : store(value, engine)
  })
}
