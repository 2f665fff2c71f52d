import type { Label, Labels } from '../kernel/label'
import type { PlacementKind } from '../placement-rules/placement.kinds'
import type { PlanChangeState, PlanPart } from './hour-book.schema'
import type { PlanMeasure } from './hour-plan.schema'
import type { PlanFlag, WeekReason, WeekState } from './week.rules'

const unpaid: Label = { da: 'Timer uden løn', en: 'Unpaid hours' }
const paid: Label = { da: 'Lønnede timer', en: 'Paid hours' }
/** What the placement's own hours are, by its kind. */
export const ownHoursLabels: Labels<PlacementKind> = {
  work_placement: unpaid,
  community_work: unpaid,
  taster_visit: unpaid,
  wage_subsidy_job: { da: 'Timer med løntilskud', en: 'Subsidised hours' },
  part_hours_job: paid,
  flex_job: paid,
}
export const paidHoursLabel: Label = { da: 'Ordinære løntimer', en: 'Ordinary paid hours' }

export const measureLabels: Labels<PlanMeasure> = {
  hours: { da: 'Timer om ugen', en: 'Hours a week' },
  mastery: { da: 'Mål for mestring', en: 'Goals of mastery' },
}
export const planPartLabels: Labels<PlanPart> = {
  employer: { da: 'virksomheden', en: 'the company' },
  municipality: { da: 'kommunen', en: 'the municipality' },
}
export const planChangeStateLabels: Labels<PlanChangeState> = {
  proposed: { da: 'Venter på svar', en: 'Awaits an answer' },
  agreed: { da: 'Aftalt', en: 'Agreed' },
  declined: { da: 'Afvist', en: 'Declined' },
  withdrawn: { da: 'Trukket tilbage', en: 'Withdrawn' },
  replaced: { da: 'Afløst af et nyt forslag', en: 'Replaced by a new proposal' },
}
export const weekReasonLabels: Labels<WeekReason> = {
  sickness: { da: 'Sygdom', en: 'Sickness' },
  vacation: { da: 'Ferie', en: 'Holiday leave' },
  public_holiday: { da: 'Helligdage eller lukket', en: 'Public holidays or closed' },
  did_not_turn_up: { da: 'Mødte ikke', en: 'Did not turn up' },
  other: { da: 'Andet', en: 'Something else' },
}
export const weekStateLabels: Labels<WeekState> = {
  as_planned: { da: 'Som planlagt', en: 'As planned' },
  less: { da: 'Færre end planlagt', en: 'Fewer than planned' },
  more: { da: 'Flere end planlagt', en: 'More than planned' },
  missed: { da: 'Mangler', en: 'Missing' },
  open: { da: 'Ikke registreret endnu', en: 'Not registered yet' },
  free: { da: 'Ingen timer planlagt', en: 'No hours planned' },
}
export const planFlagLabels: Labels<PlanFlag> = {
  missed_weeks: { da: 'Uger mangler at blive registreret', en: 'Weeks have not been registered' },
  off_plan: {
    da: 'To uger i træk er gået anderledes end planlagt',
    en: 'Two weeks in a row went otherwise than planned',
  },
}
