import { z } from 'zod'
import { citizenCv, goalRanks } from '../citizens/citizen.schema'
import { jobOrderKinds } from '../job-orders/job-order.kinds'
import { id, instant, optional, page, text } from '../kernel/fields.schema'
import { reason } from '../matching/matching.schema'
import { matchAnswers, matchChecklist } from './consideration.schema'
import {
  closeReasons,
  declineReasons,
  exclusionReasons,
  referralSources,
  referralStatuses,
  rejectionReasons,
  verdicts,
  withdrawalReasons,
} from './referral.transitions'

/** What a company sees of a person: never CPR, target group, benefit, health, age or sex. Only what the citizen agreed to. */
export const presentedProfile = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  postalName: z.string(),
  goals: z.array(z.object({ goal: z.enum(goalRanks), title: z.string() })),
  hoursMin: z.number(),
  hoursMax: z.number(),
  availableFrom: z.string(),
  educations: citizenCv.shape.educations,
  skills: z.array(z.string()),
  experience: z.array(
    z.object({
      title: z.string(),
      employer: z.string(),
      fromYear: z.number().optional(),
      toYear: z.number().optional(),
    }),
  ),
  languages: citizenCv.shape.languages,
  drivingLicences: citizenCv.shape.drivingLicences,
  licences: citizenCv.shape.licences,
})
export type PresentedProfile = z.infer<typeof presentedProfile>

export const proposeInput = z.object({
  orderId: id,
  citizenId: id,
  /** The ranking the broker looked at, so that the decision is tied to it. */
  runId: id.optional(),
  message: optional(text(1000)),
})
export type ProposeInput = z.infer<typeof proposeInput>

export const answerInput = z
  .object({
    id,
    answer: z.enum(['accepted', 'declined']),
    reason: z.enum(declineReasons).optional(),
    note: optional(text(500)),
  })
  .refine((input) => input.answer === 'accepted' || input.reason !== undefined, {
    error: 'required',
    path: ['reason'],
  })
export type AnswerInput = z.infer<typeof answerInput>

export const confirmInput = z.object({
  id,
  version: z.number().int(),
  checklist: matchChecklist.prefault({}),
  answers: matchAnswers.prefault({}),
  note: optional(text(1000)),
})
export type ConfirmInput = z.infer<typeof confirmInput>

export const verdictInput = z
  .object({
    id,
    version: z.number().int(),
    verdict: z.enum(['interview', 'hired', 'rejected', 'no_show']),
    reason: z.enum(rejectionReasons).optional(),
    note: optional(text(1000)),
    /** Local date and time of the interview, `2026-12-01T10:00`. */
    interviewAt: optional(z.iso.datetime({ local: true, error: 'bad_date' })),
  })
  .refine((input) => input.verdict !== 'rejected' || input.reason !== undefined, {
    error: 'required',
    path: ['reason'],
  })
export type VerdictInput = z.infer<typeof verdictInput>

export const withdrawInput = z.object({
  id,
  version: z.number().int(),
  reason: z.enum(withdrawalReasons),
  note: optional(text(500)),
})
export type WithdrawInput = z.infer<typeof withdrawInput>
export const excludeInput = z.object({
  orderId: id,
  citizenId: id,
  reason: z.enum(exclusionReasons),
  note: optional(text(500)),
})
export type ExcludeInput = z.infer<typeof excludeInput>

/** A referral as staff of the citizen's municipality see it. */
export const referralForConsultant = z.object({
  id,
  orderId: id,
  orderNumber: z.number().int().nullable(),
  orderTitle: z.string(),
  orderKind: z.enum(jobOrderKinds),
  companyName: z.string(),
  citizenId: id,
  citizenName: z.string(),
  status: z.enum(referralStatuses),
  verdict: z.enum(verdicts),
  source: z.enum(referralSources),
  score: z.number().nullable(),
  reasons: z.array(reason),
  proposedByName: z.string().nullable(),
  message: z.string().nullable(),
  answeredAt: instant.nullable(),
  /** Set where a member of staff registered the citizen's word. */
  answeredByStaffName: z.string().nullable(),
  declineReason: z.enum(declineReasons).nullable(),
  answerNote: z.string().nullable(),
  confirmedByName: z.string().nullable(),
  checklist: matchChecklist.nullable(),
  answers: matchAnswers.nullable(),
  confirmNote: z.string().nullable(),
  presentedAt: instant.nullable(),
  verdictReason: z.enum(rejectionReasons).nullable(),
  verdictNote: z.string().nullable(),
  interviewAt: z.string().nullable(),
  closeReason: z.enum(closeReasons).nullable(),
  closeNote: z.string().nullable(),
  /** When the citizen agreed to be presented at large; the yes to this order is `answeredAt`. */
  consentAt: instant.nullable(),
  dueAt: z.string().nullable(),
  updatedAt: z.string(),
  version: z.number().int(),
})
export type ReferralForConsultant = z.infer<typeof referralForConsultant>

/** A presented candidate as the order's named contact sees one. */
export const candidateForEmployer = z.object({
  id,
  orderId: id,
  status: z.enum(referralStatuses),
  verdict: z.enum(verdicts),
  presentedAt: instant,
  dueAt: z.string().nullable(),
  interviewAt: z.string().nullable(),
  verdictReason: z.enum(rejectionReasons).nullable(),
  profile: presentedProfile,
  version: z.number().int(),
})
export type CandidateForEmployer = z.infer<typeof candidateForEmployer>

/** A proposal as the citizen sees it. */
export const referralForCitizen = z.object({
  id,
  orderId: id,
  status: z.enum(referralStatuses),
  verdict: z.enum(verdicts),
  source: z.enum(referralSources),
  orderTitle: z.string(),
  orderKind: z.enum(jobOrderKinds),
  companyName: z.string(),
  description: z.string(),
  tasks: z.string().nullable(),
  postalName: z.string().nullable(),
  hoursMin: z.number().nullable(),
  hoursMax: z.number().nullable(),
  startDate: z.string().nullable(),
  km: z.number().nullable(),
  message: z.string().nullable(),
  proposedByName: z.string().nullable(),
  declineReason: z.enum(declineReasons).nullable(),
  presentedAt: instant.nullable(),
  verdictReason: z.enum(rejectionReasons).nullable(),
  closeReason: z.enum(closeReasons).nullable(),
  dueAt: z.string().nullable(),
  interviewAt: z.string().nullable(),
  updatedAt: z.string(),
  version: z.number().int(),
  /** Exactly what the company will see after a yes, or saw; null where it never will. */
  profilePreview: presentedProfile.nullable(),
})
export type ReferralForCitizen = z.infer<typeof referralForCitizen>

export const referralFilter = page.extend({
  /** `open`: somebody is to answer; `all`: closed and declined ones too. */
  status: z.enum([...referralStatuses, 'open', 'all']).default('open'),
  mine: z.boolean().default(false),
  overdue: z.boolean().default(false),
  interests: z.boolean().default(false),
  citizenId: id.optional(),
})
export type ReferralFilter = z.infer<typeof referralFilter>

export const referralId = z.object({ id })
export const orderIdInput = z.object({ orderId: id })
export const includeInput = z.object({ orderId: id, citizenId: id })
export const interestInput = z.object({ orderId: id })
