import { Temporal } from 'temporal-polyfill'
import { broken, inOrder, lacking } from './findings'
import type { PersonFacts, PlacementOffer } from './offer.schema'
import { type RuleSet, ruleFor, rulesOf } from './rule-set.rules'
import type { Finding } from './verdict.schema'

type Known = PlacementOffer & { person: PersonFacts }

/** Whether the person's target group may be offered the kind, and still takes new cases. */
export const checkGroup = ({ kind, person, startDate }: Known, set: RuleSet): Finding[] => {
  if (person.targetGroup === null) return [lacking(null, 'group_missing')]
  const group = rulesOf(set, 'target_group').find((rule) => rule.targetGroup === person.targetGroup)
  if (!group) return [lacking(null, 'group_to_check', { group: person.targetGroup })]
  const values = { group: group.targetGroup, da: group.labelDa, en: group.labelEn }
  const allowed = group.allowed[kind]
  if (allowed === 'no') return [broken(group, 'group_not_allowed', values)]
  if (group.newCasesUntil !== null && (startDate ?? set.date) > group.newCasesUntil)
    return [broken(group, 'group_closed', { ...values, until: group.newCasesUntil })]
  return [allowed === 'yes' ? inOrder(group, 'group_fits', values) : lacking(group, 'group_to_check', values)]
}

/** Unemployment before a wage subsidy, counted in months of the calendar to the first day. */
export const checkPriorUnemployment = ({ kind, person, startDate }: Known, set: RuleSet): Finding[] => {
  const rule = ruleFor(set, 'prior_unemployment', kind)
  if (!rule) return []
  if (person.targetGroup !== null && rule.exemptGroups.includes(person.targetGroup))
    return [inOrder(rule, 'prior_exempt')]
  const facts = {
    over_50: person.over50,
    single_provider: person.singleProvider,
    no_education: person.noEducation,
  }
  const fromFirstDay = rule.fromFirstDay.find((fact) => facts[fact] === true)
  if (fromFirstDay) return [inOrder(rule, 'prior_first_day', { fact: fromFirstDay })]
  if (person.unemployedSince === null || startDate === null)
    return [lacking(rule, 'prior_missing', { months: rule.months })]
  const from = Temporal.PlainDate.from(person.unemployedSince).add({ months: rule.months }).toString()
  const values = { months: rule.months, since: person.unemployedSince, from }
  return [startDate >= from ? inOrder(rule, 'prior_met', values) : broken(rule, 'prior_too_short', values)]
}

/** Not where somebody worked last, and not at their partner's. */
export const checkWorkplace = ({ kind, person }: Known, set: RuleSet): Finding[] => {
  const rule = ruleFor(set, 'excluded_workplace', kind)
  if (!rule) return []
  const facts = {
    most_recent_employer: person.mostRecentEmployer,
    owned_by_partner: person.ownedByPartner,
  }
  const found = rule.excluded.filter((fact) => facts[fact] === true)
  if (found.length > 0) return found.map((fact) => broken(rule, `workplace_${fact}`))
  return [
    rule.excluded.some((fact) => facts[fact] === null)
      ? lacking(rule, 'workplace_missing')
      : inOrder(rule, 'workplace_fits'),
  ]
}
