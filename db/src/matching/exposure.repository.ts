import { addHours, danishDate, endOfDanishDay } from '@virkelyst/shared/kernel/dates'
import type { ExposureDimension } from '@virkelyst/shared/matching/exposure.schema'
import { and, asc, desc, eq, gte, inArray, isNotNull, lt, min, sql } from 'drizzle-orm'
import { makeNumberQuery } from '../kernel/number-list'
import type { Tables } from '../kernel/schema'
import type { Store } from '../kernel/store'

export type StoredExposureMonth = Tables['exposureMonths']['$inferSelect']
export type StoredExposureClass = Tables['exposureClasses']['$inferSelect']

/** A proposal of a month; `no` is null where the citizen has been erased since, and `at` the last moment of the day then. */
export type MonthProposal = { orderId: string; municipalityCode: string; no: number | null; at: string }
/** An order that was open to a network in a month. */
export type SharedOrder = { id: string; networkId: string; openFrom: string }
export type PersonFacts = { no: number; sex: string; birthDate: string; municipalityCode: string }
export type GroupPeriod = { no: number; targetGroup: number; validFrom: string }

/** What a month's exposure is counted from, and what was counted. */
export const makeExposureRepository = (store: Store) => {
  const { read, tables } = store
  const { exposureMonths, exposureClasses, rankingRuns, referrals, citizens, citizenTargetGroups } = tables
  const { jobOrders, municipalities } = tables
  const { db } = read

  const factsQuery = makeNumberQuery<PersonFacts>(
    (numbers) =>
      sql`select ${citizens.no} as no, ${citizens.sex} as sex, cast(${citizens.birthDate} as text) as "birthDate", ${citizens.municipalityCode} as "municipalityCode" from ${citizens} where ${citizens.no} in (${numbers})`,
  )
  const groupsQuery = makeNumberQuery<GroupPeriod>(
    (numbers) =>
      sql`select ${citizens.no} as no, ${citizenTargetGroups.targetGroup} as "targetGroup", cast(${citizenTargetGroups.validFrom} as text) as "validFrom" from ${citizens} join ${citizenTargetGroups} on ${citizenTargetGroups.citizenId} = ${citizens.id} where ${citizens.no} in (${numbers})`,
  )

  /** Those of people who were erased meanwhile: kept as a number by order and day. */
  const forgottenProposals = async (
    municipalityCodes: readonly string[],
    from: string,
    until: string,
  ): Promise<MonthProposal[]> => {
    const kept = await db
      .select()
      .from(tables.forgottenProposals)
      .where(
        and(
          inArray(tables.forgottenProposals.municipalityCode, [...municipalityCodes]),
          gte(tables.forgottenProposals.proposedOn, danishDate(from)),
          lt(tables.forgottenProposals.proposedOn, danishDate(until)),
        ),
      )
      .orderBy(asc(tables.forgottenProposals.proposedOn), asc(tables.forgottenProposals.orderId))
    return kept.flatMap(({ orderId, municipalityCode, proposedOn, proposals }) =>
      Array.from({ length: proposals }, () => ({
        orderId,
        municipalityCode,
        no: null,
        at: addHours(endOfDanishDay(proposedOn), -0.001),
      })),
    )
  }

  return {
    /** Orders the municipality ranked from one instant until another, each with the first time. */
    async ranked(municipalityCode: string, from: string, until: string): Promise<Map<string, string>> {
      const rows = await db
        .select({ orderId: rankingRuns.orderId, at: min(rankingRuns.at) })
        .from(rankingRuns)
        .where(
          and(
            eq(rankingRuns.municipalityCode, municipalityCode),
            gte(rankingRuns.at, from),
            lt(rankingRuns.at, until),
          ),
        )
        .groupBy(rankingRuns.orderId)
      return new Map(rows.map((row) => [row.orderId, row.at ?? from]))
    },

    /** Proposals of the municipalities' citizens from one instant until another, oldest first. */
    async proposed(
      municipalityCodes: readonly string[],
      from: string,
      until: string,
    ): Promise<MonthProposal[]> {
      const rows = await db
        .select({
          orderId: referrals.orderId,
          municipalityCode: referrals.municipalityCode,
          no: citizens.no,
          at: referrals.proposedAt,
        })
        .from(referrals)
        .leftJoin(citizens, eq(citizens.id, referrals.citizenId))
        .where(
          and(
            inArray(referrals.municipalityCode, [...municipalityCodes]),
            gte(referrals.proposedAt, from),
            lt(referrals.proposedAt, until),
          ),
        )
        .orderBy(asc(referrals.proposedAt), asc(referrals.id))
      const forgotten = await forgottenProposals(municipalityCodes, from, until)
      return [...rows.map((row) => ({ ...row, at: row.at ?? from })), ...forgotten].sort((a, b) =>
        a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
      )
    },

    /** Of the orders those that were open to their network at some time before `until`, some hundreds at once. */
    async shared(orderIds: readonly string[], until: string): Promise<SharedOrder[]> {
      if (orderIds.length === 0) return []
      const rows = await db
        .select({
          id: jobOrders.id,
          networkId: jobOrders.networkId,
          exclusiveUntil: jobOrders.exclusiveUntil,
          submittedAt: jobOrders.submittedAt,
          closedAt: jobOrders.closedAt,
        })
        .from(jobOrders)
        .where(and(inArray(jobOrders.id, [...orderIds]), isNotNull(jobOrders.networkId)))
      return rows.flatMap(({ id, networkId, exclusiveUntil, submittedAt, closedAt }) => {
        const openFrom = exclusiveUntil ?? submittedAt
        const opened = openFrom !== null && openFrom < until && (closedAt === null || closedAt > openFrom)
        return networkId !== null && opened ? [{ id, networkId, openFrom }] : []
      })
    },

    /** Municipalities in service with their networks. */
    served: (): Promise<{ code: string; networkId: string | null }[]> =>
      db
        .select({ code: municipalities.code, networkId: municipalities.networkId })
        .from(municipalities)
        .where(isNotNull(municipalities.settings))
        .orderBy(asc(municipalities.code)),

    facts: (numbers: readonly number[]): Promise<PersonFacts[]> => factsQuery(read, numbers),
    groups: (numbers: readonly number[]): Promise<GroupPeriod[]> => groupsQuery(read, numbers),

    async isMade(municipalityCode: string, month: string): Promise<boolean> {
      const rows = await db
        .select({ month: exposureMonths.month })
        .from(exposureMonths)
        .where(and(eq(exposureMonths.municipalityCode, municipalityCode), eq(exposureMonths.month, month)))
      return rows.length > 0
    },

    /** Stores a month with its classes, unless another process was faster. */
    store: (month: StoredExposureMonth, classes: readonly StoredExposureClass[]): Promise<void> =>
      store.tx(async (session) => {
        const stored = await session.db
          .insert(exposureMonths)
          .values(month)
          .onConflictDoNothing()
          .returning({ month: exposureMonths.month })
        if (stored.length > 0 && classes.length > 0)
          await session.db.insert(exposureClasses).values([...classes])
      }),

    /** Months made up for the municipality, newest first. */
    months: (municipalityCode: string): Promise<StoredExposureMonth[]> =>
      db
        .select()
        .from(exposureMonths)
        .where(eq(exposureMonths.municipalityCode, municipalityCode))
        .orderBy(desc(exposureMonths.month)),

    classes: (
      municipalityCode: string,
      month: string,
      dimension?: ExposureDimension,
    ): Promise<StoredExposureClass[]> =>
      db
        .select()
        .from(exposureClasses)
        .where(
          and(
            eq(exposureClasses.municipalityCode, municipalityCode),
            eq(exposureClasses.month, month),
            dimension && eq(exposureClasses.dimension, dimension),
          ),
        )
        .orderBy(asc(exposureClasses.dimension), asc(exposureClasses.code)),
  }
}
export type ExposureRepository = ReturnType<typeof makeExposureRepository>
