import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { makeDemonstrationRepository } from '@virkelyst/db/accounts/demonstration.repository'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, makeCommandLine } from '../support/command-line'
import { makeBrowser } from '../support/http'
import { runServer, type ServerProcess } from '../support/server-process'

describe('backup, verify and restore on the command line', () => {
  let line: CommandLine
  let rows: number
  let server: ServerProcess | undefined
  beforeAll(async () => {
    line = makeCommandLine()
    const seeded = await line.run('seed --citizens 60 --companies 20 --orders 15 --seed 7')
    expect(seeded.err).toEqual([])
  })
  afterAll(() => {
    server?.child.kill('SIGKILL')
    line.remove()
  })

  it('writes a file with its checksum, and tells how far it is', async () => {
    const { code, out, progress } = await line.run('backup --out one.backup --json')
    expect(code).toBe(0)
    const said = JSON.parse(out[0] ?? '')
    rows = said.rows
    expect(said).toMatchObject({
      file: join(line.folder, 'one.backup'),
      engine: 'sqlite',
      tables: expect.any(Number),
    })
    expect(said.bytes).toBe(readFileSync(said.file).length)
    expect(progress.at(-1)).toBe(`${rows.toLocaleString('da-DK')} of ${rows.toLocaleString('da-DK')} rows`)
  })

  it('writes over nothing, and says where there is no database', async () => {
    const again = await line.run('backup --out one.backup')
    expect(again).toMatchObject({
      code: 1,
      err: [`${join(line.folder, 'one.backup')} is there already; nothing was written over.`],
    })
    const nowhere = await line.run('backup --out no/such/folder/one.backup')
    expect(nowhere).toMatchObject({
      code: 1,
      err: [`${join(line.folder, 'no/such/folder/one.backup')} cannot be written.`],
    })
    const other = makeCommandLine()
    expect(await other.run('backup --out one.backup')).toMatchObject({
      code: 1,
      err: [`There is no database at ${other.database}.`],
    })
    other.remove()
  })

  it('hands a backup to another program through the standard output', async () => {
    const { code, out, err, bytes } = await line.run('backup --out -')
    expect({ code, out }).toEqual({ code: 0, out: [] })
    expect(err[0]).toMatch(/^\d+ rows of \d+ tables/)
    writeFileSync(join(line.folder, 'piped.backup'), bytes)
    expect((await line.run('verify --backup piped.backup')).code).toBe(0)
  })

  it('verifies a backup without a database, and names what is wrong with one', async () => {
    const { code, out } = await line.run('verify --backup one.backup')
    expect(code).toBe(0)
    expect(out[0]).toMatch(
      new RegExp(`^Whole: ${rows} rows of \\d+ tables, taken 2026-11-23T09:00:00.000Z of sqlite`),
    )
    writeFileSync(
      join(line.folder, 'half.backup'),
      readFileSync(join(line.folder, 'one.backup')).subarray(0, 40_000),
    )
    expect(await line.run('verify --backup half.backup')).toMatchObject({
      code: 1,
      err: ['The backup is cut short.'],
    })
  })

  it('refuses a place that is taken, and leaves nothing where the backup is no good', async () => {
    const taken = await line.run(`restore one.backup --into ${line.database}`)
    expect(taken).toMatchObject({
      code: 1,
      err: [`${line.database} is there already; give the name of a new file.`],
    })
    expect((await line.run('restore half.backup --into half.db')).code).toBe(1)
    expect((await line.run('restore one.backup')).code).toBe(2)
    expect(readdirSync(line.folder).filter((name) => /half\.db|unfinished/.test(name))).toEqual([])
  })

  it('erases again who was erased since, by a list that is kept aside', async () => {
    const [citizen] = await line.look(({ read, tables }) => read.db.select().from(tables.citizens).limit(1))
    const { id, name } = citizen!
    writeFileSync(join(line.folder, 'gone.txt'), `${id}\nsomebody-else\n`)
    const { code, out } = await line.run('restore one.backup --into without.db --erased gone.txt')
    expect({ code, out }).toEqual({ code: 0, out: expect.arrayContaining(['Erased again: 1 of 2 people']) })
    const database = join(line.folder, 'without.db')
    expect((await line.run('erased --since 2026-11-23', [], { DATABASE_URL: database })).out).toEqual([id])
    await line.run('backup --out without.backup', [], { DATABASE_URL: database })
    const held = gunzipSync(readFileSync(join(line.folder, 'without.backup'))).toString('utf8')
    expect(gunzipSync(readFileSync(join(line.folder, 'one.backup'))).toString('utf8')).toContain(name)
    expect(held).not.toContain(name)
  })

  it('restores a portal that starts, signs people in, lists their orders, and whose chain holds', async () => {
    const restored = await line.run('restore one.backup --into restored.db')
    expect(restored.code).toBe(0)
    expect(restored.out[0]).toMatch(new RegExp(`^${rows} rows of \\d+ tables restored`))
    const people = await line.look((store) => makeDemonstrationRepository(store).people())
    const database = join(line.folder, 'restored.db')
    server = runServer({ DATABASE_URL: database })
    const url = (await server.until(/answers at (\S+)/))[1]!
    const broker = makeBrowser(url)
    await broker.signInAs(people.find(({ role }) => role === 'job_broker')!.subject)
    const { status, data } = await broker.call('jobOrders.workList', {})
    expect({ status, data }).toEqual({
      status: 200,
      data: expect.objectContaining({ total: expect.any(Number) }),
    })
    expect((data as { total: number }).total).toBeGreaterThan(0)
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    const { code, out } = await line.run('verify', [], { DATABASE_URL: database })
    expect({ code, told: out[0] }).toEqual({ code: 0, told: expect.stringMatching(/^[1-9]\d* links hold/) })
  })
})
