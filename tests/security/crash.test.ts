import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runFile } from '../support/server-process'

describe('a process killed in the middle of writing', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'virkelyst-crash-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it.each([20, 133, 400])(
    'loses none of %i acknowledged writes, and keeps no half of one',
    async (writes) => {
      const database = join(folder, 'crash.db')
      const writer = runFile('tests/support/writer.ts', { DATABASE_URL: database })
      await writer.until(new RegExp(`(.+\n){${writes}}`))
      writer.child.kill('SIGKILL')
      expect(await writer.ended).toBe('SIGKILL')
      // The last line may have been cut off while it was said.
      const acknowledged = writer.said.out.split('\n').slice(0, -1)
      expect(acknowledged.length).toBeGreaterThanOrEqual(writes)

      const store = openSqliteStore(database)
      const { invitations, events, eventPayloads, audit } = store.tables
      const invited = (await store.read.db.select({ id: invitations.id }).from(invitations)).map(
        (row) => row.id,
      )
      const told = await store.read.db.select({ id: events.id, subject: events.subjectId }).from(events)
      const payloads = (await store.read.db.select({ id: eventPayloads.eventId }).from(eventPayloads)).map(
        (row) => row.id,
      )
      const audited = (await store.read.db.select({ id: audit.eventId }).from(audit)).map((row) => row.id)
      const [health] = await store.read.rows<{ integrity_check: string }>(sql`pragma integrity_check`)
      await store.close()

      const there = new Set(invited)
      expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
      // Row, event, payload and audit row stand or fall together; one write may have been stored but not yet acknowledged.
      expect(told.map((event) => event.subject).sort()).toEqual([...invited].sort())
      expect([...payloads].sort()).toEqual(told.map((event) => event.id).sort())
      expect([...audited].sort()).toEqual(told.map((event) => event.id).sort())
      expect(invited.length - acknowledged.length).toBeLessThanOrEqual(1)
      expect(health?.integrity_check).toBe('ok')
    },
  )
})
