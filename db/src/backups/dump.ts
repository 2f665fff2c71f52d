import { createHash } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import type { Engine } from '../kernel/columns'
import { newestApplied } from '../kernel/migrations'
import type { Session } from '../kernel/store'
import { type DriverRow, lineOf, readExpressions } from './row-text'
import { type StoredTable, storedSchema } from './stored-schema'

const portion = 1000

/** A table's rows by their key, cut into portions; what is before the first place is behind us. */
const pageQueries = (table: StoredTable, engine: Engine): { first: SQL; next: SQL } => {
  const columns = sql.join(readExpressions(table, engine), sql`, `)
  const key = sql.join(
    table.primaryKey.map((name) => sql`${sql.identifier(name)}`),
    sql`, `,
  )
  const places = sql.join(
    table.primaryKey.map((_, at) => sql`${sql.placeholder(`k${at}`)}`),
    sql`, `,
  )
  const from = sql`select ${columns} from ${sql.identifier(table.name)}`
  const order = sql`order by ${key} limit ${sql.raw(String(portion))}`
  return { first: sql`${from} ${order}`, next: sql`${from} where (${key}) > (${places}) ${order}` }
}

const keyOf = ({ columns, primaryKey }: StoredTable, row: DriverRow): Record<string, unknown> =>
  Object.fromEntries(
    primaryKey.map((name, at) => [`k${at}`, row[`c${columns.findIndex((each) => each.name === name)}`]]),
  )

/** The rows of a table as lines of a backup, by their key: the same lines in the same order on both engines. */
export async function* tableLines(
  session: Session,
  engine: Engine,
  table: StoredTable,
): AsyncGenerator<string[]> {
  const { first, next } = pageQueries(table, engine)
  for (let last: DriverRow | undefined; ; ) {
    const rows = await session.rows<DriverRow>(
      last === undefined ? first : next,
      last ? keyOf(table, last) : {},
    )
    if (rows.length > 0) yield rows.map((row) => lineOf(table, row))
    if (rows.length < portion) return
    last = rows.at(-1)
  }
}

/** SHA-256 over lines as they stand in a backup, in hex. */
export const makeLinesDigest = () => {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add(lines: readonly string[]): void {
      rows += lines.length
      for (const line of lines) hash.update(line).update('\n')
    },
    end: (): { rows: number; sha256: string } => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** How many rows a table holds, and the digest of them all. */
export const digestTable = async (session: Session, engine: Engine, table: StoredTable) => {
  const digest = makeLinesDigest()
  for await (const lines of tableLines(session, engine, table)) digest.add(lines)
  return digest.end()
}

/**
 * What a database is, as a backup of it begins.
 * @throws Error where it is of a newer version, or has no tables of ours
 */
export const describeDatabase = async (session: Session, engine: Engine) => {
  const schema = await newestApplied(session, engine)
  if (schema === null) throw new Error('the database holds nothing of Virkelyst')
  const tables = storedSchema(schema)
  const counted: { table: StoredTable; rows: number }[] = []
  for (const table of tables) {
    const [found] = await session.rows<{ n: number }>(
      sql`select count(*) as n from ${sql.identifier(table.name)}`,
    )
    counted.push({ table, rows: Number(found?.n ?? 0) })
  }
  // A database of before the chain has none.
  const chained = tables.some(({ name }) => name === 'audit_links')
  const [head] = chained
    ? await session.rows<{ no: number; hash: string }>(
        sql`select no, hash from audit_links order by no desc limit 1`,
      )
    : []
  return { schema, tables: counted, auditHead: head ? { no: Number(head.no), hash: head.hash } : null }
}
