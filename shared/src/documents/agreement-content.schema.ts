import { z } from 'zod'
import { cvr, pNumber } from '../companies/company.schema'
import { instant, isoDate, requiredText, text, weeklyHours } from '../kernel/fields.schema'
import { placementKinds } from '../placement-rules/placement.kinds'
import { finding, lights } from '../placement-rules/verdict.schema'
import { subsidySum } from '../placement-rules/wage-subsidy.schema'
import { representativeReasons } from '../placements/placement.codes'
import { authorities } from '../placements/placement.transitions'
import { placementTerms } from '../placements/placement-terms.schema'

/** The agreement itself, or the same case made ready to be entered in VITAS. */
export const documentKinds = ['agreement', 'hand_over'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A stretch of the plan of hours; hours of the placement and paid hours are stretches of their own. */
export const planStep = z.object({
  from: isoDate,
  /** Last day; null: as long as the placement lasts. */
  to: isoDate.nullable(),
  hours: weeklyHours,
  paid: z.boolean(),
  /** What is done in them, where it is not the placement's own tasks. */
  work: text(500).nullable(),
})
export type PlanStep = z.infer<typeof planStep>

const goals = z
  .array(
    z.strictObject({
      text: requiredText(200),
      milestones: z.array(z.strictObject({ text: requiredText(200), by: isoDate })).max(10),
    }),
  )
  .max(10)
const planParts = {
  plan: z.array(planStep).max(100).default([]),
  /** What is to be mastered, where that is planned instead of hours. */
  goals: goals.optional(),
}

/** Everything an agreement prints, and nothing else: no group, no benefit, no health, no CPR number. */
export const agreementContent = z.strictObject({
  document: z.enum(documentKinds),
  number: z.number().int().min(1),
  kind: z.enum(placementKinds),
  authority: z.enum(authorities),
  /** When it stood like this. */
  asOf: instant,
  company: z.strictObject({ name: requiredText(200), cvr }),
  unit: z.strictObject({ name: requiredText(200), pNumber }),
  municipalityName: text(100),
  /** Null: nobody yet, or not for this reader to know. */
  personName: text(200).nullable(),
  terms: placementTerms,
  /** As it was signed with the terms. */
  ...planParts,
  /** The plan in force, where both have agreed to change it since, and the day they last did; null where none has. */
  changedPlan: z
    .strictObject({ agreedOn: isoDate, ...planParts })
    .nullable()
    .default(null),
  signatures: z
    .array(
      z.strictObject({ part: z.enum(['employer', 'representative']), name: requiredText(200), at: instant }),
    )
    .default([]),
  representativeReason: z.enum(representativeReasons).nullable().default(null),
  representativeNote: text(2000).nullable().default(null),
  comment: text(4000).nullable().default(null),
  decision: z
    .strictObject({
      approved: z.boolean(),
      /** Null: not for this reader to know. */
      grounds: text(4000).nullable(),
      appealNotice: z.strictObject({ da: text(4000), en: text(4000) }),
      at: instant,
      by: text(200),
    })
    .nullable()
    .default(null),
  /** What a wage subsidy is expected to come to, whole øre; null where too little is known, or not for this reader. */
  subsidy: subsidySum.nullable().default(null),
  /** What the rules said; null where nobody has asked them. */
  check: z
    .object({ light: z.enum(lights), findings: z.array(finding).max(100) })
    .nullable()
    .default(null),
})
export type PrintedPlan = Pick<z.infer<typeof agreementContent>, 'plan' | 'goals'>
export type AgreementContent = z.infer<typeof agreementContent>
