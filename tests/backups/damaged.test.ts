import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { applyMigrations } from '@virkelyst/db/kernel/migrations'
import { openSqliteStore } from '@virkelyst/db/kernel/sqlite-store'
import type { Store } from '@virkelyst/db/kernel/store'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstallation, type BackupFolder, makeBackupFolder } from '../support/backups'
import { testEngines } from '../support/stores'

let backups: BackupFolder
let store: Store
let whole: string[]
beforeAll(async () => {
  backups = makeBackupFolder()
  store = await anInstallation('sqlite')
  whole = gunzipSync(readFileSync(await backups.take(store)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
})
afterAll(async () => {
  await store.close()
  backups.remove()
})

const written = (lines: readonly string[], cut = 0): string => {
  const file = backups.file('backup')
  const packed = gzipSync(lines.map((line) => `${line}\n`).join(''))
  writeFileSync(file, packed.subarray(0, packed.length - cut))
  return file
}
const restoring = (file: string) => backups.restored('sqlite', file, true, async () => 'restored')
const changed = (at: number, change: (line: string) => string) =>
  whole.map((line, no) => (no === at ? change(line) : line))

describe('a backup that is not what it was', () => {
  it('is restored where nothing was changed', async () => {
    expect(await restoring(written(whole))).toBe('restored')
  })

  it.each<[string, () => string, RegExp]>([
    ['cut in its packing', () => written(whole, 20), /cut short/],
    ['cut after a line', () => written(whole.slice(0, -1)), /cut short/],
    ['cut after its first line', () => written(whole.slice(0, 1)), /cut short/],
    ['empty', () => written([]), /cut short/],
    ['longer than it was', () => written([...whole, whole.at(-1)!]), /damaged at line/],
    [
      'without one of its rows',
      () => written(whole.filter((line) => !line.startsWith('["0151"'))),
      /rows of municipalities/,
    ],
    [
      'with a word changed in a row',
      () => written(whole.map((line) => line.replace('"Ballerup"', '"Ballerop"'))),
      /rows of municipalities/,
    ],
    [
      'with a row that is no row',
      () => written(whole.map((line) => line.replace('["0151"', '["0151","x"'))),
      /damaged at line/,
    ],
    [
      'with another first line',
      () => written(changed(0, (line) => line.replace('"sqlite"', '"postgres"'))),
      /damaged at line/,
    ],
    [
      'with tables out of order',
      () => written(changed(0, (line) => line.replace('"audit_links"', '"audit_link"'))),
      /damaged at line 1/,
    ],
    [
      'of another format',
      () => written(changed(0, (line) => line.replace('"format":1', '"format":2'))),
      /newer version/,
    ],
    [
      'of a newer version',
      () => written(changed(0, (line) => line.replace(/"schema":"\w+"/, '"schema":"9999_later"'))),
      /newer version/,
    ],
    ['no backup', () => written(['{"name":"virkelyst"}']), /no backup of Virkelyst/],
    [
      'not packed',
      () => {
        const file = backups.file('backup')
        writeFileSync(file, whole.join('\n'))
        return file
      },
      /no backup of Virkelyst/,
    ],
    ['not there', () => '/nowhere/a.backup', /cannot be read/],
  ])('is refused in words: %s', async (_, make, words) => {
    await expect(restoring(make())).rejects.toThrow(words)
  })
})

it.each(testEngines)('is brought up to this version on %s where it is of an older one', async (engine) => {
  const old = openSqliteStore(backups.file('db'))
  await old.tx(async (session) => {
    await applyMigrations(session, 'sqlite', '0003_title_changes_to')
    await session.rows(sql`insert into companies (cvr, name, search_name, sector, municipality_code, source, created_at, updated_at)
      values ('99000007', 'Ærø Smedje', ' ærø smedje', 'private', '0165', 'manual', '2026-11-01T09:00:00.000Z', '2026-11-01T09:00:00.000Z')`)
  })
  const backup = await backups.take(old)
  await old.close()
  await backups.restored(engine, backup, false, async ({ read, tables, migrate }, { migrated }) => {
    expect(migrated[0]).toBe('0004_companies_sort_name')
    expect(await migrate()).toEqual([])
    const [company] = await read.db.select().from(tables.companies)
    expect(company).toMatchObject({ name: 'Ærø Smedje', sortName: '{r| smedje' })
  })
})

it('says the same of the whole as of what it is made of', () => {
  const sum = createHash('sha256')
    .update(
      whole
        .slice(0, -1)
        .map((line) => `${line}\n`)
        .join(''),
    )
    .digest('hex')
  expect(JSON.parse(whole.at(-1)!)).toMatchObject({ end: 'backup', sha256: sum })
})
