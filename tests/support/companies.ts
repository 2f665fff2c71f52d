import type { Store } from '@virkelyst/db/kernel/store'
import type { CompanySource, SupportStatus } from '@virkelyst/shared/companies/company.schema'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { sortText } from '@virkelyst/shared/kernel/sort-text'
import { albertslund, cvrs } from './people'

const at = '2026-01-02T08:00:00.000Z'

export type TestCompany = {
  cvr: string
  name: string
  source: CompanySource
  supportStatus: SupportStatus
  municipalityCode: string
  ownerUserId: string | null
  units: { pNumber: string; name: string; postalCode: string; municipalityCode?: string }[]
  contacts: { id: string; name: string; email: string; userId?: string | null }[]
}

export const contactId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A warehouse in Albertslund with one unit and one contact, known from the register. */
export const aCompany = (input: Partial<TestCompany> = {}): TestCompany => ({
  cvr: cvrs[0],
  name: 'Østre Lager A/S',
  source: 'register',
  supportStatus: 'none',
  municipalityCode: albertslund,
  ownerUserId: null,
  units: [{ pNumber: '1000000001', name: 'Lager Vest', postalCode: '2620' }],
  contacts: [{ id: contactId(1), name: 'Karen Lund', email: 'karen@lager.example' }],
  ...input,
})

/** Puts the company into the store, with its units and contacts. */
export const insertCompany = async (store: Store, input: Partial<TestCompany> = {}): Promise<TestCompany> => {
  const company = aCompany(input)
  const { cvr, source, municipalityCode } = company
  const { companies, productionUnits, companyContacts } = store.tables
  const { units, contacts, ...facts } = company
  await store.tx(async ({ db }) => {
    await db.insert(companies).values({
      ...facts,
      searchName: searchText(company.name),
      sortName: sortText(company.name),
      sector: 'private',
      createdAt: at,
      updatedAt: at,
    })
    for (const unit of units)
      await db
        .insert(productionUnits)
        .values({ municipalityCode, ...unit, cvr, source, address: 'Vridsløsevej 1' })
    for (const contact of contacts)
      await db.insert(companyContacts).values({ ...contact, cvr, createdAt: at })
  })
  return company
}
