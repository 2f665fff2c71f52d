import { setImmediate } from 'node:timers/promises'
import type { MatchingRepository } from '@virkelyst/db/matching/matching.repository'
import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { placesLookedAt } from '@virkelyst/shared/matching/preview.rules'
import type { PlannedChange } from '@virkelyst/shared/matching/preview.schema'
import { weightsOf } from '@virkelyst/shared/matching/weight.rules'
import { type Decided, makeDecided } from './rank-query'
import type { RankedPerson, Ranking } from './ranking'

export type TrialAsk = {
  order: OrderForRanking
  municipalityCode: string
  change: PlannedChange
  /** Danish date. */
  today: string
}
export type Trial = { before: RankedPerson[]; after: RankedPerson[] }

/** What stands instead of what is in force, were the change decided today. */
const withChange = ({ weights, efforts }: Decided, change: PlannedChange, kind: JobOrderKind): Decided => {
  if (change.what === 'weights')
    return { weights: { version: 'planned', weights: weightsOf(change.percents) }, efforts }
  const { effort } = change
  if (effort.kind !== kind) return { weights, efforts }
  const planned = { targetGroups: effort.targetGroups, until: effort.validTo, reason: '', decidedBy: '' }
  return { weights, efforts: [...efforts, planned] }
}

/** Makes the function that ranks for an order as things are and as they would be, with room for others in between. */
export const makeTrial = (
  ranking: Ranking,
  matching: Pick<MatchingRepository, 'weightsInForce' | 'effortsInForce'>,
) => {
  const decidedFor = makeDecided(matching)
  return async ({ order, municipalityCode, change, today }: TrialAsk): Promise<Trial> => {
    const rank = async (decided: Decided) => {
      const { people } = await ranking.find({
        order,
        municipalityCode,
        limit: placesLookedAt,
        targetGroups: [],
        goals: [],
        maxKm: null,
        today,
        decided,
      })
      return people
    }
    const decided = await decidedFor(municipalityCode, order.kind, today)
    const before = await rank(decided)
    await setImmediate()
    return { before, after: await rank(withChange(decided, change, order.kind)) }
  }
}
