import { type CitizenCv, type GoalRank, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { recordKey } from '@virkelyst/shared/matching/goal-gather'
import { goalWords } from '@virkelyst/shared/matching/goal-posting.layout'
import { maxOpenProposals } from '@virkelyst/shared/referrals/referral.transitions'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { keptScope, visibleOrders } from '../job-orders/visible-orders'
import { makeKeptQuery } from '../kernel/kept-query'
import { makeNumberQuery } from '../kernel/number-list'
import type { Store } from '../kernel/store'
import { parsedJson, type StoredJson } from '../kernel/stored-json'
import { type OrderForRanking, orderForRanking } from './order-for-ranking'
import { makePostings } from './postings'

export type CandidateRow = {
  id: string
  no: number
  name: string
  caseReference: string
  postalCode: string
  hoursMin: number
  hoursMax: number
  availableFrom: string
  /** Whether the person has agreed to be presented. */
  consent: boolean
  /** Under the goal that was asked for; null where it is gone by now. */
  goalTitle: string | null
  /** Null where it was not asked for: it is long, and most orders wish for nothing that stands in it. */
  cv: CitizenCv | null
}
/** Somebody to be shown, and the goal that brought them there. */
export type ShownGoal = { no: number; goal: GoalRank; position: number }
/** A title under a goal, by the number of its owner. */
export type GoalTitle = { no: number; goal: GoalRank; position: number; title: string }

/** Somebody a broker left out of one order. */
export type LeftOutPerson = { no: number; citizenId: string; name: string; reason: string; by: string }

/** What a ranking reads: the order, the index, and of people only those at the top. */
export const makeRankingRepository = (store: Store) => {
  const {
    jobOrders,
    companies,
    productionUnits,
    citizens,
    citizenGoals,
    referrals,
    exclusions,
    users,
    proposalLoads,
  } = store.tables
  const postings = makePostings(store.tables, 'goalPostings', goalWords)
  const { read } = store

  const orderQuery = makeKeptQuery(['orderId', 'municipalityCode'], (db, { orderId, municipalityCode }) =>
    db
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
          visibleOrders(store.tables, keptScope(store.tables, municipalityCode)),
        ),
      ),
  )
  const daysQuery = makeNumberQuery<{ no: number; days: StoredJson<number[]> }>(
    (numbers) =>
      sql`select ${proposalLoads.citizenNo} as no, ${proposalLoads.proposedOn} as days from ${proposalLoads} where ${proposalLoads.citizenNo} in (${numbers})`,
  )
  const titlesQuery = makeNumberQuery<GoalTitle>(
    (numbers) =>
      sql`select ${citizens.no} as no, ${citizenGoals.goal} as goal, ${citizenGoals.position} as position, ${citizenGoals.title} as title from ${citizens} join ${citizenGoals} on ${citizenGoals.citizenId} = ${citizens.id} where ${citizens.no} in (${numbers})`,
  )
  type StoredCandidate = Omit<CandidateRow, 'consent' | 'cv'> & {
    consents: number
    cv: StoredJson<CitizenCv> | null
  }
  const candidatesQuery = makeNumberQuery<StoredCandidate>(
    (_, keys) =>
      sql`with wanted(key) as (values ${keys}) select ${citizens.id} as id, ${citizens.no} as no, ${citizens.name} as name, ${citizens.caseReference} as "caseReference", ${citizens.postalCode} as "postalCode", ${citizens.hoursMin} as "hoursMin", ${citizens.hoursMax} as "hoursMax", cast(${citizens.availableFrom} as text) as "availableFrom", case when ${citizens.consentAt} is null then 0 else 1 end as consents, ${citizenGoals.title} as "goalTitle", case when ${sql.placeholder('withCv')} = 1 then ${citizens.cv} end as cv from wanted join ${citizens} on ${citizens.no} = wanted.key / 16 left join ${citizenGoals} on ${citizenGoals.citizenId} = ${citizens.id} and ${citizenGoals.goal} = case wanted.key / 4 % 4 when 0 then 'A' when 1 then 'B' else 'C' end and ${citizenGoals.position} = wanted.key % 4`,
  )

  const referredQuery = sql`select ${citizens.no} as no from ${referrals} join ${citizens} on ${citizens.id} = ${referrals.citizenId} where ${referrals.orderId} = ${sql.placeholder('orderId')} and ${referrals.status} <> 'suggested'`
  const leftOutQuery = sql`select ${citizens.no} as no, ${citizens.id} as "citizenId", ${citizens.name} as name, ${exclusions.reason} as reason, coalesce(${users.name}, ${exclusions.excludedBy}) as by from ${exclusions} join ${citizens} on ${citizens.id} = ${exclusions.citizenId} left join ${users} on ${users.id} = ${exclusions.excludedBy} where ${exclusions.orderId} = ${sql.placeholder('orderId')} and (${sql.placeholder('everywhere')} = 1 or ${citizens.municipalityCode} = ${sql.placeholder('municipality')}) order by ${exclusions.excludedAt}, ${citizens.id}`
  const cappedQuery = sql`select ${proposalLoads.citizenNo} as no from ${proposalLoads} where ${proposalLoads.openProposals} >= ${sql.raw(String(maxOpenProposals))} and (${sql.placeholder('everywhere')} = 1 or ${proposalLoads.municipalityNo} = ${sql.placeholder('municipality')})`

  return {
    /** The order where the municipality may see it: its own, or an open one of its network; not a draft. */
    async findOrder(orderId: string, municipalityCode: string): Promise<OrderForRanking | null> {
      const [found] = await orderQuery(read, { orderId, municipalityCode })
      return found ? orderForRanking(found) : null
    },

    /** Posting blocks of each list, of one municipality or (null) of the whole register. */
    blocks: (lists: readonly number[], municipality: number | null) =>
      postings.read(read, lists, municipality),

    /** Numbers of those proposed to the order before, in whatever way that ended; a mere interest is none. */
    async alreadyReferred(orderId: string): Promise<Set<number>> {
      const rows = await read.rows<{ no: number }>(referredQuery, { orderId })
      return new Set(rows.map((row) => row.no))
    },

    /** Those a broker left out of the order, of one municipality or (null) of all. */
    leftOut: (orderId: string, municipalityCode: string | null) =>
      read.rows<LeftOutPerson>(leftOutQuery, {
        orderId,
        everywhere: municipalityCode === null ? 1 : 0,
        municipality: municipalityCode ?? '',
      }),

    /** Numbers of those who have as many open proposals as anybody may have. */
    async capped(municipality: number | null): Promise<Set<number>> {
      const rows = await read.rows<{ no: number }>(cappedQuery, {
        everywhere: municipality === null ? 1 : 0,
        municipality: municipality ?? 0,
      })
      return new Set(rows.map((row) => row.no))
    },

    /** Days of the latest proposals of those among the numbers who have any. */
    async proposalDays(numbers: readonly number[]): Promise<Map<number, readonly number[]>> {
      const rows = await daysQuery(read, numbers)
      return new Map(rows.map((row) => [row.no, parsedJson(row.days)]))
    },

    /** The people with these numbers, each with the title under the goal named. */
    async candidates(shown: readonly ShownGoal[], withCv: boolean): Promise<Map<number, CandidateRow>> {
      const keys = shown.map(({ no, goal, position }) => recordKey(no, goalRanks.indexOf(goal), position))
      const rows = await candidatesQuery(read, keys, { withCv: withCv ? 1 : 0 })
      return new Map(
        rows.map((row) => [
          row.no,
          Object.assign(row, {
            consent: row.consents === 1,
            cv: row.cv === null ? null : parsedJson(row.cv),
          }),
        ]),
      )
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
    titlesOf: (numbers: readonly number[]): Promise<GoalTitle[]> => titlesQuery(read, numbers),
  }
}
export type RankingRepository = ReturnType<typeof makeRankingRepository>
