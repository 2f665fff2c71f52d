import { broken, inOrder, lacking } from './findings'
import type { PlacementOffer } from './offer.schema'
import { type InPlace, placesFor, roomIn, weightOf, wholePlace } from './ratio.rules'
import type { RuleOf } from './rule.schema'
import { type RuleSet, ruleFor } from './rule-set.rules'
import type { Finding } from './verdict.schema'

/** An offer without an end is held against the places as if it never ended. */
const endless = '9999-12-31'

/** Who takes up places, with the company's own count laid over what the portal knows. */
const inPlaceOf = ({ supported, supportedInAll }: PlacementOffer, rule: RuleOf<'ratio'>, start: string) => {
  const known: InPlace[] = supported
    .filter(({ kind }) => rule.counted.includes(kind))
    .map(({ startDate, endDate, hours }) => ({
      from: startDate,
      to: endDate,
      weight: weightOf(hours, rule),
    }))
  if (supportedInAll === null) return known
  const recorded = known
    .filter(({ from, to }) => from <= start && (to === null || to >= start))
    .reduce((sum, { weight }) => sum + weight, 0)
  // What the portal does not know of has no end; what it knows too much of takes up no place from the first day.
  return [...known, { from: start, to: null, weight: Math.round(supportedInAll * wholePlace) - recorded }]
}

/** The ratio requirement (rimelighedskrav), with its arithmetic. */
export const checkRatio = (offer: PlacementOffer, set: RuleSet): Finding[] => {
  const rule = ruleFor(set, 'ratio', offer.kind)
  if (!rule) return []
  const { ordinaryStaff, person, positions, hours } = offer
  if (person?.ownWorkplace === true && rule.exemptAtOwnWorkplace.includes(person.targetGroup ?? 0))
    return [inOrder(rule, 'ratio_exempt')]
  if (ordinaryStaff === null) return [lacking(rule, 'staff_missing', { months: rule.meanMonths })]
  const start = offer.startDate ?? set.date
  const places = placesFor(ordinaryStaff, rule)
  const needed = positions * weightOf(hours, rule)
  const room = roomIn(places, inPlaceOf(offer, rule, start), {
    start,
    end: offer.endDate ?? endless,
    needed,
  })
  const used = Math.max(0, room.used) / wholePlace
  const values = {
    staff: ordinaryStaff,
    places,
    used,
    free: Math.max(0, places - used),
    needed: needed / wholePlace,
    ...(room.roomFrom === null ? {} : { from: room.roomFrom }),
  }
  if (room.fullFrom === null) return [inOrder(rule, 'ratio_fits', values)]
  if (room.fullFrom === start) return [broken(rule, 'ratio_full', values)]
  return [broken(rule, 'ratio_full_later', { ...values, until: room.fullFrom })]
}
