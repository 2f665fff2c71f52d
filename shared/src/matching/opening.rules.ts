import type { GoalRank } from '../citizens/citizen.schema'
import type { JobOrderKind } from '../job-orders/job-order.kinds'
import { branchFit, targetOfSlot } from './branch-slots'
import type { ScoreComponents } from './matching.schema'
import { orderRecord, orderWords } from './order-posting.layout'
import type { GoalTie } from './reasons.rules'
import { languagesReach, type RequirementBits } from './requirement-bits'
import {
  availabilityShare,
  distanceShare,
  goalShares,
  hoursShare,
  isFewHours,
  kmScale,
  longestWaitDays,
  scoreOf,
  unknownIndustry,
} from './score.rules'
import type { Weights } from './weights'

/** What a citizen asks of orders. Days are counted from 2000, hours in quarters of an hour. */
export type OpeningQuery = {
  today: number
  availableFrom: number
  hoursMin: number
  hoursMax: number
  radiusKm: number
  /** Kilometres by number of the postal code. */
  distances: Float64Array
  holds: RequirementBits
  /** The person's branches, as slots. */
  branches: readonly number[]
  kinds: ReadonlySet<JobOrderKind>
  /** Orders under submission are the municipality's own affair until a consultant has seen them. */
  withSubmitted: boolean
  municipality: number
  /** Hash of the municipality's network; null where it has none. */
  network: number | null
  weights: Weights
}

/** One list of orders read for one of the person's titles. */
export type OrderList = {
  blocks: readonly Int32Array[]
  /** Confidence of the title times similarity. */
  share: number
  /** For lists of words what each order is worth by its number; an order that is not named is not read. */
  shares?: ReadonlyMap<number, number>
  tie: GoalTie
  goal: GoalRank
  title: string
}

/** An order by the goal it fits best, with its score, and where its record lies. */
export type FoundOrder = {
  number: number
  score: number
  occupation: number
  list: OrderList
  block: Int32Array
  at: number
}

const visible = (block: Int32Array, at: number, query: OpeningQuery): boolean => {
  const status = orderRecord.status(block, at)
  if (status === 'submitted' && !query.withSubmitted) return false
  return (
    orderRecord.municipality(block, at) === query.municipality ||
    (status === 'open' && query.network !== null && orderRecord.network(block, at) === query.network)
  )
}

const holdsAll = (holds: RequirementBits, required: RequirementBits): boolean =>
  (holds.driving & required.driving) === required.driving &&
  (holds.licences & required.licences) === required.licences &&
  (holds.children || !required.children) &&
  languagesReach(holds.languagesLow, required.languagesLow) &&
  languagesReach(holds.languagesHigh, required.languagesHigh)

const startsInTime = (block: Int32Array, at: number, query: OpeningQuery): boolean => {
  const start = orderRecord.startDay(block, at)
  return query.availableFrom <= (start > query.today ? start : query.today + longestWaitDays)
}

const hoursOf = (block: Int32Array, at: number, query: OpeningQuery): number | null =>
  hoursShare(
    query.hoursMin,
    query.hoursMax,
    orderRecord.hoursMin(block, at),
    orderRecord.hoursMax(block, at),
    isFewHours(orderRecord.kind(block, at)),
  )

const passes = (block: Int32Array, at: number, query: OpeningQuery): boolean =>
  query.kinds.has(orderRecord.kind(block, at)) &&
  visible(block, at, query) &&
  query.distances[orderRecord.postalCode(block, at)]! <= query.radiusKm &&
  hoursOf(block, at, query) !== null &&
  startsInTime(block, at, query) &&
  holdsAll(query.holds, orderRecord.required(block, at))

/** Numbers of the orders in lists of words that pass: those whose titles are worth reading. */
export const ordersByWords = (
  blocks: readonly Int32Array[],
  query: OpeningQuery,
  onlyRaw: boolean,
): Set<number> => {
  const numbers = new Set<number>()
  for (const block of blocks)
    for (let at = 0; at < block.length; at += orderWords)
      if ((!onlyRaw || orderRecord.raw(block, at)) && passes(block, at, query))
        numbers.add(orderRecord.number(block, at))
  return numbers
}

const industryShare = (slot: number, branches: readonly number[]): number => {
  const target = targetOfSlot(slot)
  if (target === null || branches.length === 0) return unknownIndustry
  return Math.max(...branches.map((branch) => branchFit(branch, target)))
}

/** What the score is made of, for those orders that are shown. */
export const openingComponents = (
  { block, at, occupation, list }: Omit<FoundOrder, 'number' | 'score'>,
  query: OpeningQuery,
): ScoreComponents => ({
  occupation,
  goal: goalShares[list.goal],
  distance: distanceShare(
    query.distances[orderRecord.postalCode(block, at)]!,
    kmScale(orderRecord.kind(block, at)),
  ),
  hours: hoursOf(block, at, query) ?? 0,
  industry: industryShare(orderRecord.branch(block, at), query.branches),
  effort: null,
  availability: availabilityShare(query.availableFrom - query.today),
})

export const openingKm = ({ block, at }: FoundOrder, { distances }: OpeningQuery): number =>
  distances[orderRecord.postalCode(block, at)]!

/**
 * Orders for one citizen, best first: each once, by the goal it fits best, of equal ones the earlier goal. The same filters
 * and the same score as when people are ranked for an order. Ties: longest open, then the older number.
 */
export const findOpenings = (lists: readonly OrderList[], query: OpeningQuery): FoundOrder[] => {
  const best = new Map<number, FoundOrder>()
  for (const list of lists)
    for (const block of list.blocks)
      for (let at = 0; at < block.length; at += orderWords) {
        if (!passes(block, at, query)) continue
        const number = orderRecord.number(block, at)
        const share = list.shares === undefined ? list.share : (list.shares.get(number) ?? 0)
        const occupation = (share * orderRecord.confidence(block, at)) / 100
        const before = best.get(number)
        if (occupation === 0 || (before && before.occupation > occupation)) continue
        if (before?.occupation === occupation && before.list.goal <= list.goal) continue
        best.set(number, { number, score: 0, occupation, list, block, at })
      }
  const found = [...best.values()]
  for (const order of found) order.score = scoreOf(openingComponents(order, query), query.weights)
  const submitted = ({ block, at }: FoundOrder) => orderRecord.submitted(block, at)
  return found.sort((a, b) => b.score - a.score || submitted(a) - submitted(b) || a.number - b.number)
}
