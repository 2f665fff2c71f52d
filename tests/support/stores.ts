import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openPgliteStore, openPostgresStore } from '@virkelyst/db/kernel/postgres-store'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import type { Store } from '@virkelyst/db/kernel/store'
import pg from 'pg'

export type TestEngine = 'sqlite' | 'pglite' | 'postgres'

/** SQLite and embedded PostgreSQL always; a PostgreSQL server where `TEST_DATABASE_URL` names one. */
export const testEngines: TestEngine[] = process.env.TEST_DATABASE_URL
  ? ['sqlite', 'pglite', 'postgres']
  : ['sqlite', 'pglite']

/** A migrated, empty store of the engine; `close` removes what it made. */
export const openTestStore = async (engine: TestEngine): Promise<Store> => {
  const store = await openers[engine]()
  await store.migrate()
  return store
}

const openers: Record<TestEngine, () => Promise<Store>> = {
  async sqlite() {
    const folder = mkdtempSync(join(tmpdir(), 'virkelyst-'))
    const store = openSqliteStore(join(folder, 'test.db'))
    return {
      ...store,
      async close() {
        await store.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
  pglite: async () => openPgliteStore(await PGlite.create()),
  // A database of its own on the server, so that test files do not meet.
  async postgres() {
    const url = new URL(process.env.TEST_DATABASE_URL!)
    const name = `virkelyst_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
    const admin = new pg.Client({ connectionString: url.href })
    await admin.connect()
    await admin.query(`create database ${name} template template0 encoding 'UTF8'`)
    url.pathname = `/${name}`
    const store = await openPostgresStore(url.href)
    return {
      ...store,
      async close() {
        await store.close()
        await admin.query(`drop database ${name}`)
        await admin.end()
      },
    }
  },
}
