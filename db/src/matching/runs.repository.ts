import type { RunFate } from '@virkelyst/shared/matching/run-outcome.rules'
import { builtInWeights, type Weights } from '@virkelyst/shared/matching/weights'
import { and, count, desc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm'
import type { Tables } from '../kernel/schema'
import type { Store } from '../kernel/store'
import type { StoredCandidate } from './matching.table'

type StoredRun = Tables['rankingRuns']['$inferSelect']
/** A run without its people, whose list is long. */
export type RunHead = Omit<StoredRun, 'ranked'> & {
  actorName: string
  orderNumber: number | null
  orderTitle: string
}
export type RunPerson = { id: string; name: string; caseReference: string }
export type RunSearch = {
  orderId?: string
  actorUserId?: string
  from?: string
  to?: string
  page: number
  pageSize: number
}

/** Rankings on record, and what came of them. */
export const makeRunsRepository = (store: Store) => {
  const { rankingRuns, weightVersions, jobOrders, users, citizens, referrals, exclusions } = store.tables
  const { db } = store.read
  const head = {
    id: rankingRuns.id,
    orderId: rankingRuns.orderId,
    municipalityCode: rankingRuns.municipalityCode,
    actorUserId: rankingRuns.actorUserId,
    at: rankingRuns.at,
    catalogueVersion: rankingRuns.catalogueVersion,
    weightsVersion: rankingRuns.weightsVersion,
    rulesVersion: rankingRuns.rulesVersion,
    filters: rankingRuns.filters,
    counts: rankingRuns.counts,
  }
  type Joined = Pick<StoredRun, keyof typeof head> & {
    actorName: string | null
    orderNumber: number | null
    orderTitle: string | null
  }
  const named = (row: Joined): RunHead => ({
    ...row,
    actorName: row.actorName ?? row.actorUserId,
    orderTitle: row.orderTitle ?? '',
  })
  const joined = { actorName: users.name, orderNumber: jobOrders.number, orderTitle: jobOrders.title }

  const matching = (municipalityCode: string, search: RunSearch): SQL | undefined =>
    and(
      eq(rankingRuns.municipalityCode, municipalityCode),
      search.orderId === undefined ? undefined : eq(rankingRuns.orderId, search.orderId),
      search.actorUserId === undefined ? undefined : eq(rankingRuns.actorUserId, search.actorUserId),
      search.from === undefined ? undefined : gte(rankingRuns.at, search.from),
      search.to === undefined ? undefined : lt(rankingRuns.at, search.to),
    )

  return {
    /** The municipality's runs, newest first. */
    async search(municipalityCode: string, search: RunSearch): Promise<{ rows: RunHead[]; total: number }> {
      const where = matching(municipalityCode, search)
      const [rows, [total]] = await Promise.all([
        db
          .select({ ...head, ...joined })
          .from(rankingRuns)
          .leftJoin(users, eq(users.id, rankingRuns.actorUserId))
          .leftJoin(jobOrders, eq(jobOrders.id, rankingRuns.orderId))
          .where(where)
          .orderBy(desc(rankingRuns.at), desc(rankingRuns.id))
          .limit(search.pageSize)
          .offset((search.page - 1) * search.pageSize),
        db.select({ n: count() }).from(rankingRuns).where(where),
      ])
      return { rows: rows.map(named), total: total?.n ?? 0 }
    },

    /** One of the municipality's runs with the list as it was. */
    async find(
      id: string,
      municipalityCode: string,
    ): Promise<{ head: RunHead; ranked: StoredCandidate[] } | null> {
      const [row] = await db
        .select({ ...head, ...joined, ranked: rankingRuns.ranked })
        .from(rankingRuns)
        .leftJoin(users, eq(users.id, rankingRuns.actorUserId))
        .leftJoin(jobOrders, eq(jobOrders.id, rankingRuns.orderId))
        .where(and(eq(rankingRuns.id, id), eq(rankingRuns.municipalityCode, municipalityCode)))
      if (!row) return null
      const { ranked, ...rest } = row
      return { head: named(rest), ranked }
    },

    /** The weights of a version; null for one that is not kept here. */
    async weightsOf(version: string): Promise<Weights | null> {
      if (version === builtInWeights.version) return builtInWeights.weights
      const [row] = await db
        .select({ weights: weightVersions.weights })
        .from(weightVersions)
        .where(eq(weightVersions.version, version))
      return row?.weights ?? null
    },

    async orderByNumber(number: number): Promise<string | null> {
      const [row] = await db.select({ id: jobOrders.id }).from(jobOrders).where(eq(jobOrders.number, number))
      return row?.id ?? null
    },

    /** Of the ids those who are the municipality's citizens and have not objected to being ranked. */
    async visible(ids: readonly string[], municipalityCode: string): Promise<Map<string, RunPerson>> {
      if (ids.length === 0) return new Map()
      const rows = await db
        .select({
          id: citizens.id,
          name: citizens.name,
          caseReference: citizens.caseReference,
          objectedAt: citizens.objectedAt,
        })
        .from(citizens)
        .where(and(inArray(citizens.id, [...ids]), eq(citizens.municipalityCode, municipalityCode)))
      return new Map(
        rows
          .filter(({ objectedAt }) => objectedAt === null)
          .map(({ id, name, caseReference }) => [id, { id, name, caseReference }]),
      )
    },

    /** What the order's people were proposed or left out by, of those among the ids. */
    async fates(orderId: string, ids: readonly string[]): Promise<Map<string, RunFate>> {
      const wanted = new Set(ids)
      const [proposed, leftOut] = await Promise.all([
        db
          .select({
            citizenId: referrals.citizenId,
            at: referrals.proposedAt,
            byId: referrals.proposedBy,
            by: users.name,
            status: referrals.status,
            runId: referrals.runId,
          })
          .from(referrals)
          .leftJoin(users, eq(users.id, referrals.proposedBy))
          .where(eq(referrals.orderId, orderId)),
        db
          .select({
            citizenId: exclusions.citizenId,
            at: exclusions.excludedAt,
            byId: exclusions.excludedBy,
            by: users.name,
            reason: exclusions.reason,
          })
          .from(exclusions)
          .leftJoin(users, eq(users.id, exclusions.excludedBy))
          .where(eq(exclusions.orderId, orderId)),
      ])
      const fates = new Map<string, RunFate>()
      for (const { citizenId, at, byId, by, status, runId } of proposed)
        if (at !== null && wanted.has(citizenId))
          fates.set(citizenId, {
            proposal: { at, by: by ?? byId ?? '', status, runId },
            exclusion: null,
          })
      for (const { citizenId, at, byId, by, reason } of leftOut)
        if (wanted.has(citizenId))
          fates.set(citizenId, {
            proposal: fates.get(citizenId)?.proposal ?? null,
            exclusion: { at, by: by ?? byId, reason },
          })
      return fates
    },
  }
}
export type RunsRepository = ReturnType<typeof makeRunsRepository>
