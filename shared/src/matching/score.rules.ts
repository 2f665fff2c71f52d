import type { GoalRank } from '../citizens/citizen.schema'
import type { JobOrderKind } from '../job-orders/job-order.kinds'
import type { Band, ScoreComponents } from './matching.schema'
import type { Weights } from './weights'

/*
 * The score of `matching.md` 4. Every component lies between 0 and 1. Age, sex, origin, health and length of benefit are
 * no argument of any function here.
 */

/** P: the wish falls from A to C (and the employability rises, which is shown beside). */
export const goalShares: Record<GoalRank, number> = { A: 1, B: 0.85, C: 0.7 }

/** Kilometres over which the wish to go there falls to 37 per cent (Marinescu and Rathelot); shorter for few hours. */
export const kmScale = (kind: JobOrderKind): number => (kind === 'part_hours_job' ? 15 : 25)
/** G. */
export const distanceShare = (km: number, scale: number): number => Math.exp(-km / scale)

/** Kinds of a few hours, which somebody who wants more can take as a first step. */
export const isFewHours = (kind: JobOrderKind): boolean =>
  kind === 'part_hours_job' || kind === 'taster_visit'

/** Whether the hours a week wanted and offered meet; a few hours also meet somebody who wants more. */
export const hoursMeet = (
  wantedMin: number,
  wantedMax: number,
  offeredMin: number,
  offeredMax: number,
  fewHours: boolean,
): boolean => wantedMax >= offeredMin && (fewHours || offeredMax >= wantedMin)

/**
 * H: how the hours a week wanted and offered fit; null where they do not meet. 1 where the narrower range lies within the
 * wider, at least .4 where they touch. A few hours meet somebody who wants more: up to .6, by the share offered.
 */
export const hoursShare = (
  wantedMin: number,
  wantedMax: number,
  offeredMin: number,
  offeredMax: number,
  fewHours: boolean,
): number | null => {
  if (!hoursMeet(wantedMin, wantedMax, offeredMin, offeredMax, fewHours)) return null
  if (offeredMax < wantedMin) return (0.6 * offeredMax) / wantedMin
  const narrower = Math.min(wantedMax - wantedMin, offeredMax - offeredMin)
  if (narrower === 0) return 1
  const common = Math.min(wantedMax, offeredMax) - Math.max(wantedMin, offeredMin)
  return 0.4 + 0.6 * (common / narrower)
}

/** Longest wait for somebody, in days, where the order's start is flexible. */
export const longestWaitDays = 90
/** A: 1 today, 0 in ninety days. */
export const availabilityShare = (daysUntil: number): number =>
  1 - Math.min(Math.max(daysUntil, 0), longestWaitDays) / longestWaitDays

/** B where nothing is known of the person's branches, or of the company's. */
export const unknownIndustry = 0.5

/** S to one decimal, 0–100: what is not shown does not decide. With no effort in force the other weights fill up to 1. */
export const scoreOf = (components: ScoreComponents, weights: Weights): number => {
  const sum =
    weights.occupation * components.occupation +
    weights.goal * components.goal +
    weights.distance * components.distance +
    weights.hours * components.hours +
    weights.industry * components.industry +
    weights.availability * components.availability
  const whole =
    components.effort === null ? sum / (1 - weights.effort) : sum + weights.effort * components.effort
  return Math.round(whole * 1000) / 10
}

/** Days a proposal weighs on the order of the list. */
export const penaltyDays = 30
/** What the list is ordered by: the score less 4·log₂(1 + proposals in the last thirty days). The person is shown S. */
export const orderedBy = (score: number, proposals: number): number => score - 4 * Math.log2(1 + proposals)

/** A band needs both the score and the occupation itself. */
export const bandOf = (score: number, occupation: number): Band => {
  if (score >= 75 && occupation >= 0.75) return 'strong'
  if (score >= 55 && occupation >= 0.55) return 'good'
  return score >= 35 ? 'related' : 'none'
}

/** The same number for the same order and person, and no order among persons that holds for other orders. */
export const lot = (orderId: string, no: number): number => {
  let hash = 0x811c9dc5 ^ no
  for (let at = 0; at < orderId.length; at++) hash = Math.imul(hash ^ orderId.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  return (hash ^ Math.imul(no, 0x297a2d39)) >>> 0
}
