import type { JobOrderKind } from '../job-orders/job-order.kinds'
import { addDays, danishDate } from '../kernel/dates'
import type { FieldErrorCode } from '../kernel/field-errors.labels'
import {
  type CarriedConsiderations,
  type MatchAnswers,
  type MatchChecklist,
  type MatchPoint,
  matchPoints,
} from './consideration.schema'

type Considered = { checklist: MatchChecklist; answers: MatchAnswers }

/** Kinds the plan asks a thorough match for: “virksomhedsaktivering”, which is placements and wage subsidies. */
const activation: readonly JobOrderKind[] = ['work_placement', 'wage_subsidy_job']

/**
 * The points that must be ticked and answered before somebody is presented to an order of the kind. Mentor support is
 * “eventuel” in the plan, so it never is; a job on ordinary terms, a fleksjob and a taster visit ask for none.
 * Source: Albertslund, employment plan 2019, first focus area.
 */
export const requiredPoints = (kind: JobOrderKind): readonly MatchPoint[] =>
  activation.includes(kind) ? matchPoints.filter((point) => point !== 'mentor') : []

/** What is missing before somebody may be presented, by the dotted path of its field: a tick, or the answer to what is ticked. */
export const considerationFaults = (
  kind: JobOrderKind,
  { checklist, answers }: Considered,
): Record<string, string> =>
  Object.fromEntries(
    requiredPoints(kind).flatMap((point): [string, FieldErrorCode][] => {
      if (!checklist[point]) return [[`checklist.${point}`, 'not_considered']]
      return answers[point] ? [] : [[`answers.${point}`, 'required']]
    }),
  )

/** What is kept: answers to the points that were ticked. */
export const answersOf = ({ checklist, answers }: Considered): MatchAnswers => ({
  ...Object.fromEntries(
    matchPoints.flatMap((point) => (checklist[point] && answers[point] ? [[point, answers[point]]] : [])),
  ),
  ...(checklist.mentor && answers.mentorName && { mentorName: answers.mentorName }),
})

/** A confirmation of the citizen that has been; `cvr` is the company it was for. */
export type EarlierConfirmation = {
  checklist: MatchChecklist | null
  answers: MatchAnswers | null
  /** Instant. */
  confirmedAt: string | null
  confirmedByName: string | null
  orderTitle: string
  kind: JobOrderKind
  cvr: string
}
type Order = { kind: JobOrderKind; cvr: string }

/** Days for which an answer is taken to hold: half a year. */
export const carriedDays = 182

/** Whether an answer is about the citizen, who is the same, or about something that this order has in common with that. */
const holds: Record<MatchPoint, (earlier: Order, now: Order) => boolean> = {
  resources: () => true,
  mentor: () => true,
  purpose: (earlier, now) => earlier.kind === now.kind,
  followUp: (earlier, now) => earlier.cvr === now.cvr,
  jobOpening: (earlier, now) => earlier.cvr === now.cvr && earlier.kind === now.kind,
}

/**
 * The latest answer to each point that may still hold for the order; shown as from last time, to be confirmed.
 * @param earlier the latest first
 * @param today ISO date
 */
export const carriedOver = (
  earlier: readonly EarlierConfirmation[],
  order: Order,
  today: string,
): CarriedConsiderations => {
  const carried: CarriedConsiderations = {}
  const oldest = addDays(today, -carriedDays)
  for (const one of earlier) {
    const { checklist, answers, confirmedAt, confirmedByName, orderTitle } = one
    if (!checklist || !answers || confirmedAt === null || danishDate(confirmedAt) < oldest) continue
    for (const point of matchPoints) {
      const { mentorName } = answers
      const answer = answers[point] ?? (point === 'mentor' && mentorName ? '' : undefined)
      if (carried[point] || !checklist[point] || answer === undefined || !holds[point](one, order)) continue
      carried[point] = {
        answer,
        confirmedAt,
        confirmedByName,
        orderTitle,
        ...(point === 'mentor' && mentorName && { mentorName }),
      }
    }
  }
  return carried
}
