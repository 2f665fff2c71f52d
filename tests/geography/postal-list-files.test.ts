import { mkdirSync } from 'node:fs'
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '@virkelyst/db/kernel/store'
import { makePostalLists } from '@virkelyst/server/geography/postal-lists.service'
import { importFaultText } from '@virkelyst/shared/imports/import.labels'
import type { ImportFault } from '@virkelyst/shared/imports/import.schema'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import '../support/property-seed'
import { testDeps } from '../support/deps'
import { makeImportFiles } from '../support/import-files'
import { openTestStore } from '../support/stores'

const files = makeImportFiles()
let store: Store
beforeAll(async () => {
  store = await openTestStore('sqlite', { reference: true })
})
afterAll(async () => {
  files.remove()
  await store.close()
})

const read = async (path: string) => {
  const faults: ImportFault[] = []
  const outcome = await makePostalLists(testDeps(store)).import({
    path,
    allPoints: false,
    dryRun: true,
    onFault: (fault) => faults.push(fault),
  })
  expect(outcome === null).toBe(faults.length > 0)
  for (const fault of faults)
    for (const language of ['da', 'en'] as const)
      expect(importFaultText(fault, language)).not.toMatch(/undefined|\{|\[object/)
  return { outcome, faults, texts: faults.map((fault) => importFaultText(fault, 'en')) }
}
const imported = (content: string | Uint8Array) => read(files.write(content))
const header = 'nr;navn;visueltcenter_x;visueltcenter_y;kommuner'
const csv = (...lines: string[]) => [header, ...lines].join('\n')
const good = '2629;Vrilstræde;12.36;55.66;0165|0169'
const entry = { nr: '2629', navn: 'Vrilstræde', visueltcenter: [12.36, 55.66], kommuner: [{ kode: '0165' }] }
const json = (...entries: unknown[]) => JSON.stringify(entries)

describe('a list of postal codes', () => {
  it.each([
    ['UTF-8', csv(good)],
    ['UTF-8 with a mark', `\ufeff${csv(good)}`],
    ['Windows-1252', Buffer.from(csv(good), 'latin1')],
    [
      'carriage returns and quotes',
      csv('"2629";"Vrilstræde";"12.36";"55.66";"0165"').replaceAll('\n', '\r\n'),
    ],
    ['decimal commas', csv('2629;Vrilstræde;12,36;55,66;165')],
    ['columns in English, in any order', 'longitude,latitude,name,code\n12.36,55.66,Vrilstræde,2629'],
    ['columns of the flat form', `postnr,navn,lat,lon,kommunekoder\n2629,Vrilstræde,55.66,12.36,0165|0169`],
    ['nested JSON', json(entry)],
    [
      'flat JSON after white space',
      ` \n${json({ nr: 2629, navn: 'Vrilstræde', visueltcenter_x: 12.36, visueltcenter_y: 55.66 })}`,
    ],
  ])('is read with %s', async (_what, content) => {
    const { outcome, faults } = await imported(content)
    expect(faults).toEqual([])
    expect(outcome?.changes.added).toEqual([{ postalCode: '2629', name: 'Vrilstræde' }])
  })

  it('gets back the zeros that a spreadsheet cut off', async () => {
    const { outcome } = await imported(csv('0800;Høje Taastrup;12.27;55.648;0169').replace('0800', '800'))
    expect(outcome?.changes).toMatchObject({ added: [], renamed: [] })
  })
})

describe('a list that cannot be imported is told so in words', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['nothing', '', ['The file is empty.']],
    ['no header', `${good}\n${good}`, ['line 1: The first line is not a header']],
    ['no lines', header, ['The file has no lines']],
    [
      'no points',
      'nr;navn\n2629;Vrilstræde',
      ['“visueltcenter_y” (latitude)', '“visueltcenter_x” (longitude)'],
    ],
    [
      'an unknown column',
      csv(good).replace('kommuner', 'hemmeligt'),
      ['line 1: Column 5 has an unknown name.'],
    ],
    ['a cell too many', csv(`${good};x`), ['line 2: The line has 6 fields, the header 5.']],
    [
      'a code of letters',
      csv('ABCD;Vrilstræde;12.36;55.66;0165'),
      ['line 2, column “nr”: Enter a postal code'],
    ],
    [
      'a code of five digits',
      csv('26290;Vrilstræde;12.36;55.66;0165'),
      ['line 2, column “nr”: Enter a postal'],
    ],
    ['no name', csv('2629;;12.36;55.66;0165'), ['line 2, column “navn”']],
    ['a name without letters', csv('2629;123;12.36;55.66;0165'), ['line 2, column “navn”: Write at least']],
    ['a name that is too long', csv(`2629;${'x'.repeat(61)};12.36;55.66;`), ['line 2, column “navn”']],
    ['a formula', csv('2629;=HYPERLINK("x");12.36;55.66;0165'), ['line 2, column “navn”: Begins with =']],
    [
      'a point that is no number',
      csv('2629;Vrilstræde;øst;55.66;0165'),
      ['“visueltcenter_x”: Write degrees'],
    ],
    [
      'longitude and latitude turned round',
      csv('2629;Vrilstræde;55.66;12.36;0165'),
      ['“visueltcenter_x”: Lies outside Denmark', '“visueltcenter_y”: Lies outside Denmark'],
    ],
    [
      'metres of a map’s grid',
      csv('2629;Vrilstræde;711250.51;6173250.2;0165'),
      ['“visueltcenter_x”: Lies outside', '“visueltcenter_y”: Lies outside'],
    ],
    [
      'a point at zero',
      json({ ...entry, visueltcenter: [0, 0] }),
      ['entry 1, column “visueltcenter_y”', 'entry 1'],
    ],
    ['no point', json({ ...entry, visueltcenter: null }), ['entry 1, column “visueltcenter_y”', 'entry 1']],
    [
      'a municipality of letters',
      csv('2629;Vrilstræde;12.36;55.66;Albertslund'),
      ['“kommuner”: Write codes'],
    ],
    ['unknown municipalities', csv('2629;Vrilstræde;12.36;55.66;0999|0998'), ['“kommuner”: None of the']],
    ['a code twice', csv(good, good), ['line 3, column “nr”: Is also on line 2.']],
    ['a code twice in JSON', json(entry, entry), ['entry 2, column “nr”: Is also entry 1.']],
    ['JSON that is cut off', json(entry).slice(0, -20), ['The file begins as JSON but cannot be read']],
    ['JSON of something else', JSON.stringify({ type: 'FeatureCollection' }), ['no list of postal codes']],
    ['an empty list', '[]', ['The file has no lines']],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), ['This is a workbook.']],
    ['UTF-16', Buffer.from(`\ufeff${json(entry)}`, 'utf16le'), ['The file is saved as UTF-16.']],
    ['an open quotation mark', csv('2629;"Vrilstræde;12.36;55.66;0165'), ['line 2: A quotation mark']],
  ])('%s', async (_what, content, wanted) => {
    const { texts } = await imported(content)
    expect(texts).toHaveLength(wanted.length)
    for (const [at, part] of wanted.entries()) expect(texts[at]).toContain(part)
  })

  it('numbers, words and nothing in the place of entries', async () => {
    const { faults } = await imported(json(1, 'x', null, [], { nr: {} }))
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['required']))
    expect(new Set(faults.map(({ line }) => line))).toEqual(new Set([1, 2, 3, 4, 5]))
  })

  it('a folder, a missing file and one that is far too large, which is not even read', async () => {
    mkdirSync(join(files.folder, 'folder'))
    expect((await read(join(files.folder, 'folder'))).texts).toEqual([
      'This is a folder or a device, not a file.',
    ])
    expect((await read(join(files.folder, 'missing.csv'))).texts).toEqual(['The file does not exist.'])
    const path = files.write(csv(good))
    await truncate(path, 1 << 30)
    const before = process.memoryUsage().rss
    expect((await read(path)).texts[0]).toContain('The file is larger than 20 MB.')
    expect(process.memoryUsage().rss - before).toBeLessThan(50e6)
  })

  it('whatever bytes it is made of, never with a raw error', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('', '2629', '12.36', '55.66', '9'.repeat(400), '"', '\u0000', '__proto__', '-1', '1e3'),
    )
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), cell)
    const entries = fc.array(
      fc.record({ nr: value, navn: value, visueltcenter: value, kommuner: value }, { requiredKeys: [] }),
      { maxLength: 4 },
    )
    const contents = fc.oneof(
      fc
        .array(fc.array(cell, { maxLength: 6 }), { maxLength: 5 })
        .map((rows) => Buffer.from(csv(...rows.map((row) => row.join(';'))))),
      entries.map((list) => Buffer.from(JSON.stringify(list))),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.tuple(fc.nat(), fc.nat(255)).map(([at, byte]) => {
        const bytes = Buffer.from(json(entry, { ...entry, nr: '2628' }))
        bytes[at % bytes.length] = byte
        return bytes
      }),
    )
    await fc.assert(
      fc.asyncProperty(contents, async (bytes) => {
        await imported(bytes)
      }),
      { numRuns: 150 },
    )
  })
})
