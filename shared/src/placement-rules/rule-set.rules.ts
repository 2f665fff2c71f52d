import { addDays } from '../kernel/dates'
import { sameData } from '../kernel/plain-data'
import type { PlacementRule, RuleKey, RuleOf } from './rule.schema'

/** The rules in force on one day. */
export type RuleSet = {
  /** ISO date. */
  date: string
  rules: readonly PlacementRule[]
}

const inForce = ({ validFrom, validTo }: PlacementRule, date: string): boolean =>
  validFrom <= date && (validTo === null || validTo >= date)

/**
 * The rules in force on the day. Of two versions of a rule that both are, the one that began last counts.
 * @param date ISO date: for a placement the day it starts
 */
export const ruleSetOn = (rules: readonly PlacementRule[], date: string): RuleSet => {
  const newest = new Map<string, PlacementRule>()
  for (const rule of rules) {
    const known = newest.get(rule.id)
    if (inForce(rule, date) && (known === undefined || known.validFrom <= rule.validFrom))
      newest.set(rule.id, rule)
  }
  return { date, rules: [...newest.values()] }
}

export const rulesOf = <K extends RuleKey>({ rules }: RuleSet, key: K): RuleOf<K>[] =>
  rules.filter((rule): rule is RuleOf<K> => rule.key === key)

/** The rule of this key that speaks of the kind; of several the first. */
export const ruleFor = <K extends RuleKey>(
  set: RuleSet,
  key: K,
  kind: string,
): Extract<RuleOf<K>, { kinds: unknown }> | null =>
  rulesOf(set, key).find(
    (rule): rule is Extract<RuleOf<K>, { kinds: unknown }> =>
      'kinds' in rule && (rule.kinds as readonly string[]).includes(kind),
  ) ?? null

/** Days on which the set of rules changes, ISO, oldest first. */
export const turningDays = (rules: readonly PlacementRule[]): string[] =>
  [
    ...new Set(
      rules.flatMap(({ validFrom, validTo }) =>
        validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)],
      ),
    ),
  ].sort()

export type RuleChange = { id: string; before: PlacementRule | null; after: PlacementRule | null }

/** What one set says and the other does not, by the rules' names. */
export const changesBetween = (before: RuleSet, after: RuleSet): RuleChange[] => {
  const [old, young] = [before, after].map(({ rules }) => new Map(rules.map((rule) => [rule.id, rule])))
  return [...new Set([...old!.keys(), ...young!.keys()])]
    .sort()
    .map((id) => ({ id, before: old!.get(id) ?? null, after: young!.get(id) ?? null }))
    .filter((change) => !sameData(change.before, change.after))
}
