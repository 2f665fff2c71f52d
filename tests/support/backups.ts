import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestTable } from '@virkelyst/db/backups/dump'
import { storedSchema } from '@virkelyst/db/backups/stored-schema'
import { migrationNames } from '@virkelyst/db/kernel/migrations'
import type { Store } from '@virkelyst/db/kernel/store'
import { makeAuditChain } from '@virkelyst/server/audit/audit-chain.service'
import { readPacked, writeBackupFile } from '@virkelyst/server/backups/backup-file'
import { makeBackups } from '@virkelyst/server/backups/backups.service'
import { inNewPlace } from '@virkelyst/server/backups/new-place'
import { makeRestore } from '@virkelyst/server/backups/restore.service'
import { seed } from '@virkelyst/server/cli/seed'
import { makeTestClock, testDeps } from './deps'
import { aMessage } from './messages'
import { insertMunicipalities, makeTestPeople } from './people'
import { openBarePostgres, openTestStore, type TestEngine } from './stores'

/** When the test's backups are taken and restored. */
export const backupClock = makeTestClock('2026-11-24T09:00:00.000Z')

/** What a restore has to undo: somebody signed in, a message that waits, a code, leased work; with a demonstration on request. */
export const anInstallation = async (
  engine: TestEngine,
  { demonstration = false }: { demonstration?: boolean } = {},
): Promise<Store> => {
  const store = await openTestStore(engine, { reference: demonstration })
  const clock = makeTestClock()
  if (demonstration) await seed(store, clock, { citizens: 60, companies: 20, orders: 20, seed: 5 })
  else await insertMunicipalities(store)
  await makeTestPeople({
    ...testDeps(store, clock),
    ids: { ...testDeps(store).ids, next: randomUUID },
  }).aManager()
  await aMessage(store, { id: '1'.repeat(32), leasedUntil: '2026-11-24T09:30:00.000Z' })
  await aMessage(store, { id: '2'.repeat(32), state: 'sent', settledAt: '2026-11-23T10:00:00.000Z' })
  const { linkCodes, scheduledJobs } = store.tables
  await store.tx(async ({ db }) => {
    await db.insert(scheduledJobs).values({ name: 'a job', leasedUntil: '2026-11-24T09:30:00.000Z' })
    await db.insert(linkCodes).values({
      id: 'a code',
      citizenId: 'somebody',
      codeHash: 'a digest',
      issuedBy: 'a caseworker',
      issuedAt: '2026-11-23T09:00:00.000Z',
      expiresAt: '2026-12-07T09:00:00.000Z',
    })
  })
  await makeAuditChain({ store }).sealDue()
  return store
}

/** A folder for backups and restored files, and what is done with them. */
export const makeBackupFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'virkelyst-backup-'))
  let made = 0
  const file = (ending: string) => join(folder, `${++made}.${ending}`)
  return {
    folder,
    file,
    async take(store: Store): Promise<string> {
      const name = file('backup')
      await makeBackups({ store, clock: backupClock }).take((lines) => writeBackupFile(lines, name))
      return name
    },
    /** Restores into a new place of the engine, and looks at it there. */
    async restored<T>(
      engine: TestEngine,
      backup: string,
      moved: boolean,
      look: (
        store: Store,
        restored: Awaited<ReturnType<ReturnType<typeof makeRestore>['run']>>,
      ) => Promise<T>,
    ): Promise<T> {
      const run = async (store: Store) =>
        look(
          store,
          await makeRestore({
            ...testDeps(store, backupClock),
            ids: { next: randomUUID, token: randomUUID, number: () => 0 },
          }).run(() => readPacked(backup), { moved }),
        )
      if (engine === 'sqlite') return inNewPlace(file('db'), run)
      const store = await openBarePostgres(engine)
      try {
        return await run(store)
      } finally {
        await store.close()
      }
    },
    isThere: (name: string) => existsSync(name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
export type BackupFolder = ReturnType<typeof makeBackupFolder>

/** What each table holds, as a digest over its rows. */
export const digestsOf = async (store: Store): Promise<Record<string, string>> => {
  const digests: Record<string, string> = {}
  for (const table of storedSchema(migrationNames().at(-1)!))
    digests[table.name] = (await digestTable(store.read, store.engine, table)).sha256
  return digests
}
