import { z } from 'zod'
import { jobOrderKinds } from '../job-orders/job-order.kinds'
import { id, instant, isoDate, requiredText } from '../kernel/fields.schema'
import { placementRule } from './rule.schema'
import { lights } from './verdict.schema'

export const rulesFilter = z.object({
  /** The day whose rules are shown; today without it. */
  on: isoDate.optional(),
})

/** A version of a rule, and where it is from. */
export const ruleLine = z.object({
  rule: placementRule,
  /** Who prepared or verified it here; null for what comes with the product. */
  own: z.object({ id, note: z.string(), madeAt: instant, madeBy: z.string().nullable() }).nullable(),
})
export type RuleLine = z.infer<typeof ruleLine>

export const rulesView = z.object({
  /** ISO date. */
  on: isoDate,
  today: isoDate,
  /** Names everything the rules say; sent back with a change, so that nobody changes what they have not seen. */
  version: z.string(),
  lines: z.array(ruleLine),
  /** Versions that begin later than the day shown. */
  coming: z.array(ruleLine),
})
export type RulesView = z.infer<typeof rulesView>

export const comparisonInput = z.object({ from: isoDate, to: isoDate })

export const touchedOrder = z.object({
  orderId: id,
  number: z.number().int().nullable(),
  title: z.string(),
  companyName: z.string(),
  kind: z.enum(jobOrderKinds),
  startDate: isoDate.nullable(),
  before: z.enum(lights),
  after: z.enum(lights),
  /** Rules whose finding changed, by name. */
  ruleIds: z.array(z.string()),
})
export type TouchedOrder = z.infer<typeof touchedOrder>

/** Live orders of the own municipality that a change would give another answer. */
export const touched = z.object({
  /** How many were held against both. */
  looked: z.number().int(),
  orders: z.array(touchedOrder),
})
export type Touched = z.infer<typeof touched>

export const ruleComparison = touched.extend({
  changes: z.array(
    z.object({ id: z.string(), before: placementRule.nullable(), after: placementRule.nullable() }),
  ),
})
export type RuleComparison = z.infer<typeof ruleComparison>

export const previewInput = z.object({ rule: placementRule })

export const prepareInput = z.object({
  rule: placementRule,
  note: requiredText(500),
  /** `version` of the view it was made in. */
  seen: z.string().max(64),
})
export type PrepareRule = z.infer<typeof prepareInput>

export const verifyInput = z.object({
  ruleId: z.string().max(64),
  validFrom: isoDate,
  /** Where it was found: law and section, or an address. */
  source: requiredText(300),
  note: requiredText(500),
  seen: z.string().max(64),
})
export type VerifyRule = z.infer<typeof verifyInput>

export const takeBackRuleInput = z.object({ id, seen: z.string().max(64) })
