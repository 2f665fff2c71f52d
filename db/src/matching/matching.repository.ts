import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { builtInWeights, type WeightsVersion, weights } from '@virkelyst/shared/matching/weights'
import { and, desc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { AuditEntry } from '../audit/audit.repository'
import type { Tables } from '../kernel/schema'
import type { Store } from '../kernel/store'

/** A target group given priority for a kind of order until a date, decided by a named person. */
export type EffortInForce = { targetGroup: number; until: string; reason: string; decidedBy: string }

export type RankingRun = Tables['rankingRuns']['$inferInsert']

/** What the municipality has decided about ranking, and the record of every run. */
export const makeMatchingRepository = (store: Store) => {
  const { weightVersions, efforts, rankingRuns, audit } = store.tables
  const { db } = store.read
  return {
    /** The municipality's newest weights whose date has come, else the installation's, else the built-in ones. */
    async weightsInForce(municipalityCode: string | null, date: string): Promise<WeightsVersion> {
      const rows = await db
        .select()
        .from(weightVersions)
        .where(
          and(
            lte(weightVersions.validFrom, date),
            municipalityCode === null
              ? isNull(weightVersions.municipalityCode)
              : or(
                  eq(weightVersions.municipalityCode, municipalityCode),
                  isNull(weightVersions.municipalityCode),
                ),
          ),
        )
        .orderBy(desc(weightVersions.validFrom), desc(weightVersions.createdAt))
      const own = rows.find((row) => row.municipalityCode !== null)
      const found = own ?? rows[0]
      return found ? { version: found.version, weights: weights.parse(found.weights) } : builtInWeights
    },

    /** Efforts of the municipality for the kind of order on the date. */
    effortsInForce(municipalityCode: string, kind: JobOrderKind, date: string): Promise<EffortInForce[]> {
      return db
        .select({
          targetGroup: efforts.targetGroup,
          until: efforts.validTo,
          reason: efforts.reason,
          decidedBy: efforts.decidedBy,
        })
        .from(efforts)
        .where(
          and(
            eq(efforts.municipalityCode, municipalityCode),
            eq(efforts.kind, kind),
            lte(efforts.validFrom, date),
            gte(efforts.validTo, date),
          ),
        )
    },

    /** Stores a run and who was looked at, together. */
    async recordRun(run: RankingRun, seen: AuditEntry): Promise<void> {
      await store.tx(async (session) => {
        await session.db.insert(rankingRuns).values(run)
        await session.db.insert(audit).values(seen)
      })
    },
  }
}
export type MatchingRepository = ReturnType<typeof makeMatchingRepository>
