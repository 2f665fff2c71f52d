import { getTableColumns, type InferSelectModel, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Session } from './store'

type Prepared = { execute(values: Record<string, unknown>): Promise<unknown> }

/** Rows in the next statement: of few lengths, so that few statements are built. */
const sizeFor = (left: number): number => (left >= 100 ? 100 : Math.min(left, 10))
const preparedFor = new WeakMap<Session['db'], Map<SQLiteTable, Map<number, Prepared>>>()

/** So many rows in one statement, built once a connection: building takes longer than writing. */
const prepare = ({ db }: Session, table: SQLiteTable, size: number): Prepared => {
  const tables = preparedFor.get(db) ?? new Map<SQLiteTable, Map<number, Prepared>>()
  preparedFor.set(db, tables)
  const known = tables.get(table) ?? new Map<number, Prepared>()
  tables.set(table, known)
  const found = known.get(size)
  if (found) return found
  const names = Object.keys(getTableColumns(table))
  const row = (at: number): Record<string, SQL> =>
    Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(`${name}${at}`)}`]))
  const rows = Array.from({ length: size }, (_, at) => row(at))
  const made: Prepared = db.insert(table).values(rows).prepare()
  known.set(size, made)
  return made
}

/**
 * Inserts rows that name every column of the table, one or thousands, by statements that are built once; call it inside a
 * transaction.
 */
export const insertMany = async <Table extends SQLiteTable>(
  session: Session,
  table: Table,
  rows: readonly InferSelectModel<Table>[],
): Promise<void> => {
  const columns = Object.entries(getTableColumns(table))
  for (let start = 0; start < rows.length; ) {
    const size = sizeFor(rows.length - start)
    const portion: readonly Record<string, unknown>[] = rows.slice(start, start + size)
    const values: Record<string, unknown> = {}
    portion.forEach((row, at) => {
      for (const [name, column] of columns) {
        const value = row[name] ?? null
        values[`${name}${at}`] = value === null ? null : column.mapToDriverValue(value)
      }
    })
    await prepare(session, table, size).execute(values)
    start += size
  }
}
