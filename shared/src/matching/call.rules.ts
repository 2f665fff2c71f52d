import type { GoalRank } from '../citizens/citizen.schema'
import { type EmployingIndustries, employingShare, mainIndustry } from '../occupations/employers.rules'
import { groupOf } from '../occupations/occupation.codes'
import type { ResolvedOccupation } from '../occupations/occupation.schema'
import { branchFit, branchTarget, isWish } from './branch-slots'
import type { CallReason } from './call.schema'
import { distanceShare, goalShares, kmScale } from './score.rules'

/*
 * "Omvendt jobformidling": companies worth a call for one citizen (`matching.md` 6), from goals, branch, distance, earlier
 * cooperation and openings seen. Age, sex, origin, health and length of benefit are no argument of any function here.
 */

/** What counts how much; a change gets a version of its own, shown with every list. */
export const callWeights = {
  version: 'calls-2026-11',
  goal: 0.45,
  distance: 0.25,
  cooperation: 0.2,
  industry: 0.1,
} as const

/** Farther than that nobody is called for somebody, whatever else speaks for it. */
export const farthestCallKm = 100

export type CallGoal = { goal: GoalRank; title: string; occupations: readonly ResolvedOccupation[] }

export type Cooperation = {
  orders: number
  hired: number
  /** Instant of the last order; null where there was none. */
  lastAt: string | null
  /** Unit groups that the company asked for, with what it called the work the last time. */
  seen: ReadonlyMap<string, string>
  /** People proposed to its live orders in the last thirty days. */
  proposed: number
}
export const noCooperation: Cooperation = {
  orders: 0,
  hired: 0,
  lastAt: null,
  seen: new Map(),
  proposed: 0,
}

export type CallFacts = {
  km: number
  /** Of the unit, else of the company. */
  industryCode: string | null
  cooperation: Cooperation
}

type GoalFit = { share: number; goal: CallGoal; by: 'main' | 'sometimes' | 'seen'; seen: string | null }

/** The goal that the company could meet best, by what it has asked for or by its branch; null where none. */
export const goalFit = (
  goals: readonly CallGoal[],
  { industryCode, cooperation }: Pick<CallFacts, 'industryCode' | 'cooperation'>,
  employers: EmployingIndustries,
): GoalFit | null => {
  let best: GoalFit | null = null
  for (const goal of goals)
    for (const { code, confidence } of goal.occupations) {
      const group = groupOf(code)
      const seen = cooperation.seen.get(group) ?? null
      const byIndustry = employingShare(employers, group, industryCode)
      const worth = seen === null ? byIndustry : mainIndustry
      const share = worth * confidence * goalShares[goal.goal]
      if (share === 0 || (best !== null && best.share >= share)) continue
      best = {
        share,
        goal,
        seen,
        by: seen !== null ? 'seen' : byIndustry === mainIndustry ? 'main' : 'sometimes',
      }
    }
  return best
}

/** Somebody hired says more than an order, and the second time less than the first. */
export const cooperationShare = ({ orders, hired }: Cooperation): number =>
  orders === 0 ? 0 : Math.min(1, 0.4 + 0.2 * Math.min(hired, 3))

const industryOf = (industryCode: string | null, branches: readonly number[]) => {
  const target = branchTarget(industryCode)
  if (target === null) return { share: 0, wish: false }
  const fits = branches.map((branch) => ({ share: branchFit(branch, target), wish: isWish(branch) }))
  return fits.toSorted((a, b) => b.share - a.share)[0] ?? { share: 0, wish: false }
}

export type RatedCall = {
  /** 0–100 to one decimal. */
  score: number
  /** The score less the penalty for companies to which many were proposed lately: what the list goes by. */
  by: number
  goal: CallGoal
  reasons: CallReason[]
}

/** What a company is worth a call for, or null where no goal leads there or it is too far. @param branches the person's, as slots */
export const rateCall = (
  goals: readonly CallGoal[],
  facts: CallFacts,
  branches: readonly number[],
  employers: EmployingIndustries,
): RatedCall | null => {
  const fit = goalFit(goals, facts, employers)
  if (fit === null || !(facts.km <= farthestCallKm)) return null
  const { cooperation, km } = facts
  const industry = industryOf(facts.industryCode, branches)
  const share =
    callWeights.goal * fit.share +
    callWeights.distance * distanceShare(km, kmScale('ordinary')) +
    callWeights.cooperation * cooperationShare(cooperation) +
    callWeights.industry * industry.share
  const score = Math.round(share * 1000) / 10
  const goalValues = { goal: fit.goal.goal, title: fit.goal.title }
  const reasons: (CallReason | null)[] = [
    fit.by === 'seen'
      ? { code: 'opening_seen', values: { ...goalValues, seen: fit.seen ?? '' } }
      : { code: fit.by === 'main' ? 'industry_main' : 'industry_sometimes', values: goalValues },
    { code: 'distance', values: { km: Math.round(km) } },
    industry.share === 0
      ? null
      : { code: industry.wish ? 'industry_wish' : 'industry_experience', values: {} },
    cooperation.hired > 0
      ? { code: 'hired_before', values: { count: cooperation.hired } }
      : cooperation.orders > 0
        ? { code: 'ordered_before', values: { count: cooperation.orders } }
        : { code: 'never_worked_together', values: {} },
    cooperation.proposed > 0 ? { code: 'recently_proposed', values: { count: cooperation.proposed } } : null,
  ]
  return {
    score,
    by: score - 4 * Math.log2(1 + cooperation.proposed),
    goal: fit.goal,
    reasons: reasons.filter((reason) => reason !== null),
  }
}

/** The branches in which somebody with these goals could be employed: codes of two to four digits, each once. */
export const industriesFor = (goals: readonly CallGoal[], employers: EmployingIndustries): string[] => [
  ...new Set(
    goals.flatMap(({ occupations }) =>
      occupations.flatMap(({ code }) => (employers.get(groupOf(code)) ?? []).map((one) => one.code)),
    ),
  ),
]
