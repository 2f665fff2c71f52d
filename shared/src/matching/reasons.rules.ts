import type { GoalRank } from '../citizens/citizen.schema'
import type { Reason, ScoreComponents } from './matching.schema'
import { unknownIndustry } from './score.rules'

/** How a person's goal and an order's occupation came together. */
export type GoalTie = 'same' | 'close' | 'related' | 'raw'

/** `close` from the same unit group on, `related` below it. */
export const goalTie = (similarity: number): GoalTie =>
  similarity === 1 ? 'same' : similarity >= 0.55 ? 'close' : 'related'

/** How a person and an order fit, as the ranking found it. */
export type FoundFit = {
  tie: GoalTie
  goal: GoalRank
  components: ScoreComponents
  km: number
  /** Where the person has worked in the branch rather than only wishing to. */
  workedInIndustry: boolean
  proposals: number
}

export type ReasonFacts = {
  /** The person's own words. */
  goalTitle: string
  /** The order's. */
  orderTitle: string
  hours: { min: number; max: number; orderMin: number; orderMax: number }
  availableFrom: string
  today: string
  effortUntil: string | null
}

/** Why a person stands where they stand: each component of the score told by what it rests on. */
export const reasonsFor = (fit: FoundFit, facts: ReasonFacts): Reason[] => {
  const { components } = fit
  const { hours } = facts
  const industry =
    components.industry === unknownIndustry
      ? 'industry_unknown'
      : fit.workedInIndustry
        ? 'industry_experience'
        : 'industry_wish'
  const reasons: (Reason | null)[] = [
    {
      code: `goal_${fit.tie}`,
      values: { goal: fit.goal, title: facts.goalTitle, occupation: facts.orderTitle },
    },
    { code: 'distance', values: { km: fit.km } },
    {
      code: components.hours >= 0.7 ? 'hours_fit' : 'hours_partly',
      values: {
        hoursMin: hours.min,
        hoursMax: hours.max,
        orderMin: hours.orderMin,
        orderMax: hours.orderMax,
      },
    },
    components.industry === 0 ? null : { code: industry, values: { share: components.industry } },
    facts.availableFrom <= facts.today
      ? { code: 'available_now', values: {} }
      : { code: 'available_later', values: { date: facts.availableFrom } },
    components.effort && facts.effortUntil ? { code: 'effort', values: { until: facts.effortUntil } } : null,
    fit.proposals > 0 ? { code: 'recently_proposed', values: { count: fit.proposals } } : null,
  ]
  return reasons.filter((reason) => reason !== null)
}
