import type { CitizenCv, GoalRank } from '@virkelyst/shared/citizens/citizen.schema'
import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { type Requirements, requirements } from '@virkelyst/shared/job-orders/job-order.schema'
import type { JobOrderStatus } from '@virkelyst/shared/job-orders/job-order.transitions'
import { goalWords } from '@virkelyst/shared/matching/goal-posting.layout'
import { maxOpenProposals } from '@virkelyst/shared/referrals/referral.transitions'
import { and, eq, gte, inArray, ne, sql } from 'drizzle-orm'
import { visibleOrders } from '../job-orders/visible-orders'
import type { Store } from '../kernel/store'
import { makePostings } from './postings'

/** An order as the ranking sees it. */
export type OrderForRanking = {
  id: string
  kind: JobOrderKind
  status: JobOrderStatus
  title: string
  occupations: readonly { code: string; confidence: number }[]
  postalCode: string
  hoursMin: number
  hoursMax: number
  startDate: string | null
  requirements: Requirements
  /** The branch of the production unit, else of the company. */
  industryCode: string | null
}

export type CandidateRow = {
  id: string
  no: number
  name: string
  caseReference: string
  postalCode: string
  hoursMin: number
  hoursMax: number
  availableFrom: string
  consentAt: string | null
  cv: CitizenCv
}
/** A title under a goal, by the number of its owner. */
export type GoalTitle = { no: number; goal: GoalRank; position: number; title: string }

/** Numbers in statements of few lengths, so that few statements are prepared. */
const inPortions = (numbers: readonly number[]): number[][] => {
  const portions: number[][] = []
  for (let start = 0; start < numbers.length; start += 512) {
    const portion = numbers.slice(start, start + 512)
    const last = portion.at(-1)!
    while (portion.length % 64 !== 0) portion.push(last)
    portions.push(portion)
  }
  return portions
}

