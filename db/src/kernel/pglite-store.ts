import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { applyMigrations } from './migrations'
import { makeMutex } from './mutex'
import { makePostgresSession } from './postgres-store'
import { tablesFor } from './schema'
import type { Session, Store } from './store'
import { toStoreError } from './store-errors'

/** The embedded PostgreSQL of the tests: one connection, so transactions take turns. */
export const openPgliteStore = (client: PGlite): Store => {
  const mutex = makeMutex()
  const session = makePostgresSession(drizzle(client), client)
  const transaction = <T>(work: (session: Session) => Promise<T>, level = 'serializable'): Promise<T> =>
    mutex(async () => {
      try {
        await client.query(`begin isolation level ${level}`)
        const result = await work(session)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    })
  return {
    engine: 'postgres',
    tables: tablesFor.postgres,
    // One connection serves both: a read waits for the transaction under way instead of joining it.
    read: guarded(session, mutex),
    tx: (work) =>
      transaction(work).catch((error: unknown) => {
        throw toStoreError(error)
      }),
    snapshot: (work) => transaction(work, 'serializable read only deferrable'),
    migrate: () => transaction((own) => applyMigrations(own, 'postgres')),
    async ping() {
      await client.query('select 1')
    },
    close: () => client.close(),
  }
}

const guarded = (session: Session, mutex: ReturnType<typeof makeMutex>): Session => ({
  db: session.db,
  rows: (query, values) => mutex(() => session.rows(query, values)),
})
