import type { EffortInForce, MatchingRepository } from '@virkelyst/db/matching/matching.repository'
import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import type { LeftOutPerson, RankingRepository } from '@virkelyst/db/matching/ranking.repository'
import { type GoalRank, goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { allowedGroupBits } from '@virkelyst/shared/citizens/target-groups.rules'
import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { branchTarget } from '@virkelyst/shared/matching/branch-slots'
import { dayNumber, municipalityNo } from '@virkelyst/shared/matching/posting-lists'
import type { RankQuery } from '@virkelyst/shared/matching/rank.rules'
import { requiredBits } from '@virkelyst/shared/matching/requirement-bits'
import { isFewHours, kmScale } from '@virkelyst/shared/matching/score.rules'
import type { WeightsVersion } from '@virkelyst/shared/matching/weights'
import type { Geography } from '../geography/geography.service'

/** What the municipality decides about the order of its lists. */
export type Decided = { weights: WeightsVersion; efforts: EffortInForce[] }

export type RankAsk = {
  order: OrderForRanking
  /** Null: the whole register in one scope. */
  municipalityCode: string | null
  limit: number
  /** The consultant's choice among the allowed target groups; empty: all of them. */
  targetGroups: readonly number[]
  maxKm: number | null
  /** Empty: all. */
  goals: readonly GoalRank[]
  /** Danish date. */
  today: string
  /** What would be decided, to be looked at as if it held; without it what is in force. */
  decided?: Decided
}

export type PreparedQuery = {
  query: RankQuery
  weights: WeightsVersion
  efforts: EffortInForce[]
  leftOut: LeftOutPerson[]
}

export const scopeOf = (municipalityCode: string | null): number | null =>
  municipalityCode === null ? null : municipalityNo(municipalityCode)

const groupBits = (groups: readonly number[]): number =>
  groups.reduce((bits, group) => bits | (1 << (group - 1)), 0)
const everyGoal = 0b111

/** Makes the function that looks up what the municipality, or (null) the installation, has decided for a day. */
export const makeDecided =
  (matching: Pick<MatchingRepository, 'weightsInForce' | 'effortsInForce'>) =>
  async (municipalityCode: string | null, kind: JobOrderKind, date: string): Promise<Decided> => {
    const [weights, efforts] = await Promise.all([
      matching.weightsInForce(municipalityCode, date),
      municipalityCode === null ? [] : matching.effortsInForce(municipalityCode, kind, date),
    ])
    return { weights, efforts }
  }

/** Everything that does not depend on a person: the order's demands, the decisions in force, those who are out already. */
export const makeRankQuery = (
  repository: RankingRepository,
  matching: Pick<MatchingRepository, 'weightsInForce' | 'effortsInForce'>,
  geography: Pick<Geography, 'current'>,
) => {
  const decidedFor = makeDecided(matching)
  return async ({ order, municipalityCode, ...ask }: RankAsk): Promise<PreparedQuery> => {
    const [{ weights, efforts }, alreadyReferred, leftOut, capped, places] = await Promise.all([
      ask.decided ?? decidedFor(municipalityCode, order.kind, ask.today),
      repository.alreadyReferred(order.id),
      repository.leftOut(order.id, municipalityCode),
      repository.capped(scopeOf(municipalityCode)),
      geography.current(),
    ])
    const allowed = allowedGroupBits(order.kind, ask.today)
    const query: RankQuery = {
      today: dayNumber(ask.today),
      startDay: order.startDate === null ? null : dayNumber(order.startDate),
      hoursMin: order.hoursMin * 4,
      hoursMax: order.hoursMax * 4,
      fewHours: isFewHours(order.kind),
      targetGroups: ask.targetGroups.length === 0 ? allowed : allowed & groupBits(ask.targetGroups),
      required: requiredBits(order.requirements),
      distances: places.distancesFrom(order.postalCode),
      kmScale: kmScale(order.kind),
      maxKm: ask.maxKm,
      goals: ask.goals.reduce((bits, goal) => bits | (1 << goalRanks.indexOf(goal)), 0) || everyGoal,
      branch: branchTarget(order.industryCode),
      effortGroups: efforts.length === 0 ? null : groupBits(efforts.flatMap((effort) => effort.targetGroups)),
      weights: weights.weights,
      alreadyReferred,
      leftOut: new Set(leftOut.map((person) => person.no)),
      capped,
    }
    return { query, weights, efforts, leftOut }
  }
}
