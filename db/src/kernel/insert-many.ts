import { getTableColumns, type InferSelectModel, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Session } from './store'

type Prepared = { execute(values: Record<string, unknown>): Promise<unknown> }

const rowsAtOnce = 100
const preparedFor = new WeakMap<Session['db'], Map<SQLiteTable, Prepared>>()

/** A hundred rows in one statement, built once a connection: building takes longer than writing. */
const prepare = ({ db }: Session, table: SQLiteTable): Prepared => {
  const known = preparedFor.get(db) ?? new Map<SQLiteTable, Prepared>()
  preparedFor.set(db, known)
  const found = known.get(table)
  if (found) return found
  const names = Object.keys(getTableColumns(table))
  const row = (at: number): Record<string, SQL> =>
    Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(`${name}${at}`)}`]))
  const rows = Array.from({ length: rowsAtOnce }, (_, at) => row(at))
  const made: Prepared = db.insert(table).values(rows).prepare()
  known.set(table, made)
  return made
}

/** Inserts thousands of rows that name every column of the table; call it inside a transaction. */
export const insertMany = async <Table extends SQLiteTable>(
  session: Session,
  table: Table,
  rows: readonly InferSelectModel<Table>[],
): Promise<void> => {
  const columns = Object.entries(getTableColumns(table))
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const portion: readonly Record<string, unknown>[] = rows.slice(start, start + rowsAtOnce)
    if (portion.length < rowsAtOnce) {
      await session.db.insert(table).values(portion as Table['$inferInsert'][])
      continue
    }
    const values: Record<string, unknown> = {}
    portion.forEach((row, at) => {
      for (const [name, column] of columns) {
        const value = row[name] ?? null
        values[`${name}${at}`] = value === null ? null : column.mapToDriverValue(value)
      }
    })
    await prepare(session, table).execute(values)
  }
}
