import type { CompanyFilter } from '@virkelyst/shared/companies/company.schema'
import { closedStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import { searchText } from '@virkelyst/shared/kernel/search-text'
import { and, asc, count, eq, inArray, isNull, like, notInArray, or, sql, sum } from 'drizzle-orm'
import { type MunicipalityScope, visibleOrders } from '../job-orders/visible-orders'
import { startsWith } from '../kernel/columns'
import { makeKeptQuery } from '../kernel/kept-query'
import type { Tables } from '../kernel/schema'
import type { Store } from '../kernel/store'
import { type DomainEvent, recordEvent } from '../kernel/writing'

type Company = Tables['companies']['$inferSelect']
type Unit = Tables['productionUnits']['$inferSelect']
type Contact = Tables['companyContacts']['$inferSelect']
type NewCompany = Tables['companies']['$inferInsert']
export type NewUnit = Tables['productionUnits']['$inferInsert']
export type NewContact = Tables['companyContacts']['$inferInsert']

export type StoredCompany = {
  company: Company
  municipalityName: string | null
  industryName: { da: string; en: string } | null
  ownerName: string | null
  units: (Unit & { postalName: string | null })[]
  contacts: Contact[]
}
export type CompanyFigures = { openOrders: number; hired: number; staffHundredths: number | null }
type CompanyChanges = Partial<
  Pick<
    Company,
    'collectiveAgreement' | 'socialEnterprise' | 'supportStatus' | 'supportStatusNote' | 'ownerUserId'
  >
>

export const makeCompaniesRepository = (store: Store) => {
  const { tables } = store
  const { companies, productionUnits, companyContacts, municipalities, industries, users } = tables
  const { jobOrders, postalCodes } = tables
  const { db } = store.read

  const industryName = (row: { da: string | null; en: string | null }) =>
    row.da === null || row.en === null ? null : { da: row.da, en: row.en }
  const heads = () =>
    db
      .select({
        company: companies,
        municipalityName: municipalities.name,
        industryDa: industries.nameDa,
        industryEn: industries.nameEn,
        ownerName: users.name,
      })
      .from(companies)
      .leftJoin(municipalities, eq(municipalities.code, companies.municipalityCode))
      .leftJoin(industries, eq(industries.code, companies.industryCode))
      .leftJoin(users, eq(users.id, companies.ownerUserId))
  type Head = Awaited<ReturnType<typeof heads>>[number]
  const withIndustry = ({ industryDa, industryEn, ...head }: Head) => ({
    ...head,
    industryName: industryName({ da: industryDa, en: industryEn }),
  })

  /** Each word begins a word of the name; digits begin a CVR or P-number, and up to three of them also a word. */
  const matches = (q: string) => {
    const words = searchText(q).split(' ').filter(Boolean)
    const name = and(
      ...words.map((word) =>
        or(startsWith(companies.searchName, word), like(companies.searchName, `% ${word}%`)),
      ),
    )
    const digits = q.replace(/\s/g, '')
    if (!/^\d+$/.test(digits)) return name
    const byUnit = db
      .select({ cvr: productionUnits.cvr })
      .from(productionUnits)
      .where(startsWith(productionUnits.pNumber, digits))
    const byNumber = db
      .select({ cvr: companies.cvr })
      .from(companies)
      .where(startsWith(companies.cvr, digits))
      .union(byUnit)
    const numbered = inArray(companies.cvr, byNumber)
    return digits.length > 3 ? numbered : or(numbered, name)
  }

  const staffQuery = makeKeptQuery(['cvr', 'pNumber'], (db, { cvr, pNumber }) =>
    db
      .select({ hundredths: productionUnits.ordinaryStaffHundredths })
      .from(productionUnits)
      .where(
        and(
          eq(productionUnits.pNumber, pNumber),
          eq(productionUnits.cvr, cvr),
          isNull(productionUnits.closedAt),
        ),
      ),
  )

  return {
    /** Companies by name, those that begin with the words first. */
    async search(filter: CompanyFilter, userId: string) {
      const where = and(
        filter.q === '' ? undefined : matches(filter.q),
        filter.mine ? eq(companies.ownerUserId, userId) : undefined,
      )
      const words = searchText(filter.q)
      const beginning = sql`case when ${startsWith(companies.searchName, words)} then 0 else 1 end`
      const byName = [asc(companies.sortName), asc(companies.cvr)]
      const [rows, [total]] = await Promise.all([
        heads()
          .where(where)
          .orderBy(...(words === '' ? byName : [beginning, ...byName]))
          .limit(filter.pageSize)
          .offset((filter.page - 1) * filter.pageSize),
        db.select({ n: count() }).from(companies).where(where),
      ])
      return { rows: rows.map(withIndustry), total: total?.n ?? 0 }
    },

    /** Staff, orders under way that the municipality may see, and people hired, by CVR number. */
    async figures(cvrs: string[], scope: MunicipalityScope): Promise<Map<string, CompanyFigures>> {
      const [staff, open, hired] = await Promise.all([
        db
          .select({
            cvr: productionUnits.cvr,
            n: sum(productionUnits.ordinaryStaffHundredths).mapWith(Number),
          })
          .from(productionUnits)
          .where(and(inArray(productionUnits.cvr, cvrs), isNull(productionUnits.closedAt)))
          .groupBy(productionUnits.cvr),
        db
          .select({ cvr: jobOrders.cvr, n: count() })
          .from(jobOrders)
          .where(
            and(
              inArray(jobOrders.cvr, cvrs),
              notInArray(jobOrders.status, ['draft', ...closedStatuses]),
              visibleOrders(tables, scope),
            ),
          )
          .groupBy(jobOrders.cvr),
        db
          .select({ cvr: jobOrders.cvr, n: sum(jobOrders.positionsFilled).mapWith(Number) })
          .from(jobOrders)
          .where(inArray(jobOrders.cvr, cvrs))
          .groupBy(jobOrders.cvr),
      ])
      const of = (rows: { cvr: string; n: number | null }[], cvr: string) =>
        rows.find((row) => row.cvr === cvr)?.n
      return new Map(
        cvrs.map((cvr) => [
          cvr,
          {
            staffHundredths: of(staff, cvr) ?? null,
            openOrders: of(open, cvr) ?? 0,
            hired: of(hired, cvr) ?? 0,
          },
        ]),
      )
    },

    /** Companies with their open units and active contacts, in the order of their names. */
    async findMany(cvrs: readonly string[]): Promise<StoredCompany[]> {
      if (cvrs.length === 0) return []
      const among = [...cvrs]
      const [found, units, contacts] = await Promise.all([
        heads().where(inArray(companies.cvr, among)).orderBy(asc(companies.sortName)),
        db
          .select({ unit: productionUnits, postalName: postalCodes.name })
          .from(productionUnits)
          .leftJoin(postalCodes, eq(postalCodes.code, productionUnits.postalCode))
          .where(and(inArray(productionUnits.cvr, among), isNull(productionUnits.closedAt)))
          .orderBy(asc(productionUnits.pNumber)),
        db
          .select()
          .from(companyContacts)
          .where(and(inArray(companyContacts.cvr, among), eq(companyContacts.active, true)))
          .orderBy(asc(companyContacts.createdAt), asc(companyContacts.id)),
      ])
      return found.map((head) => ({
        ...withIndustry(head),
        units: units
          .filter(({ unit }) => unit.cvr === head.company.cvr)
          .map(({ unit, postalName }) => ({ ...unit, postalName })),
        contacts: contacts.filter((contact) => contact.cvr === head.company.cvr),
      }))
    },

    /** Ordinary staff of an open unit of the company, in hundredths of a person; null where it is none of its units. */
    async staffAt(cvr: string, pNumber: string): Promise<{ hundredths: number | null } | null> {
      const [unit] = await staffQuery(store.read, { cvr, pNumber })
      return unit ?? null
    },

    /** Returns which key was there already, or `created`. */
    create: (
      company: NewCompany,
      unit: NewUnit,
      contact: NewContact,
      event: DomainEvent,
    ): Promise<'created' | 'cvr' | 'pNumber'> =>
      store.tx(async (session) => {
        const sameCompany = await session.db
          .select({ cvr: companies.cvr })
          .from(companies)
          .where(eq(companies.cvr, company.cvr))
        if (sameCompany.length > 0) return 'cvr'
        const sameUnit = await session.db
          .select({ pNumber: productionUnits.pNumber })
          .from(productionUnits)
          .where(eq(productionUnits.pNumber, unit.pNumber))
        if (sameUnit.length > 0) return 'pNumber'
        await session.db.insert(companies).values(company)
        await session.db.insert(productionUnits).values(unit)
        await session.db.insert(companyContacts).values(contact)
        await recordEvent(session, tables, event)
        return 'created'
      }),

    /** False where the version is no longer the current one. */
    update: (cvr: string, version: number, changes: CompanyChanges, event: DomainEvent): Promise<boolean> =>
      store.tx(async (session) => {
        const changed = await session.db
          .update(companies)
          .set({ ...changes, updatedAt: event.at, version: version + 1 })
          .where(and(eq(companies.cvr, cvr), eq(companies.version, version)))
          .returning({ cvr: companies.cvr })
        if (changed.length === 0) return false
        await recordEvent(session, tables, event)
        return true
      }),
  }
}
export type CompaniesRepository = ReturnType<typeof makeCompaniesRepository>
