import type { PlacementOffer } from './offer.schema'
import {
  checkDeclaration,
  checkDuration,
  checkFunctions,
  checkHours,
  checkNetIncrease,
  checkRepresentative,
  checkSector,
  checkVacatedPost,
} from './offer-checks.rules'
import { checkGroup, checkPriorUnemployment, checkWorkplace } from './person-checks.rules'
import { checkRatio } from './ratio-check.rules'
import type { PlacementRule } from './rule.schema'
import { type RuleSet, ruleFor, ruleSetOn } from './rule-set.rules'
import { type Finding, lights, type Verdict } from './verdict.schema'

const offerChecks = [
  checkDuration,
  checkHours,
  checkSector,
  checkRatio,
  checkNetIncrease,
  checkVacatedPost,
  checkRepresentative,
  checkDeclaration,
  checkFunctions,
]

/** Holds an offer against one set of rules, whatever day it starts. */
export const checkAgainst = (offer: PlacementOffer, set: RuleSet): Verdict => {
  const { person } = offer
  const findings: Finding[] = offerChecks.flatMap((check) => check(offer, set))
  if (person !== null) {
    const known = { ...offer, person }
    findings.unshift(...checkGroup(known, set))
    findings.push(...checkPriorUnemployment(known, set), ...checkWorkplace(known, set))
  }
  const byMunicipality =
    person === null
      ? (['target_group', 'prior_unemployment', 'excluded_workplace'] as const).filter((key) =>
          key === 'target_group' ? offer.kind !== 'part_hours_job' : ruleFor(set, key, offer.kind) !== null,
        )
      : []
  return {
    light: lights[Math.max(0, ...findings.map(({ light }) => lights.indexOf(light)))]!,
    maySubmit: findings.every(({ breach }) => breach !== 'block'),
    needsComment: findings.some(({ breach, light }) => breach === 'comment' && light === 'red'),
    findings: [...findings].sort((a, b) => lights.indexOf(b.light) - lights.indexOf(a.light)),
    byMunicipality,
  }
}

/**
 * Holds an offer against the rules in force on the day it starts; software warns, a person decides. Without a person
 * (an employer never names one to it) rules of the person are listed as the municipality's to check.
 * @param today ISO date: the day of the rules where the offer has no start yet
 */
export const checkOffer = (offer: PlacementOffer, rules: readonly PlacementRule[], today: string): Verdict =>
  checkAgainst(offer, ruleSetOn(rules, offer.startDate ?? today))
