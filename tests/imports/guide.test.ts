import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageLabels, licenceLabels } from '@virkelyst/shared/citizens/requirement.labels'
import { citizenColumns } from '@virkelyst/shared/imports/citizen.columns'
import type { Columns } from '@virkelyst/shared/imports/columns'
import { companyColumns, unitColumns } from '@virkelyst/shared/imports/company.columns'
import { officialListColumns } from '@virkelyst/shared/imports/official-list.columns'
import { postalListColumns } from '@virkelyst/shared/imports/postal-list.columns'
import { afterAll, describe, expect, it } from 'vitest'
import { makeCitizenWorld } from '../support/citizens'
import { makeImportFiles, runImport } from '../support/import-files'

const guide = readFileSync(join(import.meta.dirname, '../../docs/importing.md'), 'utf8')
const section = (title: string) => guide.split(/^### /m).find((part) => part.startsWith(`${title}\n`)) ?? ''

const tableOf = (columns: Columns) =>
  Object.entries(columns)
    .filter(([, { help }]) => help.en !== 'Not read.')
    .map(
      ([name, { da, required, help }]) =>
        `| ${da} | ${name} | ${required ? 'yes' : ''} | ${help.en.replaceAll('|', '\\|')} |`,
    )

describe('the guide to importing', () => {
  const files = makeImportFiles()
  afterAll(() => files.remove())

  it.each([
    ['Citizens', citizenColumns],
    ['Companies', companyColumns],
    ['Production units', unitColumns],
    ['Official lists of occupations', officialListColumns],
    ['The official list of postal codes', postalListColumns],
  ])('names every column of %s as the importer reads it, and no other', (title, columns) => {
    const rows = section(title)
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:Danish )?header/.test(line))
    expect(rows).toEqual(tableOf(columns))
  })

  it('names every certificate and language', () => {
    for (const [code, { da }] of Object.entries({ ...licenceLabels, ...languageLabels }))
      expect(guide).toContain(`\`${code}\` ${da}`)
  })

  it('shows a file that can be imported', async () => {
    const [example = ''] = /^sagsnummer;[\s\S]*?(?=```)/m.exec(section('Citizens')) ?? []
    const world = await makeCitizenWorld('sqlite')
    const { outcome, faults } = await runImport(world.imports, files.write(example))
    expect(faults).toEqual([])
    expect(outcome).toMatchObject({ added: 1, stored: true })
    await world.close()
  })
})
