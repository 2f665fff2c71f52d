import type { Label, Labels } from '../kernel/label'
import type { citizenQuestions, companyQuestions } from './answer.schema'

type Questions = Readonly<Record<string, readonly string[]>>
type QuestionLabels<Q extends Questions> = {
  readonly [K in keyof Q]: { readonly question: Label; readonly answers: Labels<Q[K][number]> }
}

const yesNo = { yes: { da: 'Ja', en: 'Yes' }, no: { da: 'Nej', en: 'No' } } as const
const later = { da: 'Ikke endnu, måske senere', en: 'Not yet, maybe later' }
const partly = { da: 'Delvist', en: 'Partly' }

export const companyQuestionLabels: QuestionLabels<typeof companyQuestions> = {
  tasksFit: {
    question: { da: 'Passer opgaverne til personen?', en: 'Do the tasks suit the person?' },
    answers: { ...yesNo, partly },
  },
  attendance: {
    question: { da: 'Møder personen som aftalt?', en: 'Does the person come as agreed?' },
    answers: { ...yesNo, mostly: { da: 'For det meste', en: 'Mostly' } },
  },
  moreHours: {
    question: { da: 'Kan timerne sættes op?', en: 'Could the hours be raised?' },
    answers: { ...yesNo, later },
  },
  wouldHire: {
    question: { da: 'Kunne I ansætte personen?', en: 'Would you hire the person?' },
    answers: { ...yesNo, maybe: { da: 'Måske', en: 'Maybe' } },
  },
  help: {
    question: { da: 'Har I brug for hjælp fra kommunen?', en: 'Do you need help from the municipality?' },
    answers: yesNo,
  },
}

export const citizenQuestionLabels: QuestionLabels<typeof citizenQuestions> = {
  tasksFit: {
    question: { da: 'Passer opgaverne til dig?', en: 'Do the tasks suit you?' },
    answers: { ...yesNo, partly },
  },
  thriving: {
    question: { da: 'Er du glad for at være på arbejdspladsen?', en: 'Are you happy at the workplace?' },
    answers: { ...yesNo, partly },
  },
  moreHours: {
    question: { da: 'Vil du gerne have flere timer?', en: 'Would you like more hours?' },
    answers: { ...yesNo, later },
  },
  help: {
    question: { da: 'Har du brug for hjælp?', en: 'Do you need help?' },
    answers: yesNo,
  },
}
