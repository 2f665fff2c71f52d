import { appendFileSync, mkdirSync } from 'node:fs'
import { chmod, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { makeInstallationRepository } from '@virkelyst/db/accounts/installation.repository'
import { importFaultText } from '@virkelyst/shared/imports/import.labels'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CitizenWorld, makeCitizenWorld } from '../support/citizens'
import { citizensCsv, makeImportFiles, runImport } from '../support/import-files'

let world: CitizenWorld
const files = makeImportFiles()
beforeAll(async () => {
  world = await makeCitizenWorld('sqlite')
})
beforeEach(() => world.clear())
afterAll(async () => {
  files.remove()
  await world.close()
})
const imported = (content: string | Uint8Array) => runImport(world.imports, files.write(content))
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const nobody = async () => expect((await world.contents()).citizens).toEqual([])

describe('a file from another program', () => {
  const text = citizensCsv({ navn: 'Åse Mølgaard' })
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', latin1(text)],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['quotes around everything', Buffer.from(text.replace(/[^;\n]+/g, '"$&"'))],
    ['carriage returns', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['empty lines', Buffer.from(text.replaceAll('\n', '\n\n'))],
    ['no end of line', Buffer.from(text.trimEnd())],
    ['decomposed letters', Buffer.from(text.normalize('NFD'))],
  ])('is read with %s', async (_, bytes) => {
    const { faults, outcome } = await imported(bytes)
    expect(faults).toEqual([])
    expect(outcome.stored).toBe(true)
    expect((await world.contents()).citizens.map((row) => row.name)).toEqual(['Åse Mølgaard'])
  })

  it('counts lines as an editor does, also after a line break within quotes', async () => {
    const { codes } = await imported(
      citizensCsv({ kompetencer: '"to\nlinjer"' }, { sagsnummer: '2', køn: 'Q' }),
    )
    expect(codes).toEqual([[4, 'køn', 'invalid_value']])
  })
})

describe('a file that cannot be imported is told so in words', () => {
  const codesOf = async (content: string | Uint8Array) => {
    const { faults, outcome } = await imported(content)
    expect(outcome.stored).toBe(false)
    expect(outcome.faults).toBe(faults.length)
    for (const fault of faults)
      for (const language of ['da', 'en'] as const)
        expect(importFaultText(fault, language)).toMatch(/^[\p{L}“].{5,}/u)
    await nobody()
    return faults.map((fault) => fault.code)
  }
  it.each([
    ['nothing', '', ['file_empty']],
    ['white space', ' \n\n \n', ['header_missing']],
    ['a header alone', citizensCsv().trimEnd(), ['lines_missing']],
    ['no header', '2026-1;Åse;2620;12-04-1985;K;1\n', ['header_missing']],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), ['file_workbook']],
    ['UTF-16', Buffer.from(`\ufeff${citizensCsv({})}`, 'utf16le'), ['file_utf16']],
    [
      'UTF-16 from the other end',
      Buffer.from(`\ufeff${citizensCsv({})}`, 'utf16le').swap16(),
      ['file_utf16'],
    ],
    ['a NUL byte', citizensCsv({ navn: 'Åse\u0000' }), ['control_characters']],
    ['an open quotation mark', citizensCsv({ navn: '"Åse' }), ['quote_open']],
  ])('%s', async (_, content, codes) => {
    expect(await codesOf(content)).toEqual(codes)
  })

  it('a folder, a missing file and one that may not be read', async () => {
    const at = async (path: string) => (await runImport(world.imports, path)).faults.map(({ code }) => code)
    mkdirSync(join(files.folder, 'folder'))
    expect(await at(join(files.folder, 'folder'))).toEqual(['file_not_one'])
    expect(await at(join(files.folder, 'missing.csv'))).toEqual(['file_missing'])
    expect(await at(join(files.write('x'), 'below-a-file.csv'))).toEqual(['file_missing'])
    expect(await at('/dev/null')).toEqual(['file_not_one'])
    const closed = files.write(citizensCsv({}))
    await chmod(closed, 0o000)
    const isRoot = process.getuid?.() === 0
    expect(await at(closed)).toEqual(isRoot ? [] : ['file_unreadable'])
  })

  it('a file of more than 512 MB, before any of it is read', async () => {
    const path = files.write(citizensCsv({}))
    await truncate(path, 512 * 1024 * 1024 + 1)
    expect((await runImport(world.imports, path)).codes).toEqual([[null, null, 'csv_too_large']])
    await nobody()
  })

  it('a line of half a gigabyte, in little memory', async () => {
    const path = files.write(citizensCsv({}))
    await truncate(path, 1 << 29)
    const before = process.memoryUsage().rss
    const { codes } = await runImport(world.imports, path)
    expect(codes).toEqual([[3, null, 'line_too_long']])
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6)
    await nobody()
  })

  it('a file that somebody writes to between reading and storing', async () => {
    const path = files.write(citizensCsv({}))
    const faults: string[] = []
    const outcome = await world.imports.run({
      kind: 'citizens',
      path,
      municipalityCode: '0165',
      dryRun: false,
      onFault: ({ code }) => faults.push(code),
      onProgress: () => appendFileSync(path, '\n'),
    })
    expect([outcome.stored, faults]).toEqual([false, ['file_changed']])
    await nobody()
  })
})

