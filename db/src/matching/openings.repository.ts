import type { CitizenCv, CitizenStatus, GoalRank } from '@virkelyst/shared/citizens/citizen.schema'
import type { TargetGroupPeriod } from '@virkelyst/shared/citizens/target-group.schema'
import type { SupportStatus } from '@virkelyst/shared/companies/company.schema'
import { municipalitySeesOrder } from '@virkelyst/shared/job-orders/job-order.rules'
import type { JobOrderStatus } from '@virkelyst/shared/job-orders/job-order.transitions'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { orderWords } from '@virkelyst/shared/matching/order-posting.layout'
import type { ResolvedOccupation } from '@virkelyst/shared/occupations/occupation.schema'
import { and, count, gte, inArray, isNotNull, sql } from 'drizzle-orm'
import { makeNumberQuery } from '../kernel/number-list'
import type { Store } from '../kernel/store'
import { parsedJson, type StoredJson } from '../kernel/stored-json'
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

type CitizenRow = Omit<SeekingCitizen, 'cv' | 'goals' | 'targetGroups'> & { cv: StoredJson<CitizenCv> }
type GoalRow = Omit<SeekingCitizen['goals'][number], 'occupations'> & {
  occupations: StoredJson<ResolvedOccupation[]>
}
type SeenOrder = {
  id: string
  number: number
  status: JobOrderStatus
  municipalityCode: string
  networkId: string | null
  supportStatus: SupportStatus
}
type DetailRow = Omit<OpeningRow, 'form'> & { form: StoredJson<JobOrderForm> }

/**
 * What the reverse list reads: one citizen, the index of orders, and the orders at the top. Written as SQL that is built
 * once: putting these queries together anew took longer than running them.
 */
