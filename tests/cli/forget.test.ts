import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, makeCommandLine } from '../support/command-line'
import { albertslund, insertMunicipalities } from '../support/people'
import { aStoredCitizen } from '../support/stored-citizen'

const longAgo = '2021-11-01T09:00:00.000Z'
const needles = ['Kvistgaard', 'zenobia', 'ZQX77', '71839264']

describe('virkelyst forget', () => {
  let line: CommandLine
  let id: string
  beforeAll(async () => {
    line = makeCommandLine()
    await line.run('migrate')
    id = await line.look(async (store) => {
      await insertMunicipalities(store)
      const row = await aStoredCitizen(store, {
        name: 'Zenobia Kvistgaard',
        caseReference: 'ZQX77',
        email: 'zenobia@kvist.example',
        phone: '71839264',
        status: 'closed',
        createdAt: longAgo,
        updatedAt: longAgo,
      })
      return row.id
    })
  })
  afterAll(() => line.remove())

  const people = async () =>
    line.look(async (store) => {
      const rows = await store.read.rows<{ n: number }>(sql`select count(*) as n from citizens`)
      return Number(rows[0]?.n)
    })

  it('says in numbers what would go, by rule, and changes nothing', async () => {
    const { code, out } = await line.run('forget --dry-run')
    expect(code).toBe(0)
    expect(out).toContain(`case ${albertslund}: 0 to erase, 1 to announce, 0 announced and waiting, 0 held`)
    expect(out).toContain(`rankings ${albertslund}: 0 to delete`)
    expect(out).toContain('contents: 0 to delete')
    for (const needle of needles) expect(out.join('\n')).not.toContain(needle)
    expect(await people()).toBe(1)
  })

  it('names ids only where they are asked for, as data too', async () => {
    const plain = await line.run(`forget --dry-run --json --municipality ${albertslund}`)
    expect(plain.out.join('')).not.toContain(id)
    const { out } = await line.run(`forget --dry-run --json --ids --municipality ${albertslund}`)
    const found = JSON.parse(out[0] ?? '') as { people: unknown[]; rows: unknown[] }
    expect(found.people).toMatchObject([{ municipalityCode: albertslund, ids: { announce: [id] } }])
    expect((await line.run('forget --ids')).code).toBe(2)
  })

  it('does what the nightly jobs do, and says no name', async () => {
    const { code, out, err } = await line.run('forget')
    expect([code, err]).toEqual([0, []])
    expect(out).toEqual(['removed 0 rows, announced 1 people, called off 0, erased 0'])
    expect(await people()).toBe(1)
  })
})
