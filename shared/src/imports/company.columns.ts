import { sectorLabels } from '../companies/company.labels'
import { codeCell, dateCell, digitsCell, numberCell, plainCell, textCell } from './cells.rules'
import type { Column } from './columns'

const cvrColumn = {
  da: 'CVR-nummer',
  also: ['CVR', 'cvrnr'],
  required: true,
  help: { da: 'Otte cifre.', en: 'Eight digits.' },
  read: plainCell,
} as const
const industryColumn = {
  da: 'branchekode',
  also: ['branche'],
  help: { da: 'Seks cifre (DB25).', en: 'Six digits (DB25).' },
  read: digitsCell(6),
} as const

/** The columns of a file of companies, in the order of the guide. */
export const companyColumns = {
  cvr: cvrColumn,
  name: {
    da: 'navn',
    required: true,
    help: { da: 'Virksomhedens navn.', en: 'Name of the company.' },
    read: textCell,
  },
  municipality_code: {
    da: 'kommunekode',
    required: true,
    help: {
      da: 'Hjemkommunens kode, som 0165 eller 165.',
      en: 'Code of the home municipality, as 0165 or 165.',
    },
    read: digitsCell(4),
  },
  industry_code: industryColumn,
  sector: {
    da: 'sektor',
    help: {
      da: 'privat eller offentlig. Ny uden: privat.',
      en: 'private or public. New without one: private.',
    },
    read: codeCell(sectorLabels),
  },
} as const satisfies Record<string, Column<unknown>>
export type CompanyColumn = keyof typeof companyColumns

/** The columns of a file of production units, in the order of the guide. */
export const unitColumns = {
  p_number: {
    da: 'P-nummer',
    also: ['pnr'],
    required: true,
    help: { da: 'Ti cifre.', en: 'Ten digits.' },
    read: plainCell,
  },
  cvr: cvrColumn,
  name: {
    da: 'navn',
    required: true,
    help: { da: 'Produktionsenhedens navn.', en: 'Name of the production unit.' },
    read: textCell,
  },
  address: {
    da: 'adresse',
    required: true,
    help: { da: 'Vej og nummer.', en: 'Street and number.' },
    read: textCell,
  },
  postal_code: {
    da: 'postnummer',
    also: ['postnr'],
    required: true,
    help: { da: 'Fire cifre.', en: 'Four digits.' },
    read: digitsCell(4),
  },
  municipality_code: {
    da: 'kommunekode',
    help: {
      da: 'Kommunens kode. Uden: den kommune, postnummeret mest ligger i.',
      en: 'Code of the municipality. Without: the one that most of the postal district lies in.',
    },
    read: digitsCell(4),
  },
  industry_code: industryColumn,
  ordinary_staff: {
    da: 'ordinære fuldtidsansatte',
    also: ['fuldtidsansatte', 'årsværk'],
    help: { da: 'Antal, som 12 eller 4,5.', en: 'Number, as 12 or 4.5.' },
    read: numberCell,
  },
  closed_on: {
    da: 'ophørt',
    also: ['ophørsdato'],
    help: { da: 'Dato, hvis enheden er ophørt.', en: 'Date, where the unit has closed.' },
    read: dateCell,
  },
} as const satisfies Record<string, Column<unknown>>
export type UnitColumn = keyof typeof unitColumns
