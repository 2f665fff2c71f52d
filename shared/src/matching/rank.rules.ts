import { goalRanks } from '../citizens/citizen.schema'
import { type BranchTarget, branchFit, branchSlots, isWish } from './branch-slots'
import { type GoalList, type Met, makeGatherer } from './goal-gather'
import { goalRecord } from './goal-posting.layout'
import { type FilterCounts, type FilterName, filterNames, type ScoreComponents } from './matching.schema'
import { languagesReach, type RequirementBits } from './requirement-bits'
import {
  availabilityShare,
  distanceShare,
  goalShares,
  hoursMeet,
  hoursShare,
  longestWaitDays,
  scoreOf,
  unknownIndustry,
} from './score.rules'
import type { Weights } from './weights'

/** What an order, and the one who ranks, ask of people. Days are counted from 2000, hours in quarters of an hour. */
export type RankQuery = {
  today: number
  /** Null: flexible. */
  startDay: number | null
  hoursMin: number
  hoursMax: number
  fewHours: boolean
  /** Bit n−1 for target group n: allowed for the kind on the day, and chosen by the consultant. */
  targetGroups: number
  required: RequirementBits
  /** Kilometres by number of the postal code. */
  distances: Float64Array
  kmScale: number
  /** The consultant's own limit. */
  maxKm: number | null
  /** Bits 0–2 for goals A–C. */
  goals: number
  branch: BranchTarget | null
  /** Target groups of an effort in force, by bits; null where there is none. */
  effortGroups: number | null
  weights: Weights
  alreadyReferred: ReadonlySet<number>
  leftOut: ReadonlySet<number>
  /** People with as many open proposals as anybody may have. */
  capped: ReadonlySet<number>
}

/** Those who passed every filter, with their scores. */
export type Passed = Met & { score: Float64Array }
export type RankResult = { counts: FilterCounts; passed: Passed }

const meetsRequirements = (block: Int32Array, at: number, required: RequirementBits): boolean =>
  (goalRecord.driving(block, at) & required.driving) === required.driving &&
  (goalRecord.licences(block, at) & required.licences) === required.licences &&
  (!required.children || goalRecord.childrenCertificate(block, at)) &&
  languagesReach(goalRecord.languagesLow(block, at), required.languagesLow) &&
  languagesReach(goalRecord.languagesHigh(block, at), required.languagesHigh)

const inTime = (block: Int32Array, at: number, { startDay, today }: RankQuery): boolean =>
  goalRecord.availableFrom(block, at) <=
  (startDay !== null && startDay > today ? startDay : today + longestWaitDays)

const hoursFit = (block: Int32Array, at: number, query: RankQuery): boolean =>
  hoursMeet(
    goalRecord.hoursMin(block, at),
    goalRecord.hoursMax(block, at),
    query.hoursMin,
    query.hoursMax,
    query.fewHours,
  )

const filter = Object.fromEntries(filterNames.map((name, place) => [name, place])) as Record<
  FilterName,
  number
>
const none = -1

/** The place of the first filter, in the order they are counted, that takes the person out; `none` for one who passes. */
const failedFilter = (block: Int32Array, at: number, query: RankQuery): number => {
  const no = goalRecord.no(block, at)
  if (goalRecord.placed(block, at)) return filter.status
  if (goalRecord.objected(block, at)) return filter.objection
  if (query.alreadyReferred.size > 0 && query.alreadyReferred.has(no)) return filter.already_referred
  const group = goalRecord.targetGroup(block, at, query.today)
  if (group === 0 || ((query.targetGroups >>> (group - 1)) & 1) === 0) return filter.target_group
  if (!inTime(block, at, query)) return filter.availability
  if (!hoursFit(block, at, query)) return filter.hours
  if (!meetsRequirements(block, at, query.required)) return filter.requirements
  const km = query.distances[goalRecord.postalCode(block, at)]!
  if (km > goalRecord.radiusKm(block, at) || (query.maxKm !== null && km > query.maxKm))
    return filter.distance
  if (query.capped.size > 0 && query.capped.has(no)) return filter.open_proposals
  return query.leftOut.size > 0 && query.leftOut.has(no) ? filter.left_out : none
}

/** The person's branch nearest to the company's, 0 where they have none. Wishes come first. */
const nearestBranch = (block: Int32Array, at: number, branch: BranchTarget): number => {
  let nearest = 0
  for (let slot = 0; slot < branchSlots; slot++) {
    const packed = goalRecord.branch(block, at, slot)
    if (packed === 0) break
    if (nearest === 0 || branchFit(packed, branch) > branchFit(nearest, branch)) nearest = packed
  }
  return nearest
}

const industryShare = (block: Int32Array, at: number, branch: BranchTarget | null): number => {
  const nearest = branch === null ? 0 : nearestBranch(block, at, branch)
  return branch === null || nearest === 0 ? unknownIndustry : branchFit(nearest, branch)
}

/** Whether what brings the person near the company's branch is a wish rather than work done. */
export const onlyWishes = (block: Int32Array, at: number, branch: BranchTarget | null): boolean =>
  branch !== null && isWish(nearestBranch(block, at, branch))

const goalShareOf = goalRanks.map((rank) => goalShares[rank])

/** The components of somebody whose best record this is; `occupation` comes from its list. */
export const componentsOf = (
  block: Int32Array,
  at: number,
  occupation: number,
  query: RankQuery,
): ScoreComponents => ({
  occupation,
  goal: goalShareOf[goalRecord.goal(block, at)]!,
  distance: distanceShare(query.distances[goalRecord.postalCode(block, at)]!, query.kmScale),
  hours:
    hoursShare(
      goalRecord.hoursMin(block, at),
      goalRecord.hoursMax(block, at),
      query.hoursMin,
      query.hoursMax,
      query.fewHours,
    ) ?? 0,
  industry: industryShare(block, at, query.branch),
  effort:
    query.effortGroups === null
      ? null
      : (query.effortGroups >>> (goalRecord.targetGroup(block, at, query.today) - 1)) & 1,
  availability: availabilityShare(goalRecord.availableFrom(block, at) - query.today),
})

/**
 * Makes the function that ranks: everybody in the lists, each with their best goal, filtered and scored. What the filters
 * removed and those eligible add up to those the occupation fits. Synchronous, so its working memory serves call after call.
 */
export const makeRanker = () => {
  const gather = makeGatherer()
  return (lists: readonly GoalList[], query: RankQuery): RankResult => {
    const met = gather(lists, query.goals)
    const removed = new Int32Array(filterNames.length)
    const score = new Float64Array(met.size)
    const people = met.size
    let size = 0
    for (let place = 0; place < people; place++) {
      const block = met.block[place]!
      const at = met.at[place]!
      const occupation = met.occupation[place]!
      const failed = failedFilter(block, at, query)
      if (failed !== none) {
        removed[failed]!++
        continue
      }
      // Those who pass move up over those who did not.
      met.no[size] = met.no[place]!
      met.occupation[size] = occupation
      met.list[size] = met.list[place]!
      met.block[size] = block
      met.at[size] = at
      score[size] = scoreOf(componentsOf(block, at, occupation, query), query.weights)
      size++
    }
    met.size = size
    const counts = Object.fromEntries(filterNames.map((name, place) => [name, removed[place]!])) as Record<
      FilterName,
      number
    >
    return { counts: { occupation: people, removed: counts, eligible: size }, passed: { ...met, score } }
  }
}
export type Ranker = ReturnType<typeof makeRanker>
