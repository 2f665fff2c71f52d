import { z } from 'zod'
import { cvr, pNumber } from '../companies/company.schema'
import { hourPlan } from '../hour-plans/hour-plan.schema'
import { planFlags } from '../hour-plans/week.rules'
import {
  email,
  fieldError,
  id,
  instant,
  isoDate,
  optional,
  page,
  requiredText,
  text,
} from '../kernel/fields.schema'
import { placementKinds } from '../placement-rules/placement.kinds'
import { checkAnswer, finding } from '../placement-rules/verdict.schema'
import {
  endReasons,
  placementOutcomes,
  placementViews,
  representativeReasons,
  vitasAllocationStatuses,
  vitasOfferStatuses,
  withdrawReasons,
} from './placement.codes'
import { authorities, placementActs, placementHolders, placementStatuses } from './placement.transitions'
import { placementTerms, termsForCitizen } from './placement-terms.schema'

/** A placement as its reader last saw it: whoever acts on another version is told so. */
const seen = { id, version: z.number().int().min(1) }
const note = optional(text(1000))

/** From a referral, or from an order without anybody yet. */
export const beginFromOrderInput = z.object({ orderId: id, referralId: id.optional() })
export type BeginFromOrderInput = z.infer<typeof beginFromOrderInput>
/** For a named person of the own municipality, without an order. */
export const beginNamedInput = z.object({
  kind: z.enum(placementKinds),
  citizenId: id,
  cvr,
  pNumber,
  terms: placementTerms,
})
export type BeginNamedInput = z.infer<typeof beginNamedInput>

export const termsInput = z.object({ ...seen, terms: placementTerms })
export type TermsInput = z.infer<typeof termsInput>
/** The plan alone; not given: the same hours from first to last. */
export const planInput = z.object({ ...seen, plan: optional(hourPlan) })
export type PlanInput = z.infer<typeof planInput>
/** An assessment that it goes on though something no longer holds. */
export const assessInput = z.object({ ...seen, grounds: requiredText(2000) })
export type AssessInput = z.infer<typeof assessInput>
/** The employer's signature: the name is written by the one who signs. */
export const signInput = z.object({ ...seen, name: requiredText(100) })
export type SignInput = z.infer<typeof signInput>
export const inviteRepresentativeInput = z.object({
  ...seen,
  name: requiredText(100),
  email,
  locale: z.enum(['da', 'en']).default('da'),
})
export type InviteRepresentativeInput = z.infer<typeof inviteRepresentativeInput>
export const representativeNoneInput = z
  .object({ ...seen, reason: z.enum(representativeReasons), note })
  .refine(({ reason, note }) => reason !== 'other' || !!note, { error: 'required', path: ['note'] })
export type RepresentativeNoneInput = z.infer<typeof representativeNoneInput>
/** A rule that is not met may be answered with a comment where the rule lets it. */
export const submitInput = z.object({ ...seen, comment: note })
export type SubmitInput = z.infer<typeof submitInput>

const https = z.url({ protocol: /^https$/, error: fieldError('bad_url') }).max(500, { error: 'too_long' })
const vitasCase = {
  caseNumber: requiredText(60),
  url: optional(https),
  offerStatus: z.enum(vitasOfferStatuses),
  allocationStatus: z.enum(vitasAllocationStatuses),
}
/** The case as VITAS shows it: registered when it is handed over, mirrored as it moves. */
export const vitasInput = z.object({ ...seen, ...vitasCase })
export type VitasInput = z.infer<typeof vitasInput>

export const reasonedInput = z.object({ ...seen, reason: requiredText(1000) })
export type ReasonedInput = z.infer<typeof reasonedInput>
export const matchInput = z.object({ ...seen, citizenId: id })
export type MatchInput = z.infer<typeof matchInput>
export const placementId = z.object({ id })
export const seenInput = z.object(seen)
export type SeenInput = z.infer<typeof seenInput>
/** A person's decision, with the grounds that the citizen and the company read. */
export const decideInput = z.object({
  ...seen,
  decision: z.enum(['approve', 'refuse']),
  grounds: requiredText(4000),
})
export type DecideInput = z.infer<typeof decideInput>
export const extendInput = z.object({ ...seen, endDate: isoDate, grounds: requiredText(2000) })
export type ExtendInput = z.infer<typeof extendInput>
export const endInput = z
  .object({ ...seen, lastDay: isoDate, reason: z.enum(endReasons), note })
  .refine(({ reason, note }) => reason !== 'other' || !!note, { error: 'required', path: ['note'] })
export type EndInput = z.infer<typeof endInput>
export const closeInput = z.object({ ...seen, outcome: z.enum(placementOutcomes), note })
export type CloseInput = z.infer<typeof closeInput>
export const withdrawPlacementInput = z
  .object({ ...seen, reason: z.enum(withdrawReasons), note })
  .refine(({ reason, note }) => reason !== 'other' || !!note, { error: 'required', path: ['note'] })
export type WithdrawPlacementInput = z.infer<typeof withdrawPlacementInput>

/** What a list is narrowed to: somebody's turn, what runs, or everything that is over. */
export const placementFilter = page.extend({
  view: z.enum(placementViews).default('open'),
  kind: z.enum(placementKinds).optional(),
  status: z.enum(placementStatuses).optional(),
  cvr: cvr.optional(),
  orderId: id.optional(),
  citizenId: id.optional(),
  /** Those whose registered hours stand out from the plan. */
  deviating: z.boolean().default(false),
})
export type PlacementFilter = z.infer<typeof placementFilter>

