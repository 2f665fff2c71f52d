import { builtInRules } from '@virkelyst/db/placement-rules/rule-files'
import {
  makePlacementChecks,
  type PlacementChecksDeps,
} from '@virkelyst/server/placement-rules/placement-checks.service'
import { makePlacementRules } from '@virkelyst/server/placement-rules/placement-rules.service'
import { checkOffer } from '@virkelyst/shared/placement-rules/check.rules'
import {
  type PlacementOffer,
  personFacts,
  placementOffer,
} from '@virkelyst/shared/placement-rules/offer.schema'
import type { PlacementRule, RuleKey, RuleOf } from '@virkelyst/shared/placement-rules/rule.schema'
import type { FindingCode } from '@virkelyst/shared/placement-rules/verdict.schema'
import type { z } from 'zod'

export const { rules: productRules } = builtInRules()

export const ruleNamed = <K extends RuleKey>(key: K, id: string): RuleOf<K> => {
  const found = productRules.find((rule) => rule.id === id && rule.key === key)
  if (!found) throw new Error(`no rule ${id}`)
  return found as RuleOf<K>
}

/** The rule as if somebody had held it against the law. */
export const verified = (rules: readonly PlacementRule[]): PlacementRule[] =>
  rules.map((rule) => ({ ...rule, verified: { by: 'Anna Holm', on: '2026-11-01' } }))

/** A placement of four weeks that is in order in a company of 23. */
export const anOffer = (changes: Partial<z.input<typeof placementOffer>> = {}): PlacementOffer =>
  placementOffer.parse({
    kind: 'work_placement',
    sector: 'private',
    startDate: '2026-12-01',
    endDate: '2026-12-28',
    hours: 37,
    ordinaryStaff: 23,
    representative: 'agrees',
    declared: true,
    ...changes,
  })

export const aPerson = (changes: Partial<z.input<typeof personFacts>> = {}) =>
  personFacts.parse({ mostRecentEmployer: false, ownedByPartner: false, ...changes })

export const checked = (offer: PlacementOffer, rules: readonly PlacementRule[] = productRules) => {
  const verdict = checkOffer(offer, rules, '2026-11-26')
  return {
    ...verdict,
    /** The finding of this code; null where it was not made. */
    finding: (code: FindingCode) => verdict.findings.find((one) => one.code === code) ?? null,
    codes: verdict.findings.map((one) => one.code),
  }
}

/** The placement service over a test's own parts. */
export const makeTestPlacementChecks = (parts: Omit<PlacementChecksDeps, 'rules'>) =>
  makePlacementChecks({ ...parts, rules: makePlacementRules(parts) })
