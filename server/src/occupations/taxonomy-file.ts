import { readFile } from 'node:fs/promises'
import { occupationFiles } from '@virkelyst/db/occupations/catalogue-files'
import type { ImportFault } from '@virkelyst/shared/imports/import.schema'
import { type Catalogue, parseCatalogue } from '@virkelyst/shared/occupations/catalogue-format'
import type { OfficialOccupation } from '@virkelyst/shared/occupations/official-list.rules'
import { readOfficialList } from './official-lists.service'

/** The catalogue that comes with the portal, from its files alone. */
export const builtInCatalogue = (): Catalogue => {
  const { catalogue, problems } = parseCatalogue(occupationFiles().files)
  const [first] = problems
  if (first) throw new Error(`${first.file}, line ${first.line}: ${first.problem}`)
  return catalogue
}

/** A list as a catalogue of its own: each occupation is known by its URI. */
const catalogueOf = (list: readonly OfficialOccupation[]): Catalogue => {
  const known = new Map(builtInCatalogue().groups.map((group) => [group.code, group]))
  const groups = [...new Set(list.map(({ group }) => group))].sort()
  return {
    groups: groups.map((code) => known.get(code) ?? { code, labelDa: code, labelEn: code }),
    occupations: list.map(({ uri, group, titleDa, titleEn, titles }) => ({
      code: uri,
      groupCode: group,
      labelDa: titleDa,
      labelEn: titleEn ?? titleDa,
      titles: [
        { title: titleDa, kind: 'preferred', firstChoice: true },
        ...titles.map(({ title, kind }) => ({ title, kind, firstChoice: true })),
      ],
    })),
    links: [],
    ties: [],
  }
}

// A catalogue as it is written for the portal has lines of groups and occupations; no CSV file begins so.
const writtenForPortal = /^(?:==|--) ?\d{4}/m

export type TaxonomyFault = ImportFault | { problem: string; line: number }

/**
 * A file of occupations to resolve against instead of the portal's: an official list (docs/importing.md), or a catalogue as
 * it is written for the portal. Null where anything is wrong with it, each fault told.
 */
export const readTaxonomy = async (
  path: string,
  onFault: (fault: TaxonomyFault) => void,
): Promise<Catalogue | null> => {
  const text = await readFile(path, 'utf8').catch(() => '')
  if (writtenForPortal.test(text.slice(0, 4000))) {
    const { catalogue, problems } = parseCatalogue([{ name: path, text }])
    for (const { problem, line } of problems) onFault({ problem, line })
    return problems.length > 0 ? null : catalogue
  }
  const list = await readOfficialList(path, onFault)
  return list === null ? null : catalogueOf(list)
}
