import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openPgliteStore } from '@virkelyst/db/kernel/pglite-store'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import { syncReferenceData } from '@virkelyst/server/occupations/reference-data'
import { testDeps } from './deps'

/** Makes the SQLite files that stores are copies of; returns their folder and how to remove it. */
export const makeSqliteTemplates = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'virkelyst-templates-'))
  process.env.TEST_TEMPLATES = folder
  for (const kind of ['empty', 'reference']) {
    const store = openSqliteStore(join(folder, `sqlite-${kind}`))
    await store.migrate()
    if (kind === 'reference') await syncReferenceData(testDeps(store))
    await store.close()
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Makes the databases that every test's store is a copy of: migrated and empty, and with the built-in lists. */
export default async function makeTemplates() {
  const { folder, remove } = await makeSqliteTemplates()
  const client = await PGlite.create()
  const store = openPgliteStore(client)
  const dump = async (kind: string) => {
    const data = await client.dumpDataDir('none')
    writeFileSync(join(folder, `pglite-${kind}`), Buffer.from(await data.arrayBuffer()))
  }
  await dump('bare')
  await store.migrate()
  await dump('empty')
  await syncReferenceData(testDeps(store))
  await dump('reference')
  await store.close()

  return remove
}
