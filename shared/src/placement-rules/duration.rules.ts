import { Temporal } from 'temporal-polyfill'
import type { RuleOf, Span } from './rule.schema'
import { type RuleSet, rulesOf } from './rule-set.rules'

/** The last day of a span that begins on `start`: four weeks from a Monday end on a Sunday. ISO dates. */
export const lastDayOf = (start: string, span: Span): string => {
  const added = 'weeks' in span ? { weeks: span.weeks } : { months: span.months }
  const from = Temporal.PlainDate.from(start)
  const until = from.add(added)
  // A month that is too short ends the span itself: from 31 January one month lasts to 28 February.
  return (until.day < from.day && 'months' in span ? until : until.subtract({ days: 1 })).toString()
}

/** The longest stays the rules know for the kind, each group once; none where no rule speaks of it. */
export const durationsFor = (
  set: RuleSet,
  offer: { kind: string; sector: 'private' | 'public' | null; targetGroup: number | null },
): RuleOf<'duration'>[] =>
  rulesOf(set, 'duration').filter(
    (rule) =>
      (rule.kinds as readonly string[]).includes(offer.kind) &&
      (rule.sector === null || offer.sector === null || rule.sector === offer.sector) &&
      (offer.targetGroup === null || rule.targetGroups.includes(offer.targetGroup)),
  )
