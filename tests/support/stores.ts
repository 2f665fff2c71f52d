import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openPgliteStore } from '@virkelyst/db/kernel/pglite-store'
import { openPostgresStore } from '@virkelyst/db/kernel/postgres-store'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import type { Store } from '@virkelyst/db/kernel/store'
import { syncReferenceData } from '@virkelyst/server/occupations/reference-data'
import pg from 'pg'
import { testDeps } from './deps'

export type TestEngine = 'sqlite' | 'pglite' | 'postgres'

/** SQLite and embedded PostgreSQL always; a PostgreSQL server where `TEST_DATABASE_URL` names one. */
export const testEngines: TestEngine[] = process.env.TEST_DATABASE_URL
  ? ['sqlite', 'pglite', 'postgres']
  : ['sqlite', 'pglite']

/**
 * A migrated store of the engine; `close` removes what it made. With `reference` the built-in occupations, municipalities,
 * postal codes and branches are in it. Both are copies of templates made once for the whole run.
 */
export const openTestStore = async (
  engine: TestEngine,
  { reference = false }: { reference?: boolean } = {},
): Promise<Store> => {
  const template = (name: 'sqlite' | 'pglite') =>
    join(process.env.TEST_TEMPLATES ?? '', `${name}-${reference ? 'reference' : 'empty'}`)
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'virkelyst-'))
    copyFileSync(template('sqlite'), join(folder, 'test.db'))
    const store = openSqliteStore(join(folder, 'test.db'))
    return {
      ...store,
      async close() {
        await store.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  }
  if (engine === 'pglite') return openPglite(template('pglite'))
  const store = await openBarePostgres('postgres')
  await store.migrate()
  if (reference) await syncReferenceData(testDeps(store))
  return store
}

/** A migrated SQLite file with the built-in lists, to be copied. */
export const referenceTemplate = () => join(process.env.TEST_TEMPLATES ?? '', 'sqlite-reference')

const openPglite = async (template: string): Promise<Store> => {
  const loadDataDir = new Blob([readFileSync(template)])
  return openPgliteStore(await PGlite.create({ loadDataDir }))
}

/** A database of its own on the server that `TEST_DATABASE_URL` names, so that test files do not meet. */
export const makePostgresDatabase = async () => {
  const url = new URL(process.env.TEST_DATABASE_URL!)
  const name = `virkelyst_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`)
  url.pathname = `/${name}`
  return {
    url: url.href,
    async drop() {
      await admin.query(`drop database ${name}`)
      await admin.end()
    },
  }
}

/** A PostgreSQL database without tables, embedded or on a server. */
export const openBarePostgres = async (engine: 'pglite' | 'postgres'): Promise<Store> => {
  if (engine === 'pglite') return openPglite(join(process.env.TEST_TEMPLATES ?? '', 'pglite-bare'))
  const { url, drop } = await makePostgresDatabase()
  const store = await openPostgresStore(url)
  return {
    ...store,
    async close() {
      await store.close()
      await drop()
    },
  }
}
