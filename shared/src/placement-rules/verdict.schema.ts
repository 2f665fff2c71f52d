import { z } from 'zod'
import { breaches } from './rule.schema'
import { subsidySum } from './wage-subsidy.schema'

/** Green is in order, amber lacks something or needs a person's eye, red breaks a rule. */
export const lights = ['green', 'amber', 'red'] as const
export type Light = (typeof lights)[number]

/** What a check found, by the light it gives where the rule itself does not decide that. */
export const findingCodes = [
  'period_missing',
  'group_missing',
  'group_fits',
  'group_to_check',
  'group_not_allowed',
  'group_closed',
  'duration_fits',
  'duration_depends',
  'duration_to_assess',
  'duration_too_long',
  'duration_unknown',
  'prior_missing',
  'prior_met',
  'prior_first_day',
  'prior_exempt',
  'prior_too_short',
  'sector_missing',
  'sector_fits',
  'sector_wrong',
  'staff_missing',
  'ratio_fits',
  'ratio_full',
  'ratio_full_later',
  'ratio_exempt',
  'net_increase_missing',
  'net_increase_met',
  'net_increase_lacking',
  'vacated_missing',
  'vacated_none',
  'vacated_post',
  'hours_missing',
  'hours_fit',
  'hours_too_many',
  'workplace_missing',
  'workplace_fits',
  'workplace_most_recent_employer',
  'workplace_owned_by_partner',
  'representative_to_ask',
  'representative_agrees',
  'representative_objects',
  'representative_none',
  'declaration_missing',
  'declared',
  'functions_missing',
  'functions_told',
  'functions_same',
] as const
export type FindingCode = (typeof findingCodes)[number]

export const finding = z.object({
  /** The rule it was held against, by its name; null where no rule was needed to find it. */
  ruleId: z.string().nullable(),
  code: z.enum(findingCodes),
  light: z.enum(lights),
  /** What a breach means; null on green. */
  breach: z.enum(breaches).nullable(),
  /** The rule's number has not been verified: shown as "vejledende". */
  guidance: z.boolean(),
  source: z.string().nullable(),
  /** Figures of the arithmetic, ISO dates, codes. */
  values: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.number())])),
})
export type Finding = z.infer<typeof finding>

export const verdict = z.object({
  /** The worst of the findings. */
  light: z.enum(lights),
  /** Nothing was found that can never be right. */
  maySubmit: z.boolean(),
  /** Something red that may be submitted with a comment. */
  needsComment: z.boolean(),
  findings: z.array(finding),
  /** Rules that only the municipality can check, because they depend on the person. */
  byMunicipality: z.array(z.enum(['target_group', 'prior_unemployment', 'excluded_workplace'])),
})
export type Verdict = z.infer<typeof verdict>

/** A verdict, and for a wage subsidy what it is expected to come to; null where too little is known. */
export const checkAnswer = verdict.extend({ subsidy: subsidySum.nullable() })
export type CheckAnswer = z.infer<typeof checkAnswer>
