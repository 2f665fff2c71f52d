import { subscribe } from 'node:diagnostics_channel'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer } from '../support/http'
import { anIssuer } from '../support/issuer'
import { runServer, type ServerProcess } from '../support/server-process'
import { referenceTemplate } from '../support/stores'

const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** What a server that refuses to start says: nothing but sentences, and exit code 1. */
const refusalOf = async (server: ServerProcess): Promise<string[]> => {
  expect(await server.ended).toBe(1)
  expect(server.said.out).toBe('')
  expect(server.said.err).not.toMatch(/^\s+at |Error:|node_modules/m)
  return server.said.err.trimEnd().split('\n')
}

describe('a server that cannot start', () => {
  let folder: string
  const file = (name: string) => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'virkelyst-start-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('says one sentence for each wrong setting', async () => {
    const server = runServer({ PORT: 'http', LOG_LEVEL: 'loud', DATABASE_URL: file('unused.db') })
    expect(await refusalOf(server)).toEqual([
      'PORT is not understood: it must be a whole number from 0 to 65535.',
      'LOG_LEVEL is not understood: it must be one of fatal, error, warn, info, debug, trace, silent.',
    ])
    expect(existsSync(file('unused.db'))).toBe(false)
  })

  it('says that the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const server = runServer({ ...anIssuer, PORT: String(port), DATABASE_URL: file('port.db') })
    expect(await refusalOf(server)).toEqual([
      `Port ${port} on 127.0.0.1 is taken by another program; stop it, or set PORT to another number.`,
    ])
    other.close()
  })

  it('says that another server is running on the file, while it works there', async () => {
    copyFileSync(referenceTemplate(), file('shared.db'))
    const first = runServer({ ...anIssuer, DATABASE_URL: file('shared.db') })
    const [, url] = await first.until(/answers at (\S+)/)
    const second = runServer({ ...anIssuer, DATABASE_URL: file('shared.db') })
    expect(await refusalOf(second)).toEqual([
      `Another server is running on ${file('shared.db')}; stop it first, or use PostgreSQL for several.`,
    ])
    expect((await fetch(`${url}/readyz`)).status).toBe(200)

    const beside = openSqliteStore(file('shared.db'))
    await beside.tx(async ({ db }) => {
      await db.insert(beside.tables.networks).values({ id: 'beside', name: 'Beside' })
    })
    await beside.close()

    first.child.kill('SIGKILL')
    await first.ended
    const third = runServer({ ...anIssuer, DATABASE_URL: file('shared.db') })
    await third.until(/answers at/)
    third.child.kill('SIGTERM')
    expect(await third.ended).toBe(0)
  })

  it('says that the folder cannot be written', async () => {
    const closed = file('closed')
    mkdirSync(closed)
    chmodSync(folder, 0o755)
    chmodSync(closed, 0o555)
    const server = runServer({ ...anIssuer, DATABASE_URL: join(closed, 'virkelyst.db') }, nobody)
    const [sentence, ...more] = await refusalOf(server)
    expect(sentence).toMatch(
      /virkelyst\.db.* cannot be (opened|written)|database or its folder cannot be written/,
    )
    expect(more).toEqual([])
  })

  it.each([
    [
      'a file that is no database',
      () => writeFileSync(file('text.db'), 'Dear diary, '.repeat(1000)),
      'text.db',
    ],
    ['a folder', () => mkdirSync(file('folder.db')), 'folder.db'],
  ])('says so of %s', async (_what, make, name) => {
    make()
    const sentences = await refusalOf(runServer({ ...anIssuer, DATABASE_URL: file(name) }))
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toContain(file(name))
    expect(sentences[0]).toMatch(/is no database|cannot be (opened|written)/)
  })

  it('says that the database server does not answer', async () => {
    const server = runServer({ ...anIssuer, DATABASE_URL: 'postgres://127.0.0.1:1/virkelyst' })
    const sentences = await refusalOf(server)
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(/database.*(does not answer|cannot be opened)/)
  })

  it('says so of a database that is somebody else’s', async () => {
    const other = openSqliteStore(file('other.db'))
    await other.tx((session) => session.rows(sql`create table users (name text)`))
    await other.close()
    const sentences = await refusalOf(runServer({ ...anIssuer, DATABASE_URL: file('other.db') }))
    expect(sentences).toEqual([
      'The database could not be brought up to this version: table `users` already exists.',
    ])
  })

  it('will not let people in without a password where the database is no demonstration', async () => {
    copyFileSync(referenceTemplate(), file('real.db'))
    const sentences = await refusalOf(runServer({ DATABASE_URL: file('real.db') }))
    expect(sentences).toEqual([
      'OIDC_ISSUERS is missing: this database is no demonstration, so people sign in through an OpenID Connect issuer; describe it there.',
    ])
    const store = openSqliteStore(file('real.db'))
    expect(await makeInstallationRepository(store).isDemonstration()).toBe(false)
    await store.close()
  })

  it('will not do so on another address than this machine’s either, whatever the settings let through', async () => {
    const elsewhere = startTestServer({ changeConfig: (config) => ({ ...config, host: '0.0.0.0' }) })
    await expect(elsewhere).rejects.toThrow('OIDC_ISSUERS is missing')
    const named = startTestServer({
      changeConfig: (config) => ({ ...config, publicUrl: 'https://job.example' }),
    })
    await expect(named).rejects.toThrow('OIDC_ISSUERS is missing')
  })
})

describe('a server that is told to stop', () => {
  it('lets what is under way end, takes nothing new, and leaves one finished file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'virkelyst-stop-'))
    const database = join(folder, 'test.db')
    const server = await startTestServer({ environment: { DATABASE_URL: database } })
    const arrived = new Promise<void>((resolve) => subscribe('http.server.request.start', () => resolve()))
    const body = new TransformStream<Uint8Array, Uint8Array>()
    const writer = body.writable.getWriter()
    const answer = fetch(`${server.url}/trpc/accounts.me`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: body.readable,
      duplex: 'half',
    } as RequestInit)
    await writer.write(new TextEncoder().encode('{'))
    await arrived
    const stopped = server.running.stop()
    await expect(fetch(`${server.url}/readyz`)).rejects.toThrow()
    await writer.write(new TextEncoder().encode('}'))
    await writer.close()
    expect((await answer).status).toBe(200)
    await stopped
    expect(existsSync(`${database}-wal`)).toBe(false)
    expect(statSync(database).size).toBeGreaterThan(0)
    rmSync(folder, { recursive: true, force: true })
  })
})