const head = {
  id: z.string(),
  number: z.number().int(),
  kind: z.enum(placementKinds),
  authority: z.enum(authorities),
  status: z.enum(placementStatuses),
  holder: z.enum(placementHolders),
  dueAt: instant.nullable(),
  title: z.string(),
  companyName: z.string(),
  unitName: z.string(),
  startDate: isoDate,
  endDate: isoDate.nullable(),
  hours: z.number(),
  /** Null: nobody yet, or not for this reader to know. */
  personName: z.string().nullable(),
  hasPerson: z.boolean(),
  updatedAt: instant,
}
export const placementRow = z.object({
  ...head,
  /** How its registered hours stand out from the plan; none for a company, where not everybody may know of them. */
  flags: z.array(z.enum(planFlags)),
})
export type PlacementRow = z.infer<typeof placementRow>

const signature = z.object({
  part: z.enum(['employer', 'representative']),
  name: z.string(),
  at: instant,
  /** Not given for what stands: when it ceased to count, because the terms were changed. */
  voidedAt: instant.nullable(),
})
export type SignatureView = z.infer<typeof signature>

const decision = z.object({
  approved: z.boolean(),
  grounds: z.string(),
  appealNotice: z.object({ da: z.string(), en: z.string() }),
  at: instant,
  by: z.string(),
  /** A later decision has replaced it. */
  replaced: z.boolean(),
})
export type DecisionView = z.infer<typeof decision>

const parts = {
  ...head,
  version: z.number().int(),
  orderId: z.string().nullable(),
  orderNumber: z.number().int().nullable(),
  cvr: z.string(),
  pNumber: z.string(),
  municipalityName: z.string(),
  terms: placementTerms,
  /** What this reader may do next. */
  acts: z.array(z.enum(placementActs)),
  signatures: z.array(signature),
  representative: z
    .object({ name: z.string(), invitedAt: instant, expiresAt: instant, open: z.boolean() })
    .nullable(),
  representativeReason: z.enum(representativeReasons).nullable(),
  representativeNote: z.string().nullable(),
  comment: z.string().nullable(),
  sentBackReason: z.string().nullable(),
  vitas: z
    .object({
      caseNumber: z.string(),
      url: z.string().nullable(),
      offerStatus: z.enum(vitasOfferStatuses),
      allocationStatus: z.enum(vitasAllocationStatuses),
      at: instant,
    })
    .nullable(),
  /** Day the citizen was told, and by whom. */
  informedAt: instant.nullable(),
  decisions: z.array(decision),
  end: z.object({ lastDay: isoDate, reason: z.enum(endReasons), note: z.string().nullable() }).nullable(),
  withdrawal: z.object({ reason: z.enum(withdrawReasons), note: z.string().nullable() }).nullable(),
}
const log = z.array(
  z.object({
    at: instant,
    by: z.string(),
    from: z.enum(placementStatuses).nullable(),
    to: z.enum(placementStatuses),
    act: z.string(),
  }),
)

/** For staff of the municipality: with the person, and what the rules say of the two together. */
export const placementForStaff = z.object({
  ...parts,
  citizenId: z.string().nullable(),
  outcome: z.enum(placementOutcomes).nullable(),
  log,
  check: checkAnswer.nullable(),
  /** What no longer holds of what the municipality decided. */
  lapsed: z.array(finding),
})
export type PlacementForStaff = z.infer<typeof placementForStaff>
/** For the company: the person's name for its named contact only, never a group, a benefit or the grounds that tell of them. */
export const placementForEmployer = z.object({
  ...parts,
  decisions: z.array(decision.omit({ grounds: true })),
  check: checkAnswer.nullable(),
})
export type PlacementForEmployer = z.infer<typeof placementForEmployer>
/** For the citizen it is about. */
export const placementForCitizen = z.object({
  ...head,
  cvr: z.string(),
  pNumber: z.string(),
  municipalityName: z.string(),
  terms: termsForCitizen,
  decisions: z.array(decision),
  signatures: z.array(signature),
})
export type PlacementForCitizen = z.infer<typeof placementForCitizen>

export const linkToken = z.object({ token: z.string().regex(/^[\w-]{8,100}$/, { error: 'bad_link' }) })
export const representativeSignInput = linkToken.extend({
  name: requiredText(100),
  /** The digest of what was shown: nobody signs something else than was read. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
/** What a representative reads before signing: no person is in it. */
export const representativeView = z.object({
  companyName: z.string(),
  unitName: z.string(),
  kind: z.enum(placementKinds),
  terms: placementTerms,
  employerName: z.string(),
  employerSignedAt: instant,
  representativeName: z.string(),
  expiresAt: instant,
  digest: z.string(),
  check: checkAnswer.nullable(),
})
export type RepresentativeView = z.infer<typeof representativeView>
/** A link for the company to hand over, shown once. `mailed`: one has been sent to the representative too. */
export const invited = z.object({
  id: z.string(),
  token: z.string(),
  expiresAt: instant,
  mailed: z.boolean(),
})
export type Invited = z.infer<typeof invited>
export const representativeSigned = z.object({ signedAt: instant })
