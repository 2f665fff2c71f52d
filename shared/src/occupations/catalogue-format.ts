import type { OccupationLinkKind, OccupationTieKind, TitleKind } from './occupation.schema'

/*
 * The catalogue as people write it, one file for each major group:
 *   == 9333 | Fragthåndtering | Freight handlers        unit group: Danish, English
 *   -- 9333.01 | lagermedarbejder | warehouse worker    occupation: running number within the group, stable once given
 *   syn: lagerarbejder; ~terminalarbejder               titles; `~`: another occupation is meant first
 *   abbr: …   coll: …   old: …   en: …
 *   # a comment
 * and of neighbouring groups:
 *   5230 close 5223   # why
 */
export type CatalogueTitle = { title: string; kind: TitleKind; firstChoice: boolean }
export type CatalogueOccupation = {
  code: string
  groupCode: string
  labelDa: string
  labelEn: string
  /** The label itself is the first of them. */
  titles: CatalogueTitle[]
}
export type CatalogueGroup = { code: string; labelDa: string; labelEn: string }
export type CatalogueLink = { groupA: string; groupB: string; kind: OccupationLinkKind }
/** Two occupations that an official list ties together. */
export type CatalogueTie = { codeA: string; codeB: string; kind: OccupationTieKind }
export type Catalogue = {
  groups: CatalogueGroup[]
  occupations: CatalogueOccupation[]
  links: CatalogueLink[]
  ties: CatalogueTie[]
}
export type CatalogueProblem = { file: string; line: number; problem: string }
export type CatalogueFile = { name: string; text: string }

const titleKindOf: Record<string, TitleKind> = {
  syn: 'synonym',
  abbr: 'abbreviation',
  coll: 'colloquial',
  old: 'old',
  en: 'english',
}

const fields = (line: string): string[] => line.split('|').map((part) => part.trim())
const tidy = (title: string): string => title.trim().replace(/\s+/g, ' ')

/** Reads catalogue files; a line that cannot be read is told and skipped. */
export const parseCatalogue = (
  files: readonly CatalogueFile[],
): { catalogue: Catalogue; problems: CatalogueProblem[] } => {
  const catalogue: Catalogue = { groups: [], occupations: [], links: [], ties: [] }
  const problems: CatalogueProblem[] = []
  for (const file of files) {
    const read = makeLineReader(catalogue)
    for (const [index, raw] of file.text.split(/\r?\n/).entries()) {
      const line = raw.trim()
      const problem = line === '' || line.startsWith('#') ? null : read(line)
      if (problem !== null) problems.push({ file: file.name, line: index + 1, problem })
    }
  }
  return { catalogue, problems }
}

/** Reads one line after another into the catalogue; returns what is wrong with the line, or null. */
const makeLineReader = (catalogue: Catalogue) => {
  let group: CatalogueGroup | null = null
  let occupation: CatalogueOccupation | null = null

  const readGroup = (line: string): string | null => {
    const [code = '', labelDa = '', labelEn = ''] = fields(line)
    const whole = /^\d{4}$/.test(code) && labelDa !== '' && labelEn !== ''
    group = whole ? { code, labelDa, labelEn } : null
    occupation = null
    if (group === null) return 'a group needs four digits, a Danish and an English name'
    catalogue.groups.push(group)
    return null
  }

  const readOccupation = (line: string): string | null => {
    const [code = '', labelDa = '', labelEn = ''] = fields(line)
    occupation = null
    if (!/^\d{4}\.(?:\d{2}|\d{4})$/.test(code) || !labelDa || !labelEn)
      return 'an occupation needs a code, a Danish and an English name'
    if (group?.code !== code.slice(0, 4)) return `${code} does not lie under its group`
    occupation = {
      code,
      groupCode: group.code,
      labelDa,
      labelEn,
      titles: [
        { title: labelDa, kind: 'preferred', firstChoice: true },
        { title: labelEn, kind: 'english', firstChoice: true },
      ],
    }
    catalogue.occupations.push(occupation)
    return null
  }

  const readTitles = (kind: TitleKind, list: string): string | null => {
    if (occupation === null) return 'titles without an occupation above them'
    for (const part of list.split(';').map(tidy)) {
      const firstChoice = !part.startsWith('~')
      const title = firstChoice ? part : tidy(part.slice(1))
      if (title !== '') occupation.titles.push({ title, kind, firstChoice })
    }
    return null
  }

  return (line: string): string | null => {
    if (line.startsWith('==')) return readGroup(line.slice(2))
    if (line.startsWith('--')) return readOccupation(line.slice(2))
    const titles = /^(syn|abbr|coll|old|en):\s*(.*)$/.exec(line)
    if (titles) return readTitles(titleKindOf[titles[1]!]!, titles[2]!)
    const link = /^(\d{4})\s+(exact|close|near)\s+(\d{4})\s*(?:#.*)?$/.exec(line)
    if (!link) return 'not a group, an occupation, titles or a link'
    catalogue.links.push({ groupA: link[1]!, groupB: link[3]!, kind: link[2] as OccupationLinkKind })
    return null
  }
}
