import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openPgliteStore } from '@virkelyst/db/kernel/pglite-store'
import type { Store } from '@virkelyst/db/kernel/store'
import { makeAudit } from '@virkelyst/server/audit/audit.service'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDeps } from '../support/deps'
import { albertslund, insertMunicipalities, makeTestPeople } from '../support/people'

/** What docs/security.md tells an operator to run. */
const rights = () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8')
  const [, block] = /## Two database accounts[^`]*`[^`]*`[^`]*```\n([^`]+)```/.exec(text) ?? []
  return block!
}

describe('an account that serves and may change no table', () => {
  let client: PGlite
  let store: Store
  beforeAll(async () => {
    const template = join(process.env.TEST_TEMPLATES ?? '', 'pglite-empty')
    client = await PGlite.create({ loadDataDir: new Blob([readFileSync(template)]) })
    await client.exec(rights())
    await client.exec('set role virkelyst_serve')
    store = openPgliteStore(client)
  })
  afterAll(() => store.close())
  const refused = (text: string) => expect(client.exec(text)).rejects.toThrow(/permission denied/)

  it('starts where nothing is to be migrated', async () => {
    expect(await store.migrate()).toEqual([])
  })

  it('reads, writes and records', async () => {
    await insertMunicipalities(store)
    const deps = testDeps(store)
    const broker = await makeTestPeople(deps).aBroker()
    await makeAudit(deps).read(broker, 'citizens.get', 'citizen', ['somebody'])
    const { audit } = store.tables
    expect(await store.read.db.select().from(audit)).toMatchObject([
      { actorUserId: broker.userId, municipalityCode: albertslund },
    ])
    const [who] = await store.read.rows<{ name: string }>(sql`select current_user as name`)
    expect(who?.name).toBe('virkelyst_serve')
  })

  it.each([
    'create table more (id text)',
    'drop table citizens',
    'alter table citizens add column cpr text',
    'alter table audit disable trigger all',
    'truncate citizens',
    "update audit set actor_user_id = 'nobody'",
    'delete from audit',
    'delete from events',
    'delete from drizzle.__drizzle_migrations',
  ])('may not %s', async (text) => {
    if (text.startsWith('drop') || text.startsWith('alter'))
      await expect(client.exec(text)).rejects.toThrow(/must be owner/)
    else await refused(text)
  })
})
