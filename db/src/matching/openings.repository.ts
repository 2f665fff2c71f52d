import type {
  CitizenCv,
  CitizenStatus,
  GoalRank,
  TargetGroupPeriod,
} from '@virkelyst/shared/citizens/citizen.schema'
import type { SupportStatus } from '@virkelyst/shared/companies/company.schema'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { orderWords } from '@virkelyst/shared/matching/order-posting.layout'
import type { ResolvedOccupation } from '@virkelyst/shared/occupations/occupation.schema'
import { and, asc, count, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm'
import { visibleOrders } from '../job-orders/visible-orders'
import type { Store } from '../kernel/store'
import { makePostings } from './postings'

/** A citizen as the reverse list sees one. */
export type SeekingCitizen = {
  id: string
  municipalityCode: string
  networkId: string | null
  postalCode: string
  status: CitizenStatus
  objectedAt: string | null
  hoursMin: number
  hoursMax: number
  radiusKm: number
  availableFrom: string
  cv: CitizenCv
  goals: { goal: GoalRank; position: number; title: string; occupations: ResolvedOccupation[] }[]
  targetGroups: TargetGroupPeriod[]
}

/** What a found order is shown with. */
export type OpeningRow = {
  id: string
  number: number
  title: string
  kind: JobOrderForm['kind']
  companyName: string
  postalCode: string
  hoursMin: number
  hoursMax: number
  startDate: string | null
  form: JobOrderForm
}

/** What the reverse list reads: one citizen, the index of orders, and the orders at the top. */
export const makeOpeningsRepository = (store: Store) => {
  const { citizens, citizenGoals, citizenTargetGroups, municipalities, jobOrders, companies, referrals } =
    store.tables
  const postings = makePostings(store.tables, 'orderPostings', orderWords)
  const { db } = store.read

  return {
    blocks: (lists: readonly number[]) => postings.read(store.read, lists, null),

    async citizen(citizenId: string): Promise<SeekingCitizen | null> {
      const [found] = await db
        .select({ citizen: citizens, networkId: municipalities.networkId })
        .from(citizens)
        .leftJoin(municipalities, eq(municipalities.code, citizens.municipalityCode))
        .where(eq(citizens.id, citizenId))
      if (!found) return null
      const [goals, targetGroups] = await Promise.all([
        db
          .select()
          .from(citizenGoals)
          .where(eq(citizenGoals.citizenId, citizenId))
          .orderBy(asc(citizenGoals.goal), asc(citizenGoals.position)),
        db.select().from(citizenTargetGroups).where(eq(citizenTargetGroups.citizenId, citizenId)),
      ])
      return { ...found.citizen, networkId: found.networkId, goals, targetGroups }
    },

    /** Status of the citizen's referral by order. */
    async referralsOf(citizenId: string): Promise<Map<string, string>> {
      const rows = await db
        .select({ orderId: referrals.orderId, status: referrals.status })
        .from(referrals)
        .where(eq(referrals.citizenId, citizenId))
      return new Map(rows.map((row) => [row.orderId, row.status]))
    },

    /** Of the orders with these numbers those that the municipality may see, with whether their companies may be referred to. */
    async visible(
      numbers: readonly number[],
      scope: { municipalityCode: string; networkId: string | null },
    ): Promise<{ id: string; number: number; supportStatus: SupportStatus }[]> {
      if (numbers.length === 0) return []
      const rows = await db
        .select({ id: jobOrders.id, number: jobOrders.number, supportStatus: companies.supportStatus })
        .from(jobOrders)
        .innerJoin(companies, eq(companies.cvr, jobOrders.cvr))
        // Inside coalesce no index serves the scope: SQLite would read all orders of the municipality rather than these few.
        .where(
          and(
            inArray(jobOrders.number, [...numbers]),
            sql`coalesce(${visibleOrders(store.tables, scope)}, false)`,
          ),
        )
      return rows.map((row) => ({ ...row, number: row.number ?? 0 }))
    },

    /** What orders are shown with, by id. */
    async details(orderIds: readonly string[]): Promise<Map<string, OpeningRow>> {
      if (orderIds.length === 0) return new Map()
      const rows = await db
        .select({
          id: jobOrders.id,
          number: jobOrders.number,
          title: jobOrders.title,
          kind: jobOrders.kind,
          companyName: companies.name,
          postalCode: jobOrders.postalCode,
          hoursMin: jobOrders.hoursMin,
          hoursMax: jobOrders.hoursMax,
          startDate: jobOrders.startDate,
          form: jobOrders.form,
        })
        .from(jobOrders)
        .innerJoin(companies, eq(companies.cvr, jobOrders.cvr))
        .where(inArray(jobOrders.id, [...orderIds]))
      return new Map(
        rows.map((row) => [
          row.id,
          {
            ...row,
            number: row.number ?? 0,
            postalCode: row.postalCode ?? '',
            hoursMin: row.hoursMin ?? 0,
            hoursMax: row.hoursMax ?? 0,
          },
        ]),
      )
    },

    /** Titles of the orders with these numbers. */
    async titles(numbers: readonly number[]): Promise<Map<number, string>> {
      if (numbers.length === 0) return new Map()
      const rows = await db
        .select({ number: jobOrders.number, title: jobOrders.title })
        .from(jobOrders)
        .where(inArray(jobOrders.number, [...numbers]))
      return new Map(rows.map((row) => [row.number ?? 0, row.title]))
    },

    /** How many people were proposed to each order since the instant. */
    async proposalsTo(orderIds: readonly string[], since: string): Promise<Map<string, number>> {
      if (orderIds.length === 0) return new Map()
      const rows = await db
        .select({ orderId: referrals.orderId, proposals: count() })
        .from(referrals)
        .where(
          and(
            inArray(referrals.orderId, [...orderIds]),
            isNotNull(referrals.proposedAt),
            gte(referrals.proposedAt, since),
          ),
        )
        .groupBy(referrals.orderId)
      return new Map(rows.map((row) => [row.orderId, row.proposals]))
    },
  }
}
export type OpeningsRepository = ReturnType<typeof makeOpeningsRepository>
