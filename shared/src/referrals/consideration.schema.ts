import { z } from 'zod'
import { looksLikeCpr } from '../citizens/citizen.rules'
import { instant, optional, text } from '../kernel/fields.schema'

/** The five match considerations (Albertslund, employment plan 2019): what is weighed before anybody is presented. */
export const matchPoints = ['resources', 'purpose', 'followUp', 'mentor', 'jobOpening'] as const
export type MatchPoint = (typeof matchPoints)[number]

const ticked = z.boolean().default(false)
/** Ticked by the one who confirms. */
export const matchChecklist = z.object({
  resources: ticked,
  purpose: ticked,
  followUp: ticked,
  mentor: ticked,
  jobOpening: ticked,
})
export type MatchChecklist = z.infer<typeof matchChecklist>

const answer = (max: number) =>
  optional(text(max).refine((value) => !looksLikeCpr(value), { error: 'looks_like_cpr' }))

/** A short answer to each; for the municipality's own staff. */
export const matchAnswers = z.object({
  resources: answer(300),
  purpose: answer(300),
  followUp: answer(300),
  mentor: answer(300),
  mentorName: answer(100),
  jobOpening: answer(300),
})
export type MatchAnswers = z.infer<typeof matchAnswers>

/** An answer from an earlier confirmation of the same citizen, to be confirmed. */
export const carriedAnswer = z.object({
  answer: z.string(),
  mentorName: z.string().optional(),
  confirmedAt: instant,
  confirmedByName: z.string().nullable(),
  orderTitle: z.string(),
})
export type CarriedAnswer = z.infer<typeof carriedAnswer>
export const carriedConsiderations = z.object({
  resources: carriedAnswer.optional(),
  purpose: carriedAnswer.optional(),
  followUp: carriedAnswer.optional(),
  mentor: carriedAnswer.optional(),
  jobOpening: carriedAnswer.optional(),
})
export type CarriedConsiderations = z.infer<typeof carriedConsiderations>
