import { and, asc, eq, gte, inArray, isNotNull, lt } from 'drizzle-orm'
import type { Store } from '../kernel/store'
import { type OrderForRanking, orderForRanking } from './order-for-ranking'

/** An order with the municipality that got it, and when it came. */
export type CameOrder = {
  order: OrderForRanking
  municipalityCode: string
  positions: number
  submittedAt: string
}

/** Orders in the order they came in, whatever became of them since. */
export const makeCameOrdersRepository = (store: Store) => {
  const { jobOrders, productionUnits, companies } = store.tables
  const { db } = store.read
  return {
    /** Ids of the orders submitted from one instant until another, oldest first; open ends where null. */
    ids: async (
      from: string | null,
      until: string | null,
      municipalityCode: string | null,
    ): Promise<string[]> => {
      const rows = await db
        .select({ id: jobOrders.id })
        .from(jobOrders)
        .where(
          and(
            isNotNull(jobOrders.submittedAt),
            from === null ? undefined : gte(jobOrders.submittedAt, from),
            until === null ? undefined : lt(jobOrders.submittedAt, until),
            municipalityCode === null ? undefined : eq(jobOrders.municipalityCode, municipalityCode),
          ),
        )
        .orderBy(asc(jobOrders.submittedAt), asc(jobOrders.id))
      return rows.map((row) => row.id)
    },

    /** The orders with these ids, by id: some hundreds at once. */
    async load(ids: readonly string[]): Promise<Map<string, CameOrder>> {
      const rows = await db
        .select({
          order: jobOrders,
          unitIndustry: productionUnits.industryCode,
          companyIndustry: companies.industryCode,
        })
        .from(jobOrders)
        .leftJoin(productionUnits, eq(productionUnits.pNumber, jobOrders.pNumber))
        .leftJoin(companies, eq(companies.cvr, jobOrders.cvr))
        .where(inArray(jobOrders.id, [...ids]))
      return new Map(
        rows.map((row) => [
          row.order.id,
          {
            order: orderForRanking(row),
            municipalityCode: row.order.municipalityCode,
            positions: row.order.positions,
            submittedAt: row.order.submittedAt ?? row.order.createdAt,
          },
        ]),
      )
    },
  }
}
export type CameOrdersRepository = ReturnType<typeof makeCameOrdersRepository>
