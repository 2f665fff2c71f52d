import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, makeCommandLine } from '../support/command-line'
import { citizensCsv } from '../support/import-files'
import { cvrs } from '../support/people'

let line: CommandLine
beforeAll(() => {
  line = makeCommandLine()
})
afterAll(() => line.remove())
const file = (name: string, content: string) => writeFileSync(join(line.folder, name), content)

describe('the command line', () => {
  it('lists its commands, and tells about each', async () => {
    const { code, out } = await line.run('')
    expect(code).toBe(0)
    for (const name of 'serve migrate seed municipality grant import resolve rank simulate'.split(' ')) {
      expect(out[0]).toMatch(new RegExp(`^  ${name} `, 'm'))
      const [help] = (await line.run(`${name} --help`)).out
      expect(help).toContain(`npm run virkelyst -- ${name}`)
      expect((await line.run(`help ${name}`)).out).toEqual([help])
    }
  })

  it.each([
    ['explode', 'there is no command "explode"'],
    ['constructor', 'there is no command "constructor"'],
    ['import', 'say what the file holds'],
    ['import citizens', 'name one file'],
    ['import citizens a b', 'name one file'],
    ['import citizens a --bogus', "Unknown option '--bogus'"],
    ['import citizens a --municipality Albertslund', '--municipality must be a code'],
    ['seed --citizens many', '--citizens must be a whole number'],
    ['seed --citizens 0', '--citizens must be a whole number'],
    ['rank', 'say what is asked for with --title'],
    ['rank --title Kok --postcode 26', 'four digits'],
    ['rank --title Kok --postcode 2620 --kind slavery', '--kind must be one of'],
    ['rank --title Kok --postcode 2620 --hours 37-20', '--hours must be like'],
    ['rank --title Kok --postcode 2620 --limit 1000', '--limit must be a whole number'],
    ['grant king --municipality 165 --email a@b.dk', 'name one role'],
    ['grant job_broker --email a@b.dk', 'say of which municipality'],
    ['grant employer --cvr 12345678 --email a@b.dk', 'a valid CVR number'],
    ['grant job_broker --municipality 165', 'say to whom'],
    ['grant job_broker --municipality 165 --subject s', 'say to whom'],
    ['grant job_broker --municipality 165 --email nobody', 'is not an address'],
    ['municipality Albertslund', 'by its code'],
  ])('does not understand %j, and says why with exit code 2', async (command, why) => {
    const { code, out, err } = await line.run(command)
    expect([code, out]).toEqual([2, []])
    expect(err).toHaveLength(1)
    expect(err[0]).toMatch(/^Not understood: .*See npm run virkelyst -- .*--help$/)
    expect(err[0]).toContain(why)
  })

  it('says in one sentence that the database cannot be used', async () => {
    file('text.db', 'Dear diary, '.repeat(1000))
    const other = { ...line, database: join(line.folder, 'text.db') }
    const { runCli } = await import('@virkelyst/server/cli/run')
    const err: string[] = []
    const code = await runCli(['migrate'], {
      out: () => undefined,
      bytes: new PassThrough(),
      err: (text) => err.push(text),
      progress: null,
      input: (async function* () {})(),
      environment: { DATABASE_URL: other.database },
      folder: line.folder,
      clock: { now: () => new Date() },
      ids: { next: () => '', token: () => '', number: () => 0 },
    })
    expect(code).toBe(1)
    expect(err).toHaveLength(1)
    expect(err[0]).toMatch(/no database|damaged/)
  })
})

