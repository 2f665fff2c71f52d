import type { CitizenCv } from '../citizens/citizen.schema'
import type { JobOrderKind } from '../job-orders/job-order.kinds'
import { danishDate } from '../kernel/dates'
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

/** What of the portal's own data is held against milestones. */
export type PortalFacts = {
  cv: Pick<CitizenCv, 'educations' | 'experience' | 'skills'>
  answers: readonly CompanyAnswer[]
}

const byKind: Partial<Record<JobOrderKind, readonly Sign[]>> = {
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
  { cv, answers }: PortalFacts,
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
  for (const answer of answers) {
    see('company_contact', metOn(answer))
    if (answer.verdict !== 'hired' || answer.verdictAt === null) continue
    const agreedOn = danishDate(answer.verdictAt)
    const beginsOn = answer.startDate !== null && answer.startDate > agreedOn ? answer.startDate : agreedOn
    for (const sign of byKind[answer.kind] ?? []) {
      see(sign, beginsOn)
      if (sign === 'placement') see('placement_agreed', agreedOn)
    }
  }
  return seen
}
