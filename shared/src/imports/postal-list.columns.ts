import type { ListedPlace } from '../geography/postal-list.rules'
import { type CellReader, digitsCell, listCell, textCell } from './cells.rules'
import { type Column, emptyCells, unused, type Values } from './columns'

const fault = (code: string) => ({ fault: code })

const postalCodeCell: CellReader<string> = (cell) => {
  const read = digitsCell(4)(cell)
  return 'value' in read && !/^\d{4}$/.test(read.value) ? fault('bad_postal_code') : read
}

const nameCell: CellReader<string> = (cell) => {
  if (cell.length > 60) return fault('too_long')
  return /\p{L}/u.test(cell) ? textCell(cell) : fault('no_letters')
}

const municipalityCell: CellReader<string> = (cell) =>
  /^\d{3,4}$/.test(cell) ? { value: cell.padStart(4, '0') } : fault('bad_municipality')

/** Degrees between the limits, with comma or point before the decimals. */
const degreesCell =
  (least: number, most: number): CellReader<number> =>
  (cell) => {
    if (!/^-?\d{1,9}(?:[.,]\d{1,20})?$/.test(cell)) return fault('bad_degrees')
    const degrees = Number(cell.replace(',', '.'))
    return degrees >= least && degrees <= most ? { value: degrees } : fault('outside_denmark')
  }

/**
 * The columns of the official list of postal codes as the national address register gives it out. Its middles of areas lie
 * out at sea, so the limits are those of the country's waters.
 */
export const postalListColumns = {
  code: {
    da: 'nr',
    also: ['postnr', 'postnummer'],
    required: true,
    help: { da: 'Fire cifre.', en: 'Four digits.' },
    read: postalCodeCell,
  },
  name: {
    da: 'navn',
    also: ['bynavn', 'postdistrikt'],
    required: true,
    help: { da: 'Postdistriktets navn.', en: 'Name of the postal district.' },
    read: nameCell,
  },
  latitude: {
    da: 'visueltcenter_y',
    also: ['lat', 'breddegrad', 'y'],
    required: true,
    help: { da: 'Grader nord (WGS84).', en: 'Degrees north (WGS84).' },
    read: degreesCell(54.3, 58.3),
  },
  longitude: {
    da: 'visueltcenter_x',
    also: ['lon', 'længdegrad', 'x'],
    required: true,
    help: { da: 'Grader øst (WGS84).', en: 'Degrees east (WGS84).' },
    read: degreesCell(3.2, 16.6),
  },
  municipalities: {
    da: 'kommuner',
    also: ['kommunekoder', 'kommunekode'],
    help: {
      da: 'Koderne på de kommuner, området rører, adskilt af |. Uden: den, nummeret har nu, ellers det nærmeste steds.',
      en: 'Codes of the municipalities that the area touches, separated by |. Without: the one the code has now, else that of the nearest place.',
    },
    read: listCell(municipalityCell),
  },
  href: unused('href'),
  receivers: unused('stormodtageradresser'),
  receiver: unused('stormodtager'),
  box_x_min: unused('bbox_xmin'),
  box_y_min: unused('bbox_ymin'),
  box_x_max: unused('bbox_xmax'),
  box_y_max: unused('bbox_ymax'),
  changed: unused('ændret'),
  area_changed: unused('geo_ændret'),
  area_version: unused('geo_version'),
  area_id: unused('dagi_id'),
} as const satisfies Readonly<Record<string, Column<unknown>>>
export type PostalListValues = Values<typeof postalListColumns>

/** A place from a line, or what the line lacks. */
export const listedPlaceOf = (
  values: PostalListValues,
): ListedPlace | { faults: { column: string; code: string }[] } => {
  const { code, name, latitude, longitude, municipalities = [] } = values
  if (code === undefined || name === undefined || latitude === undefined || longitude === undefined)
    return { faults: emptyCells(values, ['code', 'name', 'latitude', 'longitude']) }
  return { postalCode: code, name, latitude, longitude, municipalities }
}

type Entry = Readonly<Record<string, unknown>>
const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const itemAt = (value: unknown, at: number): unknown => (Array.isArray(value) ? value[at] : undefined)
const codeOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'kode' in value ? plain(value.kode) : plain(value)
const codesOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(codeOf).join('|') : plain(value)

/** The cells of an entry of the register's JSON, nested or flat, by the Danish headers; what is not there is empty. */
export const postalListEntry = {
  titles: ['nr', 'navn', 'visueltcenter_y', 'visueltcenter_x', 'kommuner'],
  cellsOf: (entry: Entry): string[] => [
    plain(entry.nr ?? entry.postnr),
    plain(entry.navn),
    plain(itemAt(entry.visueltcenter, 1) ?? entry.visueltcenter_y),
    plain(itemAt(entry.visueltcenter, 0) ?? entry.visueltcenter_x),
    codesOf(entry.kommuner ?? entry.kommunekode),
  ],
}
