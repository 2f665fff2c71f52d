import { Temporal } from 'temporal-polyfill'
import type { Sector } from '../companies/company.schema'
import { addDays } from '../kernel/dates'
import { weekdayFrom, weekdaysBetween } from '../kernel/weeks'
import { lastDayOf } from './duration.rules'
import type { PlacementRule, RuleOf } from './rule.schema'
import { ruleSetOn, rulesOf } from './rule-set.rules'

import type { SubsidySum } from './wage-subsidy.schema'

export type SubsidyOffer = {
  sector: Sector
  /** First and last day, ISO. */
  startDate: string
  endDate: string
  /** Hours a week. */
  hours: number
  /** Cost of the employer a month in øre, with pension, holiday pay and insurance. */
  monthlyCostOere: number
}

const workingDays = 5

type Rate = RuleOf<'subsidy_rate'>

/** Stretches of days with one rate each: the one of the day, else the last one known before it. */
const ratesIn = (rates: readonly Rate[], from: string, to: string) =>
  rates.flatMap((rate, at) => {
    const next = rates[at + 1]
    const first = rate.validFrom > from ? rate.validFrom : from
    const last = next && next.validFrom <= to ? addDays(next.validFrom, -1) : to
    const days = weekdaysBetween(first, last)
    if (days === 0) return []
    const known = rate.validTo === null || rate.validTo >= last
    const unknownFrom = known ? null : [addDays(rate.validTo!, 1), first].sort().at(-1)!
    const estimated = unknownFrom === null ? null : weekdayFrom(unknownFrom)
    return [{ rate, days, estimatedFrom: estimated !== null && estimated <= last ? estimated : null }]
  })

/** Cost of a stretch of calendar days: whole months, and the days of a begun month by its length. */
const costOf = (from: string, to: string, monthlyOere: number): number => {
  let cost = 0
  let at = Temporal.PlainDate.from(from)
  const end = Temporal.PlainDate.from(to)
  while (Temporal.PlainDate.compare(at, end) <= 0) {
    const last = at.with({ day: at.daysInMonth })
    const until = Temporal.PlainDate.compare(last, end) < 0 ? last : end
    const days = until.day - at.day + 1
    cost += Math.round((monthlyOere * days) / at.daysInMonth)
    at = last.add({ days: 1 })
  }
  return cost
}

/** Stretches of at most a year each, from the first day on: the cap is counted over a year. */
const yearsOf = (start: string, end: string): { from: string; to: string }[] => {
  const years: { from: string; to: string }[] = []
  for (let from = start; from <= end; ) {
    const last = lastDayOf(from, { months: 12 })
    const to = last < end ? last : end
    years.push({ from, to })
    from = addDays(to, 1)
  }
  return years
}

/**
 * What the municipality can be expected to pay for a wage subsidy, and what is left for the employer. Hours are spread
 * over Monday to Friday; each day has its own rate. Null where no rate is known at all.
 */
export const subsidyFor = (offer: SubsidyOffer, rules: readonly PlacementRule[]): SubsidySum | null => {
  const rates = rules
    .filter((rule): rule is Rate => rule.key === 'subsidy_rate')
    .filter(({ sector }) => sector === offer.sector)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  if (!rates.some(({ validFrom }) => validFrom <= offer.startDate)) return null
  const cap = rulesOf(ruleSetOn(rules, offer.startDate), 'state_aid_cap').find(
    ({ sector }) => sector === offer.sector,
  )
  const used = new Set<Rate>()
  let estimatedFrom: string | null = null
  const sum = { days: 0, subsidyOere: 0, uncappedOere: 0, costOere: 0 }
  for (const { from, to } of yearsOf(offer.startDate, offer.endDate)) {
    // Days times rate first: one rounding, whatever the hours of a day are.
    let daysTimesRate = 0
    for (const { rate, days, estimatedFrom: estimated } of ratesIn(rates, from, to)) {
      used.add(rate)
      estimatedFrom ??= estimated
      daysTimesRate += days * rate.perHourOere
      sum.days += days
    }
    const uncapped = Math.round((daysTimesRate * Math.round(offer.hours * 100)) / (workingDays * 100))
    const cost = costOf(from, to, offer.monthlyCostOere)
    sum.uncappedOere += uncapped
    sum.subsidyOere += cap ? Math.min(uncapped, Math.floor((cost * cap.percent) / 100)) : uncapped
    sum.costOere += cost
  }
  const all = [...used]
  return {
    hoursHundredths: Math.round((sum.days * Math.round(offer.hours * 100)) / workingDays),
    subsidyOere: sum.subsidyOere,
    costOere: sum.costOere,
    employerOere: sum.costOere - sum.subsidyOere,
    uncappedOere: sum.uncappedOere > sum.subsidyOere ? sum.uncappedOere : null,
    estimatedFrom,
    rates: all.map(({ validFrom, validTo, perHourOere, source }) => ({
      validFrom,
      validTo,
      perHourOere,
      source,
    })),
    guidance:
      estimatedFrom !== null || [...all, ...(cap ? [cap] : [])].some((rule) => rule.verified === null),
  }
}