export const makeOpeningsRepository = (store: Store) => {
  const { citizens, citizenGoals, citizenTargetGroups, municipalities, jobOrders, companies, referrals } =
    store.tables
  const postings = makePostings(store.tables, 'orderPostings', orderWords)
  const { read } = store
  const { db } = read
  const id = sql.placeholder('id')
  const citizenQuery = sql`select ${citizens.id} as id, ${citizens.municipalityCode} as "municipalityCode", ${municipalities.networkId} as "networkId", ${citizens.postalCode} as "postalCode", ${citizens.status} as status, cast(${citizens.objectedAt} as text) as "objectedAt", ${citizens.hoursMin} as "hoursMin", ${citizens.hoursMax} as "hoursMax", ${citizens.radiusKm} as "radiusKm", cast(${citizens.availableFrom} as text) as "availableFrom", ${citizens.cv} as cv from ${citizens} left join ${municipalities} on ${municipalities.code} = ${citizens.municipalityCode} where ${citizens.id} = ${id}`
  const goalsQuery = sql`select ${citizenGoals.goal} as goal, ${citizenGoals.position} as position, ${citizenGoals.title} as title, ${citizenGoals.occupations} as occupations from ${citizenGoals} where ${citizenGoals.citizenId} = ${id} order by ${citizenGoals.goal}, ${citizenGoals.position}`
  const groupsQuery = sql`select ${citizenTargetGroups.targetGroup} as "targetGroup", cast(${citizenTargetGroups.validFrom} as text) as "validFrom", cast(${citizenTargetGroups.validTo} as text) as "validTo" from ${citizenTargetGroups} where ${citizenTargetGroups.citizenId} = ${id}`
  const referralsQuery = sql`select ${jobOrders.number} as number, ${referrals.status} as status from ${referrals} inner join ${jobOrders} on ${jobOrders.id} = ${referrals.orderId} where ${referrals.citizenId} = ${id}`
  const seenQuery = makeNumberQuery<SeenOrder>(
    (numbers) =>
      sql`select ${jobOrders.id} as id, ${jobOrders.number} as number, ${jobOrders.status} as status, ${jobOrders.municipalityCode} as "municipalityCode", ${jobOrders.networkId} as "networkId", ${companies.supportStatus} as "supportStatus" from ${jobOrders} inner join ${companies} on ${companies.cvr} = ${jobOrders.cvr} where ${jobOrders.number} in (${numbers})`,
  )
  const detailsQuery = makeNumberQuery<DetailRow>(
    (numbers) =>
      sql`select ${jobOrders.id} as id, ${jobOrders.number} as number, ${jobOrders.title} as title, ${jobOrders.kind} as kind, ${companies.name} as "companyName", coalesce(${jobOrders.postalCode}, '') as "postalCode", coalesce(${jobOrders.hoursMin}, 0) as "hoursMin", coalesce(${jobOrders.hoursMax}, 0) as "hoursMax", cast(${jobOrders.startDate} as text) as "startDate", ${jobOrders.form} as form from ${jobOrders} inner join ${companies} on ${companies.cvr} = ${jobOrders.cvr} where ${jobOrders.number} in (${numbers})`,
  )
  const titlesQuery = makeNumberQuery<{ number: number; title: string }>(
    (numbers) =>
      sql`select ${jobOrders.number} as number, ${jobOrders.title} as title from ${jobOrders} where ${jobOrders.number} in (${numbers})`,
  )
  const proposalsQuery = makeNumberQuery<{ number: number; proposals: number }>(
    (numbers) =>
      sql`select ${jobOrders.number} as number, cast(count(*) as integer) as proposals from ${jobOrders} inner join ${referrals} on ${referrals.orderId} = ${jobOrders.id} where ${jobOrders.number} in (${numbers}) and ${referrals.proposedAt} >= ${sql.placeholder('since')} group by ${jobOrders.number}`,
  )

  return {
    blocks: (lists: readonly number[]) => postings.read(read, lists, null),

    async citizen(citizenId: string): Promise<SeekingCitizen | null> {
      const values = { id: citizenId }
      const [[found], goals, targetGroups] = await Promise.all([
        read.rows<CitizenRow>(citizenQuery, values),
        read.rows<GoalRow>(goalsQuery, values),
        read.rows<TargetGroupPeriod>(groupsQuery, values),
      ])
      if (!found) return null
      return {
        ...found,
        cv: parsedJson(found.cv),
        goals: goals.map((row) => ({ ...row, occupations: parsedJson(row.occupations) })),
        targetGroups,
      }
    },

    /** Status of the citizen's referral by the order's number. */
    async referralsOf(citizenId: string): Promise<Map<number, string>> {
      const rows = await read.rows<{ number: number; status: string }>(referralsQuery, { id: citizenId })
      return new Map(rows.map((row) => [row.number, row.status]))
    },

    /** Of the orders with these numbers those that the municipality may see, with whether their companies may be referred to. */
    async visible(
      numbers: readonly number[],
      scope: { municipalityCode: string; networkId: string | null },
    ): Promise<{ id: string; number: number; supportStatus: SupportStatus }[]> {
      const rows = await seenQuery(read, numbers)
      const seen = new Map(
        rows.filter((order) => municipalitySeesOrder(order, scope)).map((order) => [order.number, order]),
      )
      return [...seen.values()]
    },

    /** What orders are shown with, by id. */
    async details(numbers: readonly number[]): Promise<Map<string, OpeningRow>> {
      const rows = await detailsQuery(read, numbers)
      return new Map(rows.map((row) => [row.id, { ...row, form: parsedJson(row.form) }]))
    },

    /** Titles of the orders with these numbers. */
    async titles(numbers: readonly number[]): Promise<Map<number, string>> {
      const rows = await titlesQuery(read, numbers)
      return new Map(rows.map((row) => [row.number, row.title]))
    },

    /** How many people were proposed since the instant to each of the orders with these numbers. */
    async proposalsToNumbers(numbers: readonly number[], since: string): Promise<Map<number, number>> {
      const rows = await proposalsQuery(read, numbers, { since })
      return new Map(rows.map((row) => [row.number, row.proposals]))
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
