import { z } from 'zod'
import { looksLikeCpr } from '../citizens/citizen.rules'
import { fieldError, id, instant, optional, text } from '../kernel/fields.schema'

/**
 * What each is asked, with its possible answers. Nothing is asked about health, and neither reads what the other says.
 */
export const companyQuestions = {
  tasksFit: ['yes', 'partly', 'no'],
  attendance: ['yes', 'mostly', 'no'],
  moreHours: ['yes', 'later', 'no'],
  wouldHire: ['yes', 'maybe', 'no'],
  help: ['yes', 'no'],
} as const
export const citizenQuestions = {
  tasksFit: ['yes', 'partly', 'no'],
  thriving: ['yes', 'partly', 'no'],
  moreHours: ['yes', 'later', 'no'],
  help: ['yes', 'no'],
} as const

const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes, { error: fieldError('required') })

export const companyAnswers = z.strictObject({
  tasksFit: oneOf(companyQuestions.tasksFit),
  attendance: oneOf(companyQuestions.attendance),
  moreHours: oneOf(companyQuestions.moreHours),
  wouldHire: oneOf(companyQuestions.wouldHire),
  help: oneOf(companyQuestions.help),
})
export const citizenAnswers = z.strictObject({
  tasksFit: oneOf(citizenQuestions.tasksFit),
  thriving: oneOf(citizenQuestions.thriving),
  moreHours: oneOf(citizenQuestions.moreHours),
  help: oneOf(citizenQuestions.help),
})
export type CompanyAnswers = z.infer<typeof companyAnswers>
export type CitizenAnswers = z.infer<typeof citizenAnswers>

const given = {
  id,
  /** The version of the answer that was read; 0 where there was none. */
  answerVersion: z.number().int().min(0),
  comment: optional(text(1000).refine((value) => !looksLikeCpr(value), { error: 'looks_like_cpr' })),
}
export const answerInput = z.discriminatedUnion('party', [
  z.object({ ...given, party: z.literal('company'), answers: companyAnswers }),
  z.object({ ...given, party: z.literal('citizen'), answers: citizenAnswers }),
])
export type AnswerInput = z.infer<typeof answerInput>

const answered = {
  comment: z.string().nullable(),
  version: z.number().int(),
  at: instant,
  byName: z.string().nullable(),
  /** A consultant filled it in for them. */
  onBehalf: z.boolean(),
}
export const companyAnswerView = z.object({ answers: companyAnswers, ...answered })
export const citizenAnswerView = z.object({ answers: citizenAnswers, ...answered })
export type CompanyAnswerView = z.infer<typeof companyAnswerView>
export type CitizenAnswerView = z.infer<typeof citizenAnswerView>
