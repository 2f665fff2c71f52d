import { getTableColumns } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** Both engines take at most 32,767 parameters in one statement. */
const mostParameters = 30_000

/**
 * Rows cut into portions small enough for one insert statement each.
 * @param table named where rows leave columns to their defaults, which take parameters as well
 */
export const portions = <Row extends object>(rows: readonly Row[], table?: SQLiteTable): Row[][] => {
  const first = rows[0]
  if (!first) return []
  const each = Math.floor(mostParameters / Object.keys(table ? getTableColumns(table) : first).length)
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, at) =>
    rows.slice(at * each, (at + 1) * each),
  )
}
