import { citizenQuestionLabels, companyQuestionLabels } from '@virkelyst/shared/follow-ups/answer.labels'
import { citizenQuestions, companyQuestions } from '@virkelyst/shared/follow-ups/answer.schema'
import type { AnswerParty } from '@virkelyst/shared/follow-ups/follow-up.kinds'
import type { Label } from '@virkelyst/shared/kernel/label'

export type Question = { key: string; question: Label; options: readonly { value: string; label: Label }[] }

type Labelled = Readonly<Record<string, { question: Label; answers: Readonly<Record<string, Label>> }>>
const listed = (codes: Readonly<Record<string, readonly string[]>>, labels: Labelled): Question[] =>
  Object.entries(codes).flatMap(([key, values]) => {
    const { question, answers } = labels[key] ?? {}
    const options = values.flatMap((value) => {
      const label = answers?.[value]
      return label ? [{ value, label }] : []
    })
    return question ? [{ key, question, options }] : []
  })

/** What each party is asked, in the order of the form. */
export const questionsOf: Record<AnswerParty, readonly Question[]> = {
  company: listed(companyQuestions, companyQuestionLabels),
  citizen: listed(citizenQuestions, citizenQuestionLabels),
}

/** An answer as it is read, whoever gave it. */
export type GivenAnswer = {
  answers: Readonly<Record<string, string>>
  comment: string | null
  version: number
  at: string
  byName: string | null
  onBehalf: boolean
}
