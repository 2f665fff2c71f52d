import {
  type CompanyContent,
  makeCompanyImportRepository,
  type UnitRow,
} from '@virkelyst/db/imports/company-import.repository'
import { toHundredths } from '@virkelyst/shared/companies/company.rules'
import { companyColumns, unitColumns } from '@virkelyst/shared/imports/company.columns'
import {
  type CompanyPart,
  companyParts,
  type ImportedCompany,
  type ImportedUnit,
  importedCompany,
  importedUnit,
  readLine,
  type UnitPart,
  type UnitValues,
  unitParts,
} from '@virkelyst/shared/imports/company-file.rules'
import { changedParts, digestParts } from '@virkelyst/shared/imports/merge.rules'
import { endOfDanishDay } from '@virkelyst/shared/kernel/dates'
import type { PlacesNow } from '../geography/geography.service'
import type { Deps } from '../kernel/deps'
import { type ImportPlan, type PlannedLine, shortDigest } from './import-plan'

type CompanyLine = PlannedLine & { company: ImportedCompany }
type UnitLine = PlannedLine & { unit: ImportedUnit }
type Apply<Row, Line> = (row: Row, line: Line, at: string) => void

const companyChanges: Record<CompanyPart, Apply<CompanyContent, ImportedCompany>> = {
  name: (row, line) => {
    row.name = line.name
  },
  municipality: (row, line) => {
    row.municipalityCode = line.municipality_code
  },
  industry: (row, line) => {
    row.industryCode = line.industry_code ?? null
  },
  sector: (row, line) => {
    row.sector = line.sector ?? row.sector
  },
}

const unitChanges = (geography: Pick<PlacesNow, 'find'>): Record<UnitPart, Apply<UnitRow, ImportedUnit>> => ({
  company: (row, line) => {
    row.cvr = line.cvr
  },
  name: (row, line) => {
    row.name = line.name
  },
  address: (row, line) => {
    row.address = line.address
    row.postalCode = line.postal_code
    row.municipalityCode =
      line.municipality_code ?? geography.find(line.postal_code)?.municipalityCode ?? row.municipalityCode
  },
  industry: (row, line) => {
    row.industryCode = line.industry_code ?? null
  },
  // An emptied cell says nothing: a number the company gave is not forgotten.
  staff: (row, line, at) => {
    if (line.ordinary_staff === undefined) return
    row.ordinaryStaffHundredths = toHundredths(line.ordinary_staff)
    row.staffUpdatedAt = at
  },
  closed: (row, line) => {
    row.closedAt = line.closed_on ? endOfDanishDay(line.closed_on) : null
  },
})

/** What the register gave stays the register's; anything else is the file's from now on. */
const sourceAfter = (before: CompanyContent['source']) => (before === 'register' ? before : 'import')

/** Companies by CVR number. */
export const makeCompanyPlan = ({ store }: Pick<Deps, 'store'>): ImportPlan<CompanyLine> => {
  const repository = makeCompanyImportRepository(store)
  const blank = (cvr: string, at: string): CompanyContent => ({
    cvr,
    name: '',
    industryCode: null,
    sector: 'private',
    municipalityCode: '',
    supportStatus: 'none',
    supportStatusNote: null,
    socialEnterprise: false,
    collectiveAgreement: null,
    ownerUserId: null,
    source: 'import',
    imported: null,
    createdAt: at,
    updatedAt: at,
    version: 0,
  })
  const merge = (line: CompanyLine, existing: CompanyContent | null, at: string): CompanyContent => {
    const row = existing ? { ...existing } : blank(line.key, at)
    for (const name of changedParts(row.imported, line.digests))
      companyChanges[name as CompanyPart](row, line.company, at)
    const imported = { ...row.imported, ...line.digests }
    return { ...row, source: sourceAfter(row.source), imported, updatedAt: at, version: row.version + 1 }
  }
  return {
    kind: 'companies',
    columns: companyColumns,
    keyColumn: 'cvr',
    read(values, columns) {
      const read = readLine(importedCompany, values)
      if ('faults' in read) return read
      const company = read.line
      return { key: company.cvr, digests: digestParts(companyParts, columns, company, shortDigest), company }
    },
    known: repository.knownCompanies,
    async crossCheck(lines) {
      const codes = await repository.municipalityCodes()
      return lines.map(({ company }) =>
        codes.has(company.municipality_code)
          ? null
          : { column: 'municipality_code', code: 'bad_municipality_code' },
      )
    },
    store: (portions, event) =>
      repository.importCompanies(portions, (line: CompanyLine, row) => merge(line, row, event.at), event),
  }
}

/** Production units by P-number; the companies they belong to are there already. */
export const makeUnitPlan = ({
  store,
  geography,
}: Pick<Deps, 'store'> & { geography: Pick<PlacesNow, 'find'> }): ImportPlan<UnitLine> => {
  const repository = makeCompanyImportRepository(store)
  const changes = unitChanges(geography)
  const blank = (pNumber: string): UnitRow => ({
    pNumber,
    cvr: '',
    name: '',
    address: '',
    postalCode: '',
    municipalityCode: '',
    industryCode: null,
    ordinaryStaffHundredths: null,
    staffUpdatedAt: null,
    source: 'import',
    imported: null,
    closedAt: null,
    version: 0,
  })
  const merge = (line: UnitLine, existing: UnitRow | null, at: string): UnitRow => {
    const row = existing ? { ...existing } : blank(line.key)
    for (const name of changedParts(row.imported, line.digests)) changes[name as UnitPart](row, line.unit, at)
    const imported = { ...row.imported, ...line.digests }
    return { ...row, source: sourceAfter(row.source), imported, version: row.version + 1 }
  }
  return {
    kind: 'units',
    columns: unitColumns,
    keyColumn: 'p_number',
    read(values: UnitValues, columns) {
      const read = readLine(importedUnit, values)
      const faults = 'faults' in read ? [...read.faults] : []
      if (values.postal_code !== undefined && geography.find(values.postal_code) === null)
        faults.push({ column: 'postal_code', code: 'unknown_postal_code' })
      if ('faults' in read || faults.length > 0) return { faults }
      const unit = read.line
      return { key: unit.p_number, digests: digestParts(unitParts, columns, unit, shortDigest), unit }
    },
    known: repository.knownUnits,
    async crossCheck(lines) {
      const codes = await repository.municipalityCodes()
      const companies = await repository.knownCompanies(lines.map(({ unit }) => unit.cvr))
      return lines.map(({ unit }) => {
        if (!companies.has(unit.cvr)) return { column: 'cvr', code: 'unknown_company' }
        if (unit.municipality_code !== undefined && !codes.has(unit.municipality_code))
          return { column: 'municipality_code', code: 'bad_municipality_code' }
        return null
      })
    },
    store: (portions, event) =>
      repository.importUnits(portions, (line: UnitLine, row) => merge(line, row, event.at), event),
  }
}
