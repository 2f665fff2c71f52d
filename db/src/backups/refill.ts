import { type SQL, sql } from 'drizzle-orm'
import type { Engine } from '../kernel/columns'
import type { Session } from '../kernel/store'
import { valuesOf } from './row-text'
import type { StoredTable } from './stored-schema'

/** Few lengths, so that few statements are built; at most some 30,000 parameters in one. */
const sizes = [200, 20, 1]

const insertQuery = ({ name, columns }: StoredTable, rows: number): SQL => {
  const row = (of: number) =>
    sql`(${sql.join(
      columns.map((_, at) => sql`${sql.placeholder(`v${of * columns.length + at}`)}`),
      sql`, `,
    )})`
  return sql`insert into ${sql.identifier(name)} (${sql.join(
    columns.map((column) => sql`${sql.identifier(column.name)}`),
    sql`, `,
  )}) values ${sql.join(
    Array.from({ length: rows }, (_, at) => row(at)),
    sql`, `,
  )}`
}

/** Puts lines of a backup into the table they are of. Call inside a transaction. */
export const makeRefill = (session: Session, engine: Engine, table: StoredTable) => {
  const queries = new Map(sizes.map((size) => [size, insertQuery(table, size)]))
  return async (lines: readonly string[]): Promise<void> => {
    for (let start = 0; start < lines.length; ) {
      const size = sizes.find((each) => each <= lines.length - start) ?? 1
      const values = lines
        .slice(start, start + size)
        .flatMap((line) => valuesOf(table, line, engine))
        .map((value, at) => [`v${at}`, value] as const)
      await session.rows(queries.get(size)!, Object.fromEntries(values))
      start += size
    }
  }
}

/**
 * Whether nothing at all lies in the database: only then may a backup be put there.
 * On PostgreSQL somebody else's tables are looked for as well.
 */
export const isNewDatabase = async ({ rows }: Session, engine: Engine): Promise<boolean> => {
  const found = await rows<{ there: number }>(
    engine === 'sqlite'
      ? sql`select 1 as there from sqlite_master limit 1`
      : sql`select 1 as there from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' limit 1`,
  )
  return found.length === 0
}

/** Where the file of SQLite is damaged: what it says of itself. Empty: nothing is. */
export const damageOf = async ({ rows }: Session, engine: Engine): Promise<string[]> => {
  if (engine === 'postgres') return []
  const found = await rows<{ integrity_check: string }>(sql`pragma integrity_check`)
  return found.map((row) => row.integrity_check).filter((line) => line !== 'ok')
}