/** What a ranking reads: the order, the index, and of people only those at the top. */
export const makeRankingRepository = (store: Store) => {
  const {
    jobOrders,
    companies,
    productionUnits,
    municipalities,
    citizens,
    citizenGoals,
    referrals,
    exclusions,
    users,
    proposalLoads,
  } = store.tables
  const postings = makePostings(store.tables, 'goalPostings', goalWords)
  const { read } = store

  /** Numbers bound one by one: the list is the same text for every call of its length. */
  const listed = (numbers: readonly number[]) =>
    sql.join(
      numbers.map((number) => sql`${number}`),
      sql`, `,
    )

  return {
    /** The order where the municipality may see it: its own, or an open one of its network; not a draft. */
    async findOrder(orderId: string, municipalityCode: string): Promise<OrderForRanking | null> {
      const [home] = await read.db
        .select({ networkId: municipalities.networkId })
        .from(municipalities)
        .where(eq(municipalities.code, municipalityCode))
      const [found] = await read.db
        .select({
          order: jobOrders,
          unitIndustry: productionUnits.industryCode,
          companyIndustry: companies.industryCode,
        })
        .from(jobOrders)
        .leftJoin(productionUnits, eq(productionUnits.pNumber, jobOrders.pNumber))
        .leftJoin(companies, eq(companies.cvr, jobOrders.cvr))
        .where(
          and(
            eq(jobOrders.id, orderId),
            visibleOrders(store.tables, { municipalityCode, networkId: home?.networkId ?? null }),
          ),
        )
      if (!found) return null
      const { id, kind, status, title, occupations, postalCode, hoursMin, hoursMax, startDate, form } =
        found.order
      return {
        id,
        kind,
        status,
        title,
        occupations,
        postalCode: postalCode ?? '',
        hoursMin: hoursMin ?? 0,
        hoursMax: hoursMax ?? 0,
        startDate,
        requirements: requirements.parse(form.requirements ?? {}),
        industryCode: found.unitIndustry ?? found.companyIndustry,
      }
    },

    /** Posting blocks of each list, of one municipality or (null) of the whole register. */
    blocks: (lists: readonly number[], municipality: number | null) =>
      postings.read(read, lists, municipality),

    /** Numbers of those proposed to the order before, in whatever way that ended; a mere interest is none. */
    async alreadyReferred(orderId: string): Promise<Set<number>> {
      const rows = await read.db
        .select({ no: citizens.no })
        .from(referrals)
        .innerJoin(citizens, eq(citizens.id, referrals.citizenId))
        .where(and(eq(referrals.orderId, orderId), ne(referrals.status, 'suggested')))
      return new Set(rows.map((row) => row.no))
    },

    /** Those a broker left out of the order, of one municipality or of all. */
    async leftOut(orderId: string, municipalityCode: string | null) {
      return read.db
        .select({
          no: citizens.no,
          citizenId: citizens.id,
          name: citizens.name,
          reason: exclusions.reason,
          by: sql<string>`coalesce(${users.name}, ${exclusions.excludedBy})`,
        })
        .from(exclusions)
        .innerJoin(citizens, eq(citizens.id, exclusions.citizenId))
        .leftJoin(users, eq(users.id, exclusions.excludedBy))
        .where(
          and(
            eq(exclusions.orderId, orderId),
            municipalityCode === null ? undefined : eq(citizens.municipalityCode, municipalityCode),
          ),
        )
        .orderBy(exclusions.excludedAt, citizens.id)
    },

    /** Numbers of those who have as many open proposals as anybody may have. */
    async capped(municipality: number | null): Promise<Set<number>> {
      const rows = await read.db
        .select({ no: proposalLoads.citizenNo })
        .from(proposalLoads)
        .where(
          and(
            gte(proposalLoads.openProposals, maxOpenProposals),
            municipality === null ? undefined : eq(proposalLoads.municipalityNo, municipality),
          ),
        )
      return new Set(rows.map((row) => row.no))
    },

    /** Days of the latest proposals of those among the numbers who have any. */
    async proposalDays(numbers: readonly number[]): Promise<Map<number, readonly number[]>> {
      const days = new Map<number, readonly number[]>()
      for (const portion of inPortions(numbers)) {
        const rows = await read.rows<{ no: number; days: string | number[] }>(
          sql`select ${proposalLoads.citizenNo} as no, ${proposalLoads.proposedOn} as days from ${proposalLoads} where ${proposalLoads.citizenNo} in (${listed(portion)})`,
        )
        for (const row of rows)
          days.set(row.no, typeof row.days === 'string' ? (JSON.parse(row.days) as number[]) : row.days)
      }
      return days
    },

    /** The people with these numbers. */
    async candidates(numbers: readonly number[]): Promise<Map<number, CandidateRow>> {
      if (numbers.length === 0) return new Map()
      const rows = await read.db
        .select({
          id: citizens.id,
          no: citizens.no,
          name: citizens.name,
          caseReference: citizens.caseReference,
          postalCode: citizens.postalCode,
          hoursMin: citizens.hoursMin,
          hoursMax: citizens.hoursMax,
          availableFrom: citizens.availableFrom,
          consentAt: citizens.consentAt,
          cv: citizens.cv,
        })
        .from(citizens)
        .where(inArray(citizens.no, [...numbers]))
      return new Map(rows.map((row) => [row.no, row]))
    },

    /** Numbers of those of the municipality among the ids. */
    async numbersOf(ids: readonly string[], municipalityCode: string): Promise<Map<string, number>> {
      const rows = await read.db
        .select({ id: citizens.id, no: citizens.no })
        .from(citizens)
        .where(and(inArray(citizens.id, [...ids]), eq(citizens.municipalityCode, municipalityCode)))
      return new Map(rows.map((row) => [row.id, row.no]))
    },

    /** The titles under the goals of the people with these numbers. */
    async titlesOf(numbers: readonly number[]): Promise<GoalTitle[]> {
      const titles: GoalTitle[] = []
      for (const portion of inPortions(numbers))
        titles.push(
          ...(await read.rows<GoalTitle>(
            sql`select ${citizens.no} as no, ${citizenGoals.goal} as goal, ${citizenGoals.position} as position, ${citizenGoals.title} as title from ${citizens} join ${citizenGoals} on ${citizenGoals.citizenId} = ${citizens.id} where ${citizens.no} in (${listed(portion)})`,
          )),
        )
      return titles
    },
  }
}
export type RankingRepository = ReturnType<typeof makeRankingRepository>
