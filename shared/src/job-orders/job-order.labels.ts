import type { Label, Labels } from '../kernel/label'
import type { JobOrderKind } from './job-order.kinds'
import type { workListSorts } from './job-order.schema'
import type { BallHolder, ClosingReason, JobOrderStatus } from './job-order.transitions'
import type { legalPurposes, placementPurposes, shifts, weekdays } from './job-order-form.schema'

export const kindLabels: Labels<JobOrderKind> = {
  ordinary: { da: 'Ordinært job', en: 'Ordinary job' },
  part_hours_job: { da: 'Småjob', en: 'Small job (few hours)' },
  flex_job: { da: 'Fleksjob', en: 'Flex job' },
  work_placement: { da: 'Virksomhedspraktik', en: 'Work placement' },
  wage_subsidy_job: { da: 'Løntilskud', en: 'Wage subsidy job' },
  taster_visit: { da: 'Snusepraktik', en: 'Taster visit' },
}

/** One sentence that helps a company choose. */
export const kindHelp: Labels<JobOrderKind> = {
  ordinary: {
    da: 'Ansættelse på almindelige vilkår, fuld tid eller deltid.',
    en: 'Employment on ordinary terms, full time or part time.',
  },
  part_hours_job: {
    da: 'Få lønnede timer om ugen, højst 15, på almindelige vilkår.',
    en: 'A few paid hours a week, at most 15, on ordinary terms.',
  },
  flex_job: {
    da: 'For en person, der er visiteret til fleksjob. I betaler for de timer, der ydes effektivt.',
    en: 'For a person granted a flex job. You pay for the hours worked effectively.',
  },
  work_placement: {
    da: 'En person prøver eller træner arbejdet i en periode og beholder sin ydelse.',
    en: 'A person tries or practises the work for a period and keeps the benefit.',
  },
  wage_subsidy_job: {
    da: 'Ansættelse i en periode, hvor kommunen giver tilskud til lønnen.',
    en: 'Employment for a period in which the municipality subsidises the wage.',
  },
  taster_visit: {
    da: 'Et kort besøg på nogle dage, hvor en person ser arbejdspladsen.',
    en: 'A short visit of some days in which a person sees the workplace.',
  },
}

export const statusLabels: Labels<JobOrderStatus> = {
  draft: { da: 'Kladde', en: 'Draft' },
  submitted: { da: 'Indsendt', en: 'Submitted' },
  exclusive: { da: 'Hos den valgte kommune', en: 'With the chosen municipality' },
  open: { da: 'Åben for alle kommuner', en: 'Open to all municipalities' },
  paused: { da: 'Sat på pause', en: 'Paused' },
  filled: { da: 'Besat', en: 'Filled' },
  expired: { da: 'Frist udløbet', en: 'Deadline passed' },
  withdrawn: { da: 'Trukket tilbage', en: 'Withdrawn' },
}

/** What a person does by moving an order to a status: the text of the button. */
export const moveLabels: Labels<Exclude<JobOrderStatus, 'draft'>> = {
  submitted: { da: 'Indsend jobordren', en: 'Submit the job order' },
  exclusive: { da: 'Genoptag hos den valgte kommune', en: 'Resume with the chosen municipality' },
  open: { da: 'Åbn for alle kommuner', en: 'Open to all municipalities' },
  paused: { da: 'Sæt på pause', en: 'Pause' },
  filled: { da: 'Meld besat', en: 'Mark as filled' },
  expired: { da: 'Lad fristen udløbe', en: 'Let the deadline pass' },
  withdrawn: { da: 'Træk tilbage', en: 'Withdraw' },
}
export const resumeLabel: Label = { da: 'Genoptag', en: 'Resume' }

export const closingReasonLabels: Labels<ClosingReason> = {
  filled_here: {
    da: 'Besat med kandidater fra kommunen',
    en: 'Filled with candidates from the municipality',
  },
  filled_elsewhere: { da: 'Besat på anden måde', en: 'Filled in another way' },
  enough_candidates: { da: 'Vi har fået nok kandidater', en: 'We have received enough candidates' },
  no_suitable_candidates: { da: 'Der var ingen egnede kandidater', en: 'There were no suitable candidates' },
  need_ceased: { da: 'Behovet er ikke længere til stede', en: 'The need is no longer there' },
  duplicate: { da: 'Jobordren er oprettet to gange', en: 'The job order was entered twice' },
  deadline_passed: { da: 'Ansøgningsfristen er udløbet', en: 'The deadline has passed' },
  company_blocked: { da: 'Der kan ikke henvises til virksomheden', en: 'The company cannot be referred to' },
  other: { da: 'Anden årsag', en: 'Other reason' },
}

export const ballLabels: Labels<BallHolder> = {
  employer: { da: 'Virksomheden', en: 'The company' },
  municipality: { da: 'Kommunen', en: 'The municipality' },
  citizen: { da: 'Borgeren', en: 'The citizen' },
  nobody: { da: 'Ingen', en: 'Nobody' },
}
/** "Who has the ball", told to anybody who may see the order. */
export const waitingLabels: Labels<BallHolder> = {
  employer: { da: 'Afventer virksomheden', en: 'Waiting for the company' },
  municipality: { da: 'Afventer kommunen', en: 'Waiting for the municipality' },
  citizen: { da: 'Afventer borgeren', en: 'Waiting for the citizen' },
  nobody: { da: 'Ingen skal gøre noget', en: 'Nobody has to do anything' },
}

export const shiftLabels: Labels<(typeof shifts)[number]> = {
  day: { da: 'Dag', en: 'Day' },
  evening: { da: 'Aften', en: 'Evening' },
  night: { da: 'Nat', en: 'Night' },
  weekend: { da: 'Weekend', en: 'Weekend' },
  rotating: { da: 'Skiftende vagter', en: 'Rotating shifts' },
}

export const weekdayLabels: Labels<(typeof weekdays)[number]> = {
  mon: { da: 'Mandag', en: 'Monday' },
  tue: { da: 'Tirsdag', en: 'Tuesday' },
  wed: { da: 'Onsdag', en: 'Wednesday' },
  thu: { da: 'Torsdag', en: 'Thursday' },
  fri: { da: 'Fredag', en: 'Friday' },
  sat: { da: 'Lørdag', en: 'Saturday' },
  sun: { da: 'Søndag', en: 'Sunday' },
}

export const purposeLabels: Labels<(typeof placementPurposes)[number]> = {
  retraining: { da: 'Genoptræning', en: 'Retraining' },
  clarification: { da: 'Afklaring', en: 'Clarification' },
  upskilling: { da: 'Opkvalificering', en: 'Upskilling' },
  recruitment: { da: 'Rekruttering', en: 'Recruitment' },
}

/** Guidance: the exact wording of the law's purposes has not been verified. */
export const legalPurposeLabels: Labels<(typeof legalPurposes)[number]> = {
  uncover_skills: { da: 'Afdække kompetencer', en: 'Uncover skills' },
  train_skills: { da: 'Optræne kompetencer', en: 'Train skills' },
  clarify_job_goals: { da: 'Afklare jobmål', en: 'Clarify job goals' },
}

export const workListSortLabels: Labels<(typeof workListSorts)[number]> = {
  due: { da: 'Nærmeste frist', en: 'Nearest deadline' },
  newest: { da: 'Nyeste først', en: 'Newest first' },
  company: { da: 'Virksomhed', en: 'Company' },
}
