import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer } from '../support/http'
import { albertslund } from '../support/people'
import { runFile } from '../support/server-process'

describe('a process killed in the middle of writing', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'virkelyst-crash-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    [20, 1],
    [133, 1],
    [400, 20],
  ])(
    'loses none of %i acknowledged writes of %i writers, and keeps no half of one',
    async (writes, writers) => {
      const database = join(folder, 'crash.db')
      const writer = runFile('tests/support/writer.ts', {
        DATABASE_URL: database,
        WRITERS: String(writers),
      })
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
      // Row, event, payload and audit row stand or fall together; a write of each may have been stored but not yet acknowledged.
      expect(told.map((event) => event.subject).sort()).toEqual([...invited].sort())
      expect([...payloads].sort()).toEqual(told.map((event) => event.id).sort())
      expect([...audited].sort()).toEqual(told.map((event) => event.id).sort())
      expect(invited.length - acknowledged.length).toBeLessThanOrEqual(writers)
      expect(health?.integrity_check).toBe('ok')
    },
  )
})

describe('a disk that is full', () => {
  it('lets people read on, refuses to write in words, stores no half, and recovers by itself', async () => {
    const server = await startTestServer()
    try {
      const { userId } = await server.people.aUser({ subject: 'administrator' })
      await server.people.grant(userId, { role: 'administrator', municipalityCode: albertslund })
      const browser = makeBrowser(server.url)
      await browser.signInAs('administrator')
      const limitPages = (pages: number) =>
        server.store.tx(async (session) => {
          await session.rows(sql.raw(`pragma max_page_count = ${pages}`))
        })
      // The engine's own limit gives the error that a full disk gives; 1 means: as many as there are now.
      await limitPages(1)
      const invite = (number: number) =>
        browser.call('accounts.invite', {
          email: `${'x'.repeat(50)}${number}@virkelyst.example`,
          name: 'N'.repeat(100),
          role: 'manager',
        })
      const answers = []
      for (let number = 0; number < 200; number++) answers.push(await invite(number))
      const refused = answers.filter((answer) => answer.status !== 200)
      expect(refused.length).toBeGreaterThan(0)
      for (const answer of refused)
        expect(answer).toMatchObject({ status: 503, app: { reason: 'storage', code: 'unavailable' } })
      const { data } = await browser.call('accounts.people')
      const stored = (data as { invitations: unknown[] }).invitations
      expect(stored).toHaveLength(answers.length - refused.length)
      const { events } = server.store.tables
      const told = await server.store.read.db.select().from(events).where(eq(events.kind, 'person_invited'))
      expect(told).toHaveLength(stored.length)

      await limitPages(1_000_000)
      expect((await invite(1000)).status).toBe(200)
    } finally {
      await server.stop()
    }
  })
})
