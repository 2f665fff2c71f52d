import { durationsFor, lastDayOf } from './duration.rules'
import { broken, inOrder, lacking } from './findings'
import { sameFunction } from './functions.rules'
import type { PlacementOffer } from './offer.schema'
import type { RuleOf, Span } from './rule.schema'
import { type RuleSet, ruleFor } from './rule-set.rules'
import type { Finding } from './verdict.schema'

/** A span as the texts tell it: one of the two is there. */
const told = (span: Span): { weeks: number } | { months: number } => span

/** The longest stay: by the person's group, or where nobody is named by every group that could come. */
export const checkDuration = (offer: PlacementOffer, set: RuleSet): Finding[] => {
  const { kind, sector, startDate, endDate, person } = offer
  const rules = durationsFor(set, { kind, sector, targetGroup: person?.targetGroup ?? null })
  if (rules.length === 0)
    return person !== null && durationsFor(set, { kind, sector, targetGroup: null }).length > 0
      ? [lacking(null, 'duration_unknown')]
      : []
  if (startDate === null || endDate === null) return [lacking(null, 'period_missing')]
  const limits = rules
    .map((rule) => ({ rule, last: lastDayOf(startDate, rule.most) }))
    .sort((a, b) => (a.last < b.last ? -1 : 1))
  const [shortest, longest] = [limits[0]!, limits.at(-1)!]
  if (endDate <= shortest.last)
    return [inOrder(shortest.rule, 'duration_fits', { last: shortest.last, ...told(shortest.rule.most) })]
  if (endDate <= longest.last)
    return [lacking(longest.rule, 'duration_depends', spansOf(limits.map(({ rule }) => rule)))]
  const values = { last: longest.last, ...told(longest.rule.most) }
  return [
    longest.rule.extension
      ? lacking(longest.rule, 'duration_to_assess', values)
      : broken(longest.rule, 'duration_too_long', values),
  ]
}

/** "4 or 13 weeks": the spans that differ, in the unit they are given in. */
const spansOf = (rules: readonly RuleOf<'duration'>[]): Finding['values'] => {
  const numbers = (unit: 'weeks' | 'months') =>
    [
      ...new Set(
        rules.flatMap(({ most }) => (unit in most ? [(most as Record<string, number>)[unit] as number] : [])),
      ),
    ].sort((a, b) => a - b)
  return { weeks: numbers('weeks'), months: numbers('months') }
}

/** Paid hours beside the placement count with its own. */
export const checkHours = ({ kind, hours: own, hoursInAll }: PlacementOffer, set: RuleSet): Finding[] => {
  const rule = ruleFor(set, 'weekly_hours', kind)
  if (!rule) return []
  const hours = own === null || hoursInAll === null ? own : Math.max(own, hoursInAll)
  if (hours === null) return [lacking(rule, 'hours_missing')]
  const values = { hours, most: rule.most }
  return [hours <= rule.most ? inOrder(rule, 'hours_fit', values) : broken(rule, 'hours_too_many', values)]
}

export const checkSector = ({ kind, sector }: PlacementOffer, set: RuleSet): Finding[] => {
  const rule = ruleFor(set, 'sector', kind)
  if (!rule) return []
  if (sector === null) return [lacking(rule, 'sector_missing')]
  return [
    sector === rule.sector
      ? inOrder(rule, 'sector_fits', { sector })
      : broken(rule, 'sector_wrong', { sector: rule.sector }),
  ]
}

/** A wage subsidy must add to the ordinary staff (merbeskæftigelse): the latest month against the mean. */
export const checkNetIncrease = (
  { kind, sector, staffTwelveMonthMean: mean, staffLatestMonth: latest }: PlacementOffer,
  set: RuleSet,
): Finding[] => {
  const rule = ruleFor(set, 'net_increase', kind)
  if (!rule) return []
  const level = sector === null ? '' : rule.level[sector]
  const shown = { months: rule.months, level }
  if (mean === null || latest === null) return [lacking(rule, 'net_increase_missing', shown)]
  const missing = (Math.round(mean * 100) - Math.round(latest * 100)) / 100
  const values = { ...shown, mean, latest, missing: Math.max(0, missing) }
  return [
    missing <= 0 ? inOrder(rule, 'net_increase_met', values) : broken(rule, 'net_increase_lacking', values),
  ]
}

export const checkVacatedPost = (
  { kind, vacatedWithinThreeMonths }: PlacementOffer,
  set: RuleSet,
): Finding[] => {
  const rule = ruleFor(set, 'vacated_post', kind)
  if (!rule) return []
  const values = { months: rule.months }
  if (vacatedWithinThreeMonths === null) return [lacking(rule, 'vacated_missing', values)]
  return [
    vacatedWithinThreeMonths ? broken(rule, 'vacated_post', values) : inOrder(rule, 'vacated_none', values),
  ]
}

/** The employee representative is heard in writing beforehand; a workplace without one says why. */
export const checkRepresentative = ({ kind, representative }: PlacementOffer, set: RuleSet): Finding[] => {
  const rule = ruleFor(set, 'signatures', kind)
  if (!rule) return []
  if (representative === 'agrees') return [inOrder(rule, 'representative_agrees')]
  if (representative === 'objects') return [broken(rule, 'representative_objects')]
  return [lacking(rule, representative === 'none' ? 'representative_none' : 'representative_to_ask')]
}

export const checkDeclaration = ({ kind, declared }: PlacementOffer, set: RuleSet): Finding[] => {
  const rule = ruleFor(set, 'no_displacement', kind)
  if (!rule) return []
  return [declared === true ? inOrder(rule, 'declared') : lacking(rule, 'declaration_missing')]
}

/** Paid hours beside the placement are in another function (hybridpraktik). */
export const checkFunctions = (
  { kind, paidHours, paidHoursFunction, ownFunctions }: PlacementOffer,
  set: RuleSet,
): Finding[] => {
  const rule = paidHours ? ruleFor(set, 'functions_apart', kind) : null
  if (!rule) return []
  const told = paidHoursFunction?.trim()
  if (!told) return [lacking(rule, 'functions_missing')]
  return [
    ownFunctions.some((own) => sameFunction(own, told))
      ? broken(rule, 'functions_same')
      : inOrder(rule, 'functions_told'),
  ]
}
