import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { liveStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import type { ResolvedOccupation } from '@virkelyst/shared/occupations/occupation.schema'
import { and, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { visibleOrders } from '../job-orders/visible-orders'
import type { Store } from '../kernel/store'

/** A workplace that somebody could be called about. */
export type CallableUnit = {
  pNumber: string
  cvr: string
  postalCode: string
  /** Of the unit, else of the company. */
  industryCode: string | null
}
export type UnitRow = {
  pNumber: string
  cvr: string
  name: string
  address: string
  postalCode: string
  companyName: string
}
export type CompanyOrder = {
  id: string
  cvr: string
  title: string
  kind: JobOrderKind
  live: boolean
  occupations: ResolvedOccupation[]
  hired: number
  submittedAt: string
}

/** Codes that begin so, as a range the index serves: `52` holds `52` to `52zzzz`. */
const after = (code: string) => `${code}\uffff`

/** Companies worth a call: workplaces by branch, and what the municipality and they have done together. */
export const makeCallsRepository = (store: Store) => {
  const { companies, productionUnits, jobOrders } = store.tables
  const { db } = store.read
  const columns = {
    pNumber: productionUnits.pNumber,
    cvr: productionUnits.cvr,
    postalCode: productionUnits.postalCode,
    industryCode: sql<string | null>`coalesce(${productionUnits.industryCode}, ${companies.industryCode})`,
  }
  /** Open workplaces of companies that people may be referred to. */
  const callable = and(isNull(productionUnits.closedAt), eq(companies.supportStatus, 'none'))

  return {
    /** Workplaces in any of the branches, by the unit's own code or, where it has none, its company's. */
    async inIndustries(codes: readonly string[]): Promise<CallableUnit[]> {
      if (codes.length === 0) return []
      const inAny = (column: typeof productionUnits.industryCode | typeof companies.industryCode) =>
        or(...codes.map((code) => and(gte(column, code), lt(column, after(code)))))
      const [own, companysOwn] = await Promise.all([
        db
          .select(columns)
          .from(productionUnits)
          .innerJoin(companies, eq(companies.cvr, productionUnits.cvr))
          .where(and(inAny(productionUnits.industryCode), callable)),
        db
          .select(columns)
          .from(companies)
          .innerJoin(productionUnits, eq(productionUnits.cvr, companies.cvr))
          .where(and(inAny(companies.industryCode), isNull(productionUnits.industryCode), callable)),
      ])
      return [...own, ...companysOwn]
    },

    /** Workplaces of these companies, whatever their branch. */
    async ofCompanies(cvrs: readonly string[]): Promise<CallableUnit[]> {
      if (cvrs.length === 0) return []
      return db
        .select(columns)
        .from(productionUnits)
        .innerJoin(companies, eq(companies.cvr, productionUnits.cvr))
        .where(and(inArray(productionUnits.cvr, [...cvrs]), callable))
    },

    /** Orders since the instant that the municipality may see, submitted ones only. */
    async ordersSince(
      scope: { municipalityCode: string; networkId: string | null },
      since: string,
    ): Promise<CompanyOrder[]> {
      const rows = await db
        .select({
          id: jobOrders.id,
          cvr: jobOrders.cvr,
          title: jobOrders.title,
          kind: jobOrders.kind,
          status: jobOrders.status,
          occupations: jobOrders.occupations,
          hired: jobOrders.positionsFilled,
          submittedAt: jobOrders.submittedAt,
        })
        .from(jobOrders)
        .where(and(visibleOrders(store.tables, scope), gte(jobOrders.submittedAt, since)))
      return rows.map(({ status, submittedAt, ...row }) => ({
        ...row,
        submittedAt: submittedAt ?? since,
        live: (liveStatuses as readonly string[]).includes(status),
      }))
    },

    /** What workplaces are shown with, by P-number. */
    async details(pNumbers: readonly string[]): Promise<Map<string, UnitRow>> {
      if (pNumbers.length === 0) return new Map()
      const rows = await db
        .select({
          pNumber: productionUnits.pNumber,
          cvr: productionUnits.cvr,
          name: productionUnits.name,
          address: productionUnits.address,
          postalCode: productionUnits.postalCode,
          companyName: companies.name,
        })
        .from(productionUnits)
        .innerJoin(companies, eq(companies.cvr, productionUnits.cvr))
        .where(inArray(productionUnits.pNumber, [...pNumbers]))
      return new Map(rows.map((row) => [row.pNumber, row]))
    },
  }
}
export type CallsRepository = ReturnType<typeof makeCallsRepository>
