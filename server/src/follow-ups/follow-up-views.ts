import type {
  FollowUpHistory,
  FollowUpParts,
  PlacementOfFollowUps,
} from '@virkelyst/db/follow-ups/follow-up-lists.repository'
import type { FollowUpRow } from '@virkelyst/db/follow-ups/follow-ups.repository'
import {
  type CitizenAnswerView,
  type CompanyAnswerView,
  citizenAnswerView,
  companyAnswerView,
} from '@virkelyst/shared/follow-ups/answer.schema'
import { followUpActsOf, takesAnswers } from '@virkelyst/shared/follow-ups/follow-up.rules'
import {
  type FollowUpForCitizen,
  type FollowUpForCompany,
  type FollowUpForStaff,
  type FollowUpHistoryLine,
  type FollowUpPeople,
  followUpDetails,
} from '@virkelyst/shared/follow-ups/follow-up.schema'
import type { OutcomeView } from '@virkelyst/shared/follow-ups/later-outcome.schema'

const headOf = (row: FollowUpRow) => ({
  id: row.id,
  placementId: row.placementId,
  task: row.task,
  state: row.state,
  label: row.label,
  dueOn: row.dueOn,
  time: row.time,
  minutes: row.minutes,
  form: row.form,
  place: row.place,
  takesPart: row.takesPart,
})
const answerOf = (row: FollowUpRow, party: 'company' | 'citizen', { answers }: FollowUpParts) => {
  const found = answers.find(({ answer }) => answer.followUpId === row.id && answer.party === party)
  return found ? { ...found.answer, byName: found.byName } : null
}
const companyAnswerOf = (row: FollowUpRow, parts: FollowUpParts): CompanyAnswerView | null =>
  companyAnswerView.nullable().parse(answerOf(row, 'company', parts))
const citizenAnswerOf = (row: FollowUpRow, parts: FollowUpParts): CitizenAnswerView | null =>
  citizenAnswerView.nullable().parse(answerOf(row, 'citizen', parts))

const outcomesOf = (row: FollowUpRow, { outcomes }: FollowUpParts): OutcomeView[] =>
  outcomes
    .filter(({ outcome }) => outcome.followUpId === row.id)
    .map(({ outcome: { outcome, hours, note, at }, byName }) => ({ outcome, hours, note, at, byName }))

/** A talk that was agreed once: company and citizen know of it. */
export const isTold = ({ sequence }: FollowUpRow): boolean => sequence !== null

export const peopleOf = ({ placement, people, responsible }: PlacementOfFollowUps): FollowUpPeople => {
  const { contact, mentor } = placement.terms
  const name = people?.mentorName ?? mentor ?? null
  return {
    contact,
    mentor: name === null ? null : { name, function: people?.mentorFunction ?? null },
    responsible: responsible && { name: responsible.name, email: responsible.email },
  }
}

/** @param may whether the reader may act */
export const forStaff = (
  row: FollowUpRow,
  parts: FollowUpParts,
  nameOf: (userId: string | null) => string | null,
  may: boolean,
): FollowUpForStaff => ({
  ...headOf(row),
  version: row.version,
  acts: may ? [...followUpActsOf(row)] : [],
  takesAnswers: may && takesAnswers(row),
  invites: isTold(row) && row.state !== 'done',
  company: companyAnswerOf(row, parts),
  citizen: citizenAnswerOf(row, parts),
  months: row.months,
  outcomes: outcomesOf(row, parts),
  note: row.note,
  reason: row.reason,
  closedAt: row.closedAt,
  closedByName: nameOf(row.closedBy),
})

const shownOf = (row: FollowUpRow, mayAnswer: boolean) => ({
  ...headOf(row),
  takesAnswers: mayAnswer && takesAnswers(row),
  invites: row.state !== 'done',
})
/** @param named whether the reader is the contact that the placement names: others read no answers */
export const forCompany = (row: FollowUpRow, parts: FollowUpParts, named: boolean): FollowUpForCompany => ({
  ...shownOf(row, named),
  answer: named ? companyAnswerOf(row, parts) : null,
})
export const forCitizen = (row: FollowUpRow, parts: FollowUpParts): FollowUpForCitizen => ({
  ...shownOf(row, true),
  answer: citizenAnswerOf(row, parts),
})

export const historyLines = (history: FollowUpHistory): FollowUpHistoryLine[] =>
  history.map(({ at, byName, kind, details }) => ({ at, byName, kind, ...followUpDetails.parse(details) }))
