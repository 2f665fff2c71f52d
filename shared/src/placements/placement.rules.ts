import { addWorkdays, danishDate, endOfDanishDay, workdayDeadline } from '../kernel/dates'
import type { MunicipalitySettings } from '../municipalities/municipality.schema'
import type { PlacementKind } from '../placement-rules/placement.kinds'
import type { FindingCode } from '../placement-rules/verdict.schema'
import {
  type Authority,
  isRunning,
  type PlacementHolder,
  type PlacementStatus,
} from './placement.transitions'

/** Kinds whose authority a municipality sets; a småjob is employment whatever a municipality says. */
export const decidedKinds = [
  'work_placement',
  'wage_subsidy_job',
  'flex_job',
  'community_work',
  'taster_visit',
] as const satisfies readonly PlacementKind[]

export const authorityFor = (kind: PlacementKind, settings: MunicipalitySettings): Authority =>
  kind === 'part_hours_job' ? 'employment' : settings.placementAuthority[kind]

/** Days a representative's link is good for. */
export const representativeLinkDays = 14

type Turn = {
  status: PlacementStatus
  authority: Authority
  /** What no longer holds of what was decided; somebody has to look at it. */
  lapsed?: readonly FindingCode[] | null
}

/** Whose turn it is. In VITAS nothing is signed here: the company hands over, the municipality mirrors. */
export const placementHolder = ({ status, authority, lapsed }: Turn): PlacementHolder => {
  if (lapsed && isRunning(status)) return 'municipality'
  switch (status) {
    case 'drafted':
    case 'representative_signed':
    case 'representative_not_applicable':
      return 'employer'
    case 'approved':
      return authority === 'vitas' ? 'municipality' : 'employer'
    case 'employer_signed':
      return 'representative'
    case 'submitted':
    case 'pre_approved':
    case 'matched':
    case 'citizen_informed':
      return 'municipality'
    case 'ended':
      return 'municipality'
    // What is agreed or runs goes on by itself until its day comes.
    default:
      return 'none'
  }
}

/**
 * Until when the one whose turn it is has to act, an instant; null where nothing is due.
 * @param dates ISO dates of the terms: a start, an end and the outcome after it are due by them
 */
export const placementDueAt = (
  turn: Turn,
  now: string,
  dates: { startDate: string; endDate: string | null },
  settings: MunicipalitySettings,
): string | null => {
  const { status, lapsed } = turn
  if (lapsed && isRunning(status)) return workdayDeadline(now, settings.placementDecisionWorkdays)
  if (status === 'employer_accepted') return endOfDanishDay(dates.startDate)
  if (status === 'active' || status === 'extended')
    return dates.endDate === null ? null : endOfDanishDay(dates.endDate)
  if (status === 'ended') return endOfDanishDay(addWorkdays(danishDate(now), settings.employerAnswerWorkdays))
  switch (placementHolder(turn)) {
    case 'employer':
    case 'representative':
      return workdayDeadline(now, settings.employerAnswerWorkdays)
    case 'municipality':
      return workdayDeadline(now, settings.placementDecisionWorkdays)
    case 'citizen':
      return workdayDeadline(now, settings.citizenAnswerWorkdays)
    case 'none':
      return null
  }
}

/** Whether two stays share a day; a stay without an end lasts. ISO dates. */
export const periodsOverlap = (
  a: { startDate: string; endDate: string | null },
  b: { startDate: string; endDate: string | null },
): boolean =>
  (a.endDate === null || b.startDate <= a.endDate) && (b.endDate === null || a.startDate <= b.endDate)

/** Whether one person may have both at once: paid hours beside a placement, and a visit of some days, exclude nothing. */
export const mayOverlap = (a: PlacementKind, b: PlacementKind): boolean =>
  [a, b].some((kind) => kind === 'part_hours_job' || kind === 'taster_visit')

/**
 * Whether company and citizen know of each other here, and so may read each other's names: the person was presented,
 * or has been told of the placement. Until then a match is the municipality's own thought.
 */
export const matchIsKnown = (placement: {
  referralId: string | null
  informedAt: string | null
  authority: Authority
}): boolean =>
  placement.referralId !== null || placement.informedAt !== null || placement.authority === 'employment'

/** How the municipality's decision can be appealed; wording to be confirmed by the municipality's lawyer. */
export const appealNotice = {
  da: 'Du kan klage over afgørelsen til kommunen inden 4 uger fra den dag, du har fået den. Kommunen vurderer sagen igen og sender den videre til Ankestyrelsen, hvis afgørelsen fastholdes. Klagen kan være skriftlig eller mundtlig.',
  en: 'You may appeal the decision to the municipality within 4 weeks of the day you received it. The municipality looks at the case again and sends it on to the National Social Appeals Board (Ankestyrelsen) if it keeps its decision. The appeal may be written or spoken.',
} as const