it('refuses real people in a demonstration, and lets one rehearse', async () => {
  const demonstration = await makeCitizenWorld('sqlite')
  const marked = await makeInstallationRepository(demonstration.store).markAsDemonstration(
    '2026-11-23T09:00:00.000Z',
  )
  expect(marked).toBe(true)
  const path = files.write(citizensCsv({}))
  await expect(runImport(demonstration.imports, path)).rejects.toMatchObject({ reason: 'demonstration' })
  const rehearsal = await runImport(demonstration.imports, path, { dryRun: true })
  expect(rehearsal.outcome).toMatchObject({ added: 1, stored: false })
  expect((await demonstration.contents()).citizens).toEqual([])
  await demonstration.close()
})

describe('generated garbage', () => {
  const good = () => citizensCsv({ 'mål a': 'Kok', sprog: 'dansk:godt' }, { sagsnummer: '2' })
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('', ';', '"', '""', '|', ':', '\n', '\r', '\u0000', '=1+1', '2620', '9'.repeat(400)),
    fc.constantFrom('2026-1', 'ja', 'K', '01-01-1990', '\ud800', '__proto__', 'constructor'),
  )
  const lines = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 })
  const header = fc.constantFrom(
    'sagsnummer;navn;postnummer;fødselsdato;køn;målgruppe',
    'sagsnummer;navn;postnummer;fødselsdato;køn;målgruppe;sprog;erfaring;mål a',
    'toString;__proto__;navn',
  )
  const contents = fc.oneof(
    fc
      .tuple(header, lines)
      .map(([first, rest]) => Buffer.from(`${first}\n${rest.map((row) => row.join(';')).join('\n')}`)),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    // A good file with one byte of it changed.
    fc.tuple(fc.nat(), fc.nat(255)).map(([at, byte]) => {
      const bytes = Buffer.from(good())
      bytes[at % bytes.length] = byte
      return bytes
    }),
  )

  it('is stored whole or not at all, and never ends in a raw error', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (bytes) => {
        const { outcome, faults } = await imported(bytes)
        const { citizens } = await world.contents()
        if (outcome.stored) expect([citizens.length, faults]).toEqual([outcome.added, []])
        else expect(citizens).toEqual([])
        if (!outcome.stored) expect(faults.length).toBeGreaterThan(0)
        for (const fault of faults) expect(importFaultText(fault, 'da')).not.toMatch(/undefined|\{|\[object/)
        await world.clear()
      }),
      { numRuns: 300, seed: 20261123 },
    )
  })
})