describe('a municipality that begins', () => {
  it('makes the database, is put into service and gets its first administrator', async () => {
    const migrated = await line.run('migrate')
    expect(migrated.out).toContain('Loaded the built-in occupations.')
    expect((await line.run('migrate')).out).toEqual(['The database is up to date.'])

    file('people.csv', citizensCsv({}))
    const early = await line.run('import citizens people.csv')
    expect([early.code, early.err]).toEqual([
      1,
      ['No municipality is served here yet; put one into service with the command municipality.'],
    ])
    expect((await line.run('municipality 9999')).err).toEqual(['No municipality has the code 9999.'])
    expect((await line.run('municipality 165 --network Vestegnen')).out).toEqual([
      'Albertslund is served here, in the network Vestegnen.',
    ])
    const invited = await line.run('grant administrator --municipality 165 --email Anna@Albertslund.example')
    expect(invited.out[0]).toMatch(
      /^anna@albertslund\.example is invited as Administrator\. Hand on this link, .*: \/invitation#\S+$/,
    )
    const again = await line.run('grant administrator --municipality 165 --email anna@albertslund.example')
    expect(again.out[0]).toMatch(/already/)
    const known = 'grant manager --municipality 165 --issuer https://login.example --subject 42 --name Bo'
    expect((await line.run(known)).out).toEqual(['Bo has the role Manager.'])
    expect((await line.run(known)).out).toEqual(['Bo has the role Manager already.'])
    await line.run(`grant employer --cvr ${cvrs[0]} --email ejer@firma.example`)
    expect((await line.run('grant manager --municipality 751 --email a@b.dk')).code).toBe(1)

    await line.look(async ({ read, tables }) => {
      const invitations = await read.db.select().from(tables.invitations)
      expect(invitations.map((row) => [row.email, row.role, row.municipalityCode, row.cvr]).sort()).toEqual([
        ['anna@albertslund.example', 'administrator', '0165', null],
        ['ejer@firma.example', 'employer', null, cvrs[0]],
      ])
      const grants = await read.db.select().from(tables.grants)
      expect(grants).toMatchObject([{ role: 'manager', municipalityCode: '0165' }])
      const events = await read.db.select({ kind: tables.events.kind }).from(tables.events)
      expect(events.map((event) => event.kind)).toEqual(
        expect.arrayContaining(['settings_changed', 'person_invited', 'role_granted']),
      )
    })
  })

  it('rehearses and imports its citizens beside the running server', async () => {
    const server = openSqliteStore(line.database, { exclusiveServer: true })
    try {
      file(
        'people.csv',
        citizensCsv(
          { 'mål a': 'Lagermedarbejder', navn: 'Åse Mølgaard' },
          { sagsnummer: '2026-2', 'mål a': 'Kok' },
        ),
      )
      const rehearsed = await line.run('import citizens people.csv --dry-run')
      expect(rehearsed.out).toEqual([
        'Rehearsed citizens: 2 lines: 2 new, 0 changed, 0 unchanged. Nothing was stored.',
      ])
      const imported = await line.run('import citizens people.csv')
      expect(imported).toMatchObject({
        code: 0,
        out: ['Imported citizens: 2 lines: 2 new, 0 changed, 0 unchanged.'],
        err: [],
        progress: ['Checking 100 %', 'Storing 2 of 2'],
      })
      expect((await line.run('import citizens people.csv')).out).toEqual([
        'Nothing to import: 2 lines: 0 new, 0 changed, 2 unchanged.',
      ])
    } finally {
      await server.close()
    }
  })

  it('is told every bad line, in its own language, without what the line said', async () => {
    file('bad.csv', citizensCsv({ sagsnummer: '9', køn: 'Q' }, { sagsnummer: '10', postnummer: '0001' }))
    const danish = await line.run('import citizens bad.csv --language da')
    expect(danish).toMatchObject({
      code: 1,
      out: [
        'linje 2, kolonne “køn”: Vælg en af mulighederne',
        'linje 3, kolonne “postnummer”: Postnummeret findes ikke',
      ],
      err: ['2 faults; nothing was stored.'],
    })
    const missing = await line.run('import citizens nowhere.csv')
    expect([missing.code, missing.out]).toEqual([1, ['The file does not exist.']])
    const kept = await line.look(({ read, tables }) => read.db.select().from(tables.citizens))
    expect(kept).toHaveLength(2)
  })

  it('ranks its citizens for a title, keeps the look in the audit and names nobody', async () => {
    const ranked = await line.run('rank --title Lagermedarbejder --postcode 2620 --hours 20-37 --json')
    expect(ranked.code).toBe(0)
    const [first, counts] = ranked.out.map((text) => JSON.parse(text))
    expect(first).toMatchObject({ place: 1, caseReference: '2026-1', goal: 'A', band: 'strong' })
    expect(counts.counts).toMatchObject({ occupation: 1, eligible: 1 })
    expect(ranked.out.join()).not.toContain('Mølgaard')
    const again = await line.run('rank --title Lagermedarbejder --postcode 2620 --hours 20-37 --json')
    expect(again.out).toEqual(ranked.out)
    const plain = await line.run('rank --title Lagermedarbejder --postcode 2620 --municipality 165')
    expect(plain.out[0]).toMatch(/^ {2}1 .*strong.*A: Lagermedarbejder, 0 km, 2026-1$/)
    const elsewhere = await line.run('rank --title Lagermedarbejder --postcode 2620 --municipality 151')
    expect(elsewhere.out).toEqual(['0 of 0 who fit the occupation'])
    const nowhere = await line.run('rank --title Kok --postcode 0001')
    expect([nowhere.code, nowhere.err]).toEqual([1, ['The postal code 0001 does not exist.']])
    const looks = await line.look(({ read, tables }) => read.db.select().from(tables.audit))
    expect(looks.filter((row) => row.procedure === 'cli.rank')).toHaveLength(3)
  })

  it('resolves titles line for line', async () => {
    const { code, out } = await line.run('resolve --json', ['Lagermand', '', 'SOSU', '¤%&'])
    const lines = out.map((text) => JSON.parse(text))
    expect([code, lines.map((each) => each.title)]).toEqual([0, ['Lagermand', '', 'SOSU', '¤%&']])
    expect(lines[0].confidence).toBe(lines[0].matches[0].confidence)
    expect(lines[0].matches[0]).toMatchObject({ isco08: '9333', method: 'exact', confidence: 1 })
    expect(Object.keys(lines[0].matches[0])).toEqual(['code', 'isco08', 'label', 'confidence', 'method'])
    expect(lines[1]).toEqual({ title: '', confidence: 0, matches: [] })
    for (const { matches } of lines) expect(matches.length).toBeLessThanOrEqual(10)
    expect((await line.run('resolve', ['Lagermand'])).out[1]).toMatch(/^ {2}1\.00 {2}9333\./)
  })

  it('is refused a demonstration, for it has people', async () => {
    const { code, err } = await line.run('seed --citizens 10')
    expect([code, err]).toEqual([
      1,
      ['The database holds something already; a demonstration is put into an empty one only.'],
    ])
  })
})

it('puts no demonstration where a municipality is being set up', async () => {
  const begun = makeCommandLine()
  await begun.run('municipality 165')
  expect((await begun.run('seed --citizens 10')).code).toBe(1)
  begun.remove()
})

it('seeds a demonstration of any size, which then refuses real people', async () => {
  const demonstration = makeCommandLine()
  const seeded = await demonstration.run('seed --citizens 60 --companies 20 --orders 15 --seed 7')
  expect([seeded.code, seeded.err]).toEqual([0, []])
  expect(seeded.out).toEqual(['Seeded 60 citizens, 20 companies and 15 orders, all invented.'])
  expect(seeded.progress.length).toBeGreaterThan(0)
  writeFileSync(join(demonstration.folder, 'people.csv'), citizensCsv({}))
  const refused = await demonstration.run('import citizens people.csv --municipality 165')
  expect(refused.code).toBe(1)
  expect(refused.err[0]).toMatch(/^This database is a demonstration/)
  const rehearsed = await demonstration.run('import citizens people.csv --municipality 165 --dry-run')
  expect(rehearsed.code).toBe(0)
  demonstration.remove()
})
