import type { CitizenCv } from '../citizens/citizen.schema'
import type { JobOrderKind } from '../job-orders/job-order.kinds'
import { danishDate } from '../kernel/dates'
import type { PlacementKind } from '../placement-rules/placement.kinds'
import type { Verdict } from '../referrals/referral.transitions'
import type { Sign } from './track.kinds'

/** What a company answered about the citizen. */
export type CompanyAnswer = {
  kind: JobOrderKind
  verdict: Verdict
  /** Instant of the answer. */
  verdictAt: string | null
  /** Danish local date and time of the interview. */
  interviewAt: string | null
  /** First day of the job or placement, ISO, where one was set. */
  startDate: string | null
}

/** A placement of the citizen that was approved, or needs no approval. */
export type PlacementFacts = {
  kind: PlacementKind
  /** Instant at which the employer accepted it. */
  acceptedAt: string | null
  /** Instant at which it was said to have begun. */
  startedAt: string | null
  /** First day, ISO. */
  startDate: string
}

/** What of the portal's own data is held against milestones. */
export type PortalFacts = {
  cv: Pick<CitizenCv, 'educations' | 'experience' | 'skills'>
  answers: readonly CompanyAnswer[]
  placements: readonly PlacementFacts[]
}

const byKind: Partial<Record<JobOrderKind | PlacementKind, readonly Sign[]>> = {
  ordinary: ['job'],
  part_hours_job: ['job'],
  flex_job: ['job', 'flex_job'],
  work_placement: ['placement'],
  wage_subsidy_job: ['placement'],
  taster_visit: ['taster_visit'],
}

/** The day of the interview, or of the answer where none was set; null where the two never met. */
const metOn = ({ verdict, verdictAt, interviewAt }: CompanyAnswer): string | null => {
  if (verdict === 'none' || verdict === 'no_show') return null
  if (interviewAt !== null) return interviewAt.slice(0, 10)
  return verdict === 'rejected' || verdictAt === null ? null : danishDate(verdictAt)
}

/**
 * What the portal has seen since the track began, each with the first day it was so; null where only that it is so is
 * known. What begins on a day to come is not there yet.
 * @param today ISO date
 */
export const portalSigns = (
  { cv, answers, placements }: PortalFacts,
  startedOn: string,
  today: string,
): Partial<Record<Sign, string | null>> => {
  const seen: Partial<Record<Sign, string | null>> = {}
  const see = (sign: Sign, on: string | null) => {
    if (on === null || on < startedOn || on > today) return
    const known = seen[sign]
    if (known === undefined || (known !== null && on < known)) seen[sign] = on
  }
  if (cv.educations.length + cv.experience.length + cv.skills.length > 0) seen.cv = null
  const begin = (kind: keyof typeof byKind, agreedOn: string | null, beginsOn: string | null) => {
    for (const sign of byKind[kind] ?? []) {
      see(sign, beginsOn)
      if (sign === 'placement') see('placement_agreed', agreedOn)
    }
  }
  for (const { kind, acceptedAt, startedAt, startDate } of placements)
    begin(kind, acceptedAt && danishDate(acceptedAt), startedAt && startDate)
  for (const answer of answers) {
    see('company_contact', metOn(answer))
    if (answer.verdict !== 'hired' || answer.verdictAt === null) continue
    const agreedOn = danishDate(answer.verdictAt)
    const beginsOn = answer.startDate !== null && answer.startDate > agreedOn ? answer.startDate : agreedOn
    begin(answer.kind, agreedOn, beginsOn)
  }
  return seen
}
