import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Store } from '@virkelyst/db/kernel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstallation, type BackupFolder, digestsOf, makeBackupFolder } from '../support/backups'
import { testEngines } from '../support/stores'

/** Where a restore leaves its own trace, and gives leases free. */
const touched = ['audit', 'audit_subjects', 'events', 'event_payloads', 'outbox', 'scheduled_jobs']

/** What a restore ends or leaves. */
const states = async ({ read, tables }: Store) => ({
  sessions: (await read.db.select().from(tables.sessions)).map(({ endedAt }) => endedAt),
  codes: (await read.db.select().from(tables.linkCodes)).map(({ expiresAt }) => expiresAt),
  mail: (await read.db.select().from(tables.outbox).orderBy(tables.outbox.id)).map(
    ({ state, reason, leasedUntil }) => [state, reason, leasedUntil],
  ),
  leases: (await read.db.select().from(tables.scheduledJobs)).map(({ leasedUntil }) => leasedUntil),
})

const others = testEngines.flatMap((from) =>
  testEngines.flatMap((to) => (from === to ? [] : [[from, to] as const])),
)

it.each(others)(
  'all of a demonstration moves from %s to %s, row by row, people signed in and mail waiting',
  async (from, to) => {
    const backups = makeBackupFolder()
    const store = await anInstallation(from, { demonstration: true })
    const before = await digestsOf(store)
    const backup = await backups.take(store)
    expect(await digestsOf(store)).toEqual(before)
    await store.close()
    expect(statSync(backup).mode & 0o777).toBe(0o600)
    await backups.restored(to, backup, true, async (restored, { chain, header, rows }) => {
      const after = await digestsOf(restored)
      const changed = Object.keys(before).filter((table) => after[table] !== before[table])
      expect(changed.sort()).toEqual([...touched].sort())
      expect(rows).toBe(header.tables.reduce((sum, table) => sum + table.rows, 0))
      expect(chain).toMatchObject({ firstBreak: null, outside: { rows: 0 }, head: header.auditHead })
      expect(chain.links).toBeGreaterThan(0)
      expect(await states(restored)).toEqual({
        sessions: [null],
        codes: ['2026-12-07T09:00:00.000Z'],
        mail: [
          ['waiting', null, null],
          ['sent', null, null],
        ],
        leases: [null],
      })
    })
    backups.remove()
  },
)

describe.each(testEngines)('a backup of %s', (engine) => {
  let backups: BackupFolder
  let store: Store
  let backup: string
  beforeAll(async () => {
    backups = makeBackupFolder()
    store = await anInstallation(engine)
    backup = await backups.take(store)
  })
  afterAll(async () => {
    await store.close()
    backups.remove()
  })

  it('ends sessions and codes, and gives up mail that may have been sent, once it is restored', async () => {
    const now = '2026-11-24T09:00:00.000Z'
    await backups.restored(engine, backup, false, async (restored, { settled }) => {
      expect(await states(restored)).toEqual({
        sessions: [now],
        codes: [now],
        mail: [
          ['given_up', 'restored', null],
          ['sent', null, null],
        ],
        leases: [null],
      })
      expect(settled).toEqual({ sessions: 1, linkCodes: 1, messages: 1 })
      const { events } = restored.tables
      const told = await restored.read.db.select().from(events)
      expect(told.filter(({ kind }) => kind === 'installation_restored')).toHaveLength(1)
    })
  })

  it('is of one moment, whoever writes meanwhile', async () => {
    const { invitations } = store.tables
    let [written, over] = [0, false]
    const writing = (async () => {
      while (!over) {
        // The embedded PostgreSQL never waits by itself.
        await setImmediate()
        const id = `meanwhile-${++written}`
        await store.tx(async ({ db }) => {
          await db.insert(invitations).values({
            id,
            email: `${id}@virkelyst.example`,
            name: id,
            role: 'manager',
            municipalityCode: '0165',
            invitedBy: 'somebody',
            invitedAt: '2026-11-23T09:00:00.000Z',
          })
        })
      }
    })()
    while (written < 3) await setImmediate()
    const later = await backups.take(store)
    const mid = written
    over = true
    await writing
    await backups.restored('sqlite', later, true, async (restored, { header }) => {
      const rows = await restored.read.db.select().from(invitations)
      const meanwhile = rows.filter(({ id }) => id.startsWith('meanwhile-'))
      expect(meanwhile.length).toBeGreaterThan(0)
      expect(meanwhile.length).toBeLessThanOrEqual(mid)
      expect(header.tables.find(({ name }) => name === 'invitations')?.rows).toBe(rows.length)
    })
  })
})
