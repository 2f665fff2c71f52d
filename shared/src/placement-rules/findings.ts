import type { Breach, PlacementRule } from './rule.schema'
import type { Finding, FindingCode, Light } from './verdict.schema'

type Values = Finding['values']

const made = (
  rule: PlacementRule | null,
  code: FindingCode,
  light: Light,
  breach: Breach | null,
  values: Values,
): Finding => ({
  ruleId: rule?.id ?? null,
  code,
  light,
  breach,
  guidance: rule !== null && rule.verified === null,
  source: rule?.source ?? null,
  values,
})

/** What an unverified rule may do at most: a number nobody has confirmed never blocks. */
const breachOf = ({ breach, verified }: PlacementRule): Breach =>
  breach === 'block' && verified === null ? 'comment' : breach

export const inOrder = (rule: PlacementRule | null, code: FindingCode, values: Values = {}): Finding =>
  made(rule, code, 'green', null, values)

/** Something is not known yet, or needs a person's eye. */
export const lacking = (rule: PlacementRule | null, code: FindingCode, values: Values = {}): Finding =>
  made(rule, code, 'amber', 'assess', values)

/** The rule is not met: red, or amber where the rule says that a person assesses it. */
export const broken = (rule: PlacementRule, code: FindingCode, values: Values = {}): Finding => {
  const breach = breachOf(rule)
  return made(rule, code, breach === 'assess' ? 'amber' : 'red', breach, values)
}
