import type { CellReader } from './cells.rules'
import { textCell } from './cells.rules'
import { unused, type Values } from './columns'

const fault = (code: string) => ({ fault: code })

const uriCell: CellReader<string> = (cell) =>
  /^(?:https?:\/\/|urn:)\S{3,290}$/.test(cell) ? { value: cell } : fault('bad_uri')

/** Several in one cell, each on a line of its own as ESCO's portal writes them, or between `|`. */
const several =
  <T>(item: CellReader<T>, most: number): CellReader<T[]> =>
  (cell) => {
    const read: T[] = []
    for (const part of cell.split(/[|\r\n]+/)) {
      const trimmed = part.trim()
      if (trimmed === '') continue
      const found = item(trimmed)
      if ('fault' in found) return found
      read.push(found.value)
    }
    return read.length > most ? fault('too_big') : { value: read }
  }

/** A title as official lists have them: some begin with a sign that is none of a formula's. */
const titleCell: CellReader<string> = (cell) => {
  if (cell.length > 200) return fault('too_long')
  return /\p{L}/u.test(cell) ? textCell(cell) : fault('no_letters')
}

/** `9333`, `C9333`, or the group in ESCO's own code `9333.7.1`; of three digits where the list knows no more. */
const groupCell: CellReader<string> = (cell) => {
  const found = /^(?:https?:\/\/\S+\/isco\/)?C?(\d{3,4})(?:\.[\d.]+)?$/.exec(cell)
  return found ? { value: found[1]! } : fault('bad_group')
}

const links = (da: string, also: readonly string[], what: { da: string; en: string }) => ({
  da,
  also,
  help: what,
  read: several(uriCell, 200),
})

/** The columns of an official list of occupations: as ESCO's portal publishes them, or as STAR's list of titles is prepared. */
export const officialListColumns = {
  uri: {
    da: 'uri',
    also: ['conceptUri', 'conceptUriDa', 'esco-uri'],
    required: true,
    help: {
      da: 'Betegnelsens adresse. Kendes den igen, beholder stillingen sin kode.',
      en: 'Address of the concept. Known again, the occupation keeps its code.',
    },
    read: uriCell,
  },
  group: {
    da: 'isco',
    also: ['iscoGroup', 'isco08', 'disco08', 'discogruppe'],
    required: true,
    help: { da: 'Fire cifre (ISCO-08/DISCO-08).', en: 'Four digits (ISCO-08/DISCO-08).' },
    read: groupCell,
  },
  title: {
    da: 'titel',
    also: ['preferredLabel', 'prefLabel_da', 'preferredLabel_da', 'stillingsbetegnelse'],
    required: true,
    help: { da: 'Den foretrukne danske titel.', en: 'The preferred Danish title.' },
    read: titleCell,
  },
  other_titles: {
    da: 'andre titler',
    also: ['altLabels', 'altLabels_da', 'alias', 'synonymer'],
    help: {
      da: 'Hver på sin linje i cellen, eller adskilt af |.',
      en: 'Each on a line of its own in the cell, or separated by |.',
    },
    read: several(titleCell, 300),
  },
  title_en: {
    da: 'engelsk titel',
    also: ['preferredLabel_en', 'prefLabel_en'],
    help: { da: 'Den foretrukne engelske titel.', en: 'The preferred English title.' },
    read: titleCell,
  },
  other_titles_en: {
    da: 'andre engelske titler',
    also: ['altLabels_en'],
    help: { da: 'Som andre titler.', en: 'As other titles.' },
    read: several(titleCell, 300),
  },
  exact: links('exactMatch', ['exact', 'eksakt'], {
    da: 'URI’er, der betyder det samme (lighed .95).',
    en: 'URIs that mean the same (similarity .95).',
  }),
  close: links('closeMatch', ['close', 'tæt'], {
    da: 'URI’er, der ligger tæt på (.9).',
    en: 'URIs that are close (.9).',
  }),
  broader: links('broadMatch', ['broader', 'bredere', 'broaderMatch'], {
    da: 'URI’er, der er bredere (.75).',
    en: 'URIs that are broader (.75).',
  }),
  narrower: links('narrowMatch', ['narrower', 'smallere', 'narrowerMatch'], {
    da: 'URI’er, der er smallere (.75).',
    en: 'URIs that are narrower (.75).',
  }),
  conceptType: unused('conceptType'),
  hiddenLabels: unused('hiddenLabels'),
  status: unused('status'),
  modifiedDate: unused('modifiedDate'),
  regulatedProfessionNote: unused('regulatedProfessionNote'),
  scopeNote: unused('scopeNote'),
  definition: unused('definition'),
  inScheme: unused('inScheme'),
  description: unused('description'),
  code: unused('code'),
  naceCode: unused('naceCode'),
} as const

export type OfficialListValues = Values<typeof officialListColumns>
