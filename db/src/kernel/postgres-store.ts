import { setTimeout } from 'node:timers/promises'
import type { SQL } from 'drizzle-orm'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import { PgDialect } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { makeCompiler } from './compiled-query'
import { applyMigrations } from './migrations'
import { makeMutex } from './mutex'
import { tablesFor } from './schema'
import type { Database, Session, Store } from './store'
import { isRetryable, StoreError, toStoreError } from './store-errors'

const dialect = new PgDialect()
const compile = makeCompiler((query) => dialect.sqlToQuery(query))
const mostTries = 10

type Queryable = { query(text: string, params: unknown[]): Promise<{ rows: unknown[] }> }

// count(*) and bigint come as text from PostgreSQL and as numbers from SQLite; ids and counts stay below 2^53.
pg.types.setTypeParser(20, Number)
pg.types.setTypeParser(1082, (value) => value)

export const makePostgresSession = (db: unknown, client: Queryable): Session => ({
  // One query layer for both engines: the PostgreSQL builder is handed out under the SQLite builder's type.
  db: db as Database,
  async rows<Row>(query: SQL, values?: Readonly<Record<string, unknown>>) {
    const { sql: text, params } = compile(query, values)
    return (await client.query(text, params)).rows as Row[]
  },
})

/**
 * Opens a PostgreSQL database by its `postgres://` address.
 * @throws StoreError in words where the server does not answer
 */
export const openPostgresStore = async (url: string): Promise<Store> => {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // An idle connection that breaks is replaced; without a listener the process would end.
  pool.on('error', () => undefined)
  const read = makePostgresSession(drizzlePg(pool), pool)
  const sessions = new WeakMap<pg.PoolClient, Session>()
  /** One session a connection, so that queries kept for it are found again. */
  const sessionOf = (client: pg.PoolClient): Session => {
    const known = sessions.get(client)
    if (known) return known
    const made = makePostgresSession(drizzlePg(client), client)
    sessions.set(client, made)
    return made
  }
  const turns = makeMutex()
  const once = async <T>(work: (session: Session) => Promise<T>, level = 'serializable'): Promise<T> => {
    const client = await pool.connect()
    let broken = false
    try {
      await client.query(`begin isolation level ${level}`)
      const result = await work(sessionOf(client))
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
  const store: Store = {
    engine: 'postgres',
    tables: tablesFor.postgres,
    read,
    async tx(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          // The first try runs beside others; whoever collided takes turns, else the same ones collide again.
          return await (attempt === 1 ? once(work) : turns(() => once(work)))
        } catch (error) {
          if (!isRetryable(error)) throw toStoreError(error)
          if (attempt === mostTries)
            throw new StoreError('busy', 'too many are writing the same at once', { cause: error })
          await setTimeout(Math.random() * 10 * attempt)
        }
      }
    },
    snapshot: (work) => once(work, 'serializable read only deferrable'),
    migrate: () => once((session) => applyMigrations(session, 'postgres')),
    async ping() {
      await pool.query('select 1')
    },
    close: () => pool.end(),
  }
  try {
    await store.ping()
  } catch (error) {
    await pool.end()
    const known = toStoreError(error)
    if (known instanceof StoreError) throw known
    throw new StoreError(
      'unreachable',
      `the PostgreSQL database cannot be opened: ${(error as Error).message}`,
      { cause: error },
    )
  }
  return store
}
