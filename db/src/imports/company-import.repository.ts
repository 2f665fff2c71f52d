import type { ImportedDigests } from '@virkelyst/shared/imports/import.schema'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { sortText } from '@virkelyst/shared/kernel/sort-text'
import { inArray, sql } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Session, Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

export type CompanyRow = Tables['companies']['$inferSelect']
export type UnitRow = Tables['productionUnits']['$inferSelect']
/** The whole row as it shall be; the columns to search and sort by follow from the name. */
export type CompanyContent = Omit<CompanyRow, 'searchName' | 'sortName'>

const excluded = (name: string) => sql.raw(`excluded.${name}`)

/** Companies and production units as a file knows them: by CVR number and by P-number. */
export const makeCompanyImportRepository = (store: Store) => {
  const { tables } = store
  const { companies, productionUnits, municipalities } = tables

  const writeCompanies = ({ db }: Session, rows: readonly CompanyContent[]) =>
    db
      .insert(companies)
      .values(rows.map((row) => ({ ...row, searchName: searchText(row.name), sortName: sortText(row.name) })))
      .onConflictDoUpdate({
        target: companies.cvr,
        set: {
          name: excluded('name'),
          searchName: excluded('search_name'),
          sortName: excluded('sort_name'),
          industryCode: excluded('industry_code'),
          sector: excluded('sector'),
          municipalityCode: excluded('municipality_code'),
          source: excluded('source'),
          imported: excluded('imported'),
          updatedAt: excluded('updated_at'),
          version: excluded('version'),
        },
      })

  const writeUnits = ({ db }: Session, rows: readonly UnitRow[]) =>
    db
      .insert(productionUnits)
      .values(rows as UnitRow[])
      .onConflictDoUpdate({
        target: productionUnits.pNumber,
        set: {
          cvr: excluded('cvr'),
          name: excluded('name'),
          address: excluded('address'),
          postalCode: excluded('postal_code'),
          municipalityCode: excluded('municipality_code'),
          industryCode: excluded('industry_code'),
          ordinaryStaffHundredths: excluded('ordinary_staff_hundredths'),
          staffUpdatedAt: excluded('staff_updated_at'),
          source: excluded('source'),
          imported: excluded('imported'),
          closedAt: excluded('closed_at'),
          version: excluded('version'),
        },
      })

  type Known = Promise<ReadonlyMap<string, ImportedDigests | null>>
  /** All portions or none, with the one event of the import. `merge` makes of a line and what is there what shall be. */
  const importAll = async <Line extends { key: string }, Row>(
    portions: () => AsyncIterable<readonly Line[]>,
    read: (session: Session, keys: string[]) => Promise<Map<string, Row>>,
    merge: (line: Line, existing: Row | null) => Row,
    write: (session: Session, rows: readonly Row[]) => Promise<unknown>,
    event: DomainEvent,
  ): Promise<void> =>
    store.tx(async (session) => {
      for await (const lines of portions()) {
        const there = await read(
          session,
          lines.map((line) => line.key),
        )
        await write(
          session,
          lines.map((line) => merge(line, there.get(line.key) ?? null)),
        )
      }
      await recordEvent(session, tables, event)
    })

  const companiesBy = async ({ db }: Session, cvrs: readonly string[]) => {
    const rows = await db
      .select()
      .from(companies)
      .where(inArray(companies.cvr, [...cvrs]))
    return new Map(rows.map((row): [string, CompanyContent] => [row.cvr, row]))
  }
  const unitsBy = async ({ db }: Session, pNumbers: readonly string[]) => {
    const rows = await db
      .select()
      .from(productionUnits)
      .where(inArray(productionUnits.pNumber, [...pNumbers]))
    return new Map(rows.map((row): [string, UnitRow] => [row.pNumber, row]))
  }

  return {
    /** Codes of every municipality of the country, served here or not. */
    municipalityCodes: async (): Promise<ReadonlySet<string>> => {
      const rows = await store.read.db.select({ code: municipalities.code }).from(municipalities)
      return new Set(rows.map((row) => row.code))
    },
    knownCompanies: async (cvrs: readonly string[]): Known =>
      new Map([...(await companiesBy(store.read, cvrs))].map(([cvr, row]) => [cvr, row.imported])),
    knownUnits: async (pNumbers: readonly string[]): Known =>
      new Map([...(await unitsBy(store.read, pNumbers))].map(([pNumber, row]) => [pNumber, row.imported])),

    importCompanies: <Line extends { key: string }>(
      portions: () => AsyncIterable<readonly Line[]>,
      merge: (line: Line, existing: CompanyContent | null) => CompanyContent,
      event: DomainEvent,
    ) => importAll(portions, companiesBy, merge, writeCompanies, event),
    importUnits: <Line extends { key: string }>(
      portions: () => AsyncIterable<readonly Line[]>,
      merge: (line: Line, existing: UnitRow | null) => UnitRow,
      event: DomainEvent,
    ) => importAll(portions, unitsBy, merge, writeUnits, event),
  }
}
export type CompanyImportRepository = ReturnType<typeof makeCompanyImportRepository>
