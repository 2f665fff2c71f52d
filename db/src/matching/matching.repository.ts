import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import {
  builtInWeights,
  type Weights,
  type WeightsVersion,
  weights,
} from '@virkelyst/shared/matching/weights'
import { sql } from 'drizzle-orm'
import type { AuditEntry } from '../audit/audit.repository'
import { insertMany } from '../kernel/insert-many'
import type { Tables } from '../kernel/schema'
import type { Store } from '../kernel/store'
import { parsedJson, type StoredJson } from '../kernel/stored-json'

/** Target groups given priority for a kind of order until a date, decided by a named person. */
export type EffortInForce = { targetGroups: number[]; until: string; reason: string; decidedBy: string }

export type RankingRun = Tables['rankingRuns']['$inferSelect']

/** What the municipality has decided about ranking, and the record of every run. */
export const makeMatchingRepository = (store: Store) => {
  const { weightVersions, efforts, rankingRuns, audit } = store.tables
  const { read } = store
  // The municipality's own before the installation's, the newest first.
  const weightsQuery = sql`select ${weightVersions.version} as version, ${weightVersions.weights} as weights from ${weightVersions} where ${weightVersions.takenBackAt} is null and ${weightVersions.validFrom} <= ${sql.placeholder('date')} and (${weightVersions.municipalityCode} is null or ${weightVersions.municipalityCode} = ${sql.placeholder('municipalityCode')}) order by ${weightVersions.municipalityCode} is null, ${weightVersions.validFrom} desc, ${weightVersions.no} desc limit 1`
  const effortsQuery = sql`select ${efforts.targetGroups} as "targetGroups", cast(${efforts.validTo} as text) as until, ${efforts.reason} as reason, ${efforts.decidedBy} as "decidedBy" from ${efforts} where ${efforts.municipalityCode} = ${sql.placeholder('municipalityCode')} and ${efforts.kind} = ${sql.placeholder('kind')} and ${efforts.validFrom} <= ${sql.placeholder('date')} and ${efforts.validTo} >= ${sql.placeholder('date')} order by ${efforts.validTo}`

  return {
    /** The municipality's newest weights whose date has come, else the installation's, else the built-in ones. */
    async weightsInForce(municipalityCode: string | null, date: string): Promise<WeightsVersion> {
      const [found] = await read.rows<{ version: string; weights: StoredJson<Weights> }>(weightsQuery, {
        date,
        municipalityCode: municipalityCode ?? '',
      })
      return found
        ? { version: found.version, weights: weights.parse(parsedJson(found.weights)) }
        : builtInWeights
    },

    /** Efforts of the municipality for the kind of order on the date, the one that ends first at the head. */
    async effortsInForce(
      municipalityCode: string,
      kind: JobOrderKind,
      date: string,
    ): Promise<EffortInForce[]> {
      const rows = await read.rows<
        Omit<EffortInForce, 'targetGroups'> & { targetGroups: StoredJson<number[]> }
      >(effortsQuery, { municipalityCode, kind, date })
      return rows.map((row) => ({ ...row, targetGroups: parsedJson(row.targetGroups) }))
    },

    /** Stores a run and who was looked at, together. */
    async recordRun(run: RankingRun, seen: AuditEntry): Promise<void> {
      await store.tx(async (session) => {
        await insertMany(session, rankingRuns, [run])
        await insertMany(session, audit, [{ ...seen, eventId: null }])
      })
    },
  }
}
export type MatchingRepository = ReturnType<typeof makeMatchingRepository>
