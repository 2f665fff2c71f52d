import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { migrationsFolder, newMigrations } from './migrations'
import { makeMutex } from './mutex'
import { makePostgresSession, postgresMigrationsApplied } from './postgres-store'
import { tablesFor } from './schema'
import type { Session, Store } from './store'
import { toStoreError } from './store-errors'

/** The embedded PostgreSQL of the tests: one connection, so transactions take turns. */
export const openPgliteStore = (client: PGlite): Store => {
  const mutex = makeMutex()
  const session = makePostgresSession(drizzle(client), client)
  return {
    engine: 'postgres',
    tables: tablesFor.postgres,
    // One connection serves both: a read waits for the transaction under way instead of joining it.
    read: guarded(session, mutex),
    tx: (work) =>
      mutex(async () => {
        try {
          await client.query('begin isolation level serializable')
          const result = await work(session)
          await client.query('commit')
          return result
        } catch (error) {
          await client.query('rollback')
          throw toStoreError(error)
        }
      }),
    async migrate() {
      const names = newMigrations('postgres', await postgresMigrationsApplied(session))
      if (names.length > 0) await migrate(drizzle(client), { migrationsFolder: migrationsFolder('postgres') })
      return names
    },
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
