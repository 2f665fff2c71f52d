import type { CompanySource, Sector, SupportStatus } from '@virkelyst/shared/companies/company.schema'
import type { ImportedDigests } from '@virkelyst/shared/imports/import.schema'
import type { Kit } from '../kernel/columns'

export const companyTables = (k: Kit) => {
  const companies = k.table(
    'companies',
    {
      cvr: k.text('cvr').primaryKey(),
      name: k.text('name').notNull(),
      searchName: k.text('search_name').notNull(),
      /** Orders names as Danish does on either engine. */
      sortName: k.text('sort_name').notNull().default(''),
      industryCode: k.text('industry_code'),
      sector: k.text('sector').$type<Sector>().notNull(),
      municipalityCode: k.text('municipality_code').notNull(),
      supportStatus: k.text('support_status').$type<SupportStatus>().notNull().default('none'),
      supportStatusNote: k.text('support_status_note'),
      socialEnterprise: k.bool('social_enterprise').notNull().default(false),
      collectiveAgreement: k.text('collective_agreement'),
      /** The consultant who keeps the relation (key account manager). */
      ownerUserId: k.text('owner_user_id'),
      source: k.text('source').$type<CompanySource>().notNull(),
      /** Digest by column of what the last file said: an unchanged cell never overrides what was changed here. */
      imported: k.json<ImportedDigests>('imported'),
      createdAt: k.instant('created_at').notNull(),
      updatedAt: k.instant('updated_at').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [
      k.index('companies_search').on(t.searchName),
      k.index('companies_municipality').on(t.municipalityCode),
      k.index('companies_by_name').on(t.sortName, t.cvr),
      k.index('companies_owner').on(t.ownerUserId),
      k.index('companies_industry').on(t.industryCode, t.cvr),
    ],
  )

  const productionUnits = k.table(
    'production_units',
    {
      pNumber: k.text('p_number').primaryKey(),
      cvr: k
        .text('cvr')
        .notNull()
        .references(() => companies.cvr),
      name: k.text('name').notNull(),
      address: k.text('address').notNull(),
      postalCode: k.text('postal_code').notNull(),
      municipalityCode: k.text('municipality_code').notNull(),
      industryCode: k.text('industry_code'),
      /** Ordinary full-time staff in hundredths: half persons exist (FTE 4.5 is 450). */
      ordinaryStaffHundredths: k.int('ordinary_staff_hundredths'),
      staffUpdatedAt: k.instant('staff_updated_at'),
      source: k.text('source').$type<CompanySource>().notNull(),
      /** Digest by column of what the last file said: an unchanged cell never overrides what was changed here. */
      imported: k.json<ImportedDigests>('imported'),
      closedAt: k.instant('closed_at'),
      version: k.int('version').notNull().default(1),
    },
    (t) => [
      k.index('production_units_cvr').on(t.cvr),
      k.index('production_units_municipality').on(t.municipalityCode),
      k.index('production_units_industry').on(t.industryCode, t.cvr, t.postalCode),
    ],
  )

  const companyContacts = k.table(
    'company_contacts',
    {
      id: k.text('id').primaryKey(),
      cvr: k
        .text('cvr')
        .notNull()
        .references(() => companies.cvr),
      /** The portal user this contact is, once that person has signed in. */
      userId: k.text('user_id'),
      name: k.text('name').notNull(),
      email: k.text('email').notNull(),
      phone: k.text('phone'),
      jobTitle: k.text('job_title'),
      active: k.bool('active').notNull().default(true),
      createdAt: k.instant('created_at').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('company_contacts_cvr').on(t.cvr), k.index('company_contacts_user').on(t.userId)],
  )

  return { companies, productionUnits, companyContacts }
}
