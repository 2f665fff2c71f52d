import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import type { Store } from '@virkelyst/db/kernel/store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeTestClock, testDeps } from '../support/deps'
import { startMailServer } from '../support/mail-server'
import { aMessage } from '../support/messages'
import { insertMunicipalities, makeTestPeople } from '../support/people'
import { makeTestPlacements } from '../support/placements'
import { runServer, type ServerProcess } from '../support/server-process'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'virkelyst-mail-'))
})
const running: ServerProcess[] = []
const start = (settings: Record<string, string>): ServerProcess => {
  const server = runServer(settings)
  running.push(server)
  return server
}
afterAll(() => {
  for (const { child } of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const onStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const store = openSqliteStore(join(folder, 'mail.db'))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
const leasesRunOut = () =>
  onStore(({ tx, tables }) =>
    tx(async ({ db }) => {
      await db.update(tables.outbox).set({ leasedUntil: '2026-01-01T00:00:00.000Z' })
      await db.update(tables.scheduledJobs).set({ leasedUntil: null })
    }),
  )

it('sends under the same Message-ID after the process was killed between the server’s having it and the note of that', async () => {
  const mail = await startMailServer()
  const id = await onStore(async (store) => {
    await store.migrate()
    await insertMunicipalities(store)
    await makeInstallationRepository(store).markAsDemonstration('2026-11-23T09:00:00.000Z')
    const clock = makeTestClock()
    const deps = { ...testDeps(store, clock), clock }
    const employer = await makeTestPeople(deps).anEmployer()
    const now = () => deps.clock.now().toISOString()
    const { companies } = store.tables
    await store.tx(async ({ db }) => {
      await db.insert(companies).values({
        cvr: '99000007',
        name: 'Lager',
        searchName: ' lager',
        sector: 'private',
        municipalityCode: '0165',
        source: 'manual',
        createdAt: now(),
        updatedAt: now(),
      })
    })
    const placements = makeTestPlacements({ store, deps, now })
    const subjectId = await placements.aPlacement({ cvr: '99000007', pNumber: '1000000001' })
    return aMessage(store, { subjectId, recipientId: employer.userId })
  })
  const settings = {
    DATABASE_URL: join(folder, 'mail.db'),
    SMTP_URL: `smtp://127.0.0.1:${mail.config.port}`,
    MAIL_FROM: 'noreply@virkelyst.example',
  }

  mail.fallSilent(true)
  const first = start(settings)
  await first.until(/answers at/)
  while (mail.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  first.child.kill('SIGKILL')
  await first.ended

  mail.fallSilent(false)
  await leasesRunOut()
  const second = start(settings)
  await second.until(/answers at/)
  while (mail.received.length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
  second.child.kill('SIGTERM')
  await second.ended

  expect(mail.take().map(({ headers }) => headers['message-id']?.[0])).toEqual(
    Array(2).fill(`<${id}@virkelyst.example>`),
  )
  const [message] = await onStore(({ read, tables }) => read.db.select().from(tables.outbox))
  expect(message).toMatchObject({ state: 'sent', attempts: 2 })
  await mail.stop()
})
