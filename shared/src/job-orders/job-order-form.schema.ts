import { z } from 'zod'
import { drivingLicences, languageCodes, languageLevels, licenceCodes } from '../citizens/requirement.codes'
import { cvr, pNumber, staff } from '../companies/company.schema'
import {
  fieldError,
  id,
  isoDate,
  municipalityCode,
  optional,
  postalCode,
  requiredText,
  text,
  weeklyHours,
} from '../kernel/fields.schema'
import { isStorable } from '../kernel/plain-data'
import { occupationCode } from '../occupations/occupation.schema'
import { jobOrderKinds, partHoursJobMaxHours } from './job-order.kinds'

export const shifts = ['day', 'evening', 'night', 'weekend', 'rotating'] as const
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
/** S4's four purposes of a work placement. */
export const placementPurposes = ['retraining', 'clarification', 'upskilling', 'recruitment'] as const
/** The legal purposes, whose exact wording is unverified: shown as guidance. */
export const legalPurposes = ['uncover_skills', 'train_skills', 'clarify_job_goals'] as const

/** A requirement is hard (`required: true`, filters) or wished (shown as coverage). */
export const requirements = z.object({
  drivingLicences: z
    .array(z.object({ code: z.enum(drivingLicences), required: z.boolean() }))
    .max(10)
    .default([]),
  licences: z
    .array(z.object({ code: z.enum(licenceCodes), required: z.boolean() }))
    .max(20)
    .default([]),
  languages: z
    .array(z.object({ code: z.enum(languageCodes), level: z.enum(languageLevels), required: z.boolean() }))
    .max(10)
    .default([]),
  /** Certificate for work with children (børneattest). */
  childrenCertificate: z.boolean().default(false),
  /** Skills in the employer's words; wished only, never a filter. */
  skills: z.array(requiredText(80)).max(20).default([]),
})
export type Requirements = z.infer<typeof requirements>

/** Some of a few choices: each once, in their own order, whatever the order they were ticked in. */
const someOf = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z
    .array(z.enum(choices))
    .max(choices.length)
    .overwrite(
      (given) => choices.filter((choice) => (given as readonly string[]).includes(choice)) as typeof given,
    )

/** Fields every kind has. */
const common = {
  cvr,
  pNumber,
  /** The municipality the company chose; it has the order alone at first. */
  municipalityCode,
  title: requiredText(100),
  /** The occupation a person picked under "Mente du …?". */
  occupationCode: optional(occupationCode),
  description: requiredText(5000),
  positions: z
    .number({ error: fieldError('bad_number') })
    .int({ error: 'bad_number' })
    .min(1, { error: 'bad_number' })
    .max(999, { error: 'bad_number' })
    .default(1),
  contactIds: z.array(id, { error: 'required' }).min(1, { error: 'required' }).max(10),
  /** Not given: flexible. */
  startDate: optional(isoDate),
  /** Where the work is, if not at the production unit. */
  workplace: optional(z.object({ address: requiredText(200), postalCode })),
  requirements: requirements.prefault({}),
  /** Open adverts can be read by anybody; else the municipality refers candidates. */
  openAdvert: z.boolean().default(false),
  maxCandidates: optional(
    z
      .number({ error: fieldError('bad_number') })
      .int()
      .min(1, { error: 'bad_number' })
      .max(100, { error: 'bad_number' }),
  ),
  deadline: optional(isoDate),
  /** Seen by municipal staff only. */
  internalComment: optional(text(2000)),
}
const hours = { hoursMin: weeklyHours, hoursMax: weeklyHours }
const employment = {
  /** Not given: permanent. */
  until: optional(isoDate),
  shifts: someOf(shifts).default(['day']),
  /** Øre an hour; not given: by collective agreement. */
  hourlyWageOere: optional(
    z
      .number({ error: fieldError('bad_number') })
      .int()
      .min(0, { error: 'bad_number' })
      .max(1_000_000, { error: 'bad_number' }),
  ),
}
const placement = {
  purpose: z.enum(placementPurposes, { error: 'required' }),
  legalPurposes: someOf(legalPurposes).default([]),
  learningGoals: requiredText(2000),
  tasks: requiredText(2000),
  startDate: isoDate,
  endDate: isoDate,
  schedule: optional(text(500)),
  /** Paid hours in the same company beside it: then in another function, described here. */
  paidHoursFunction: optional(text(500)),
  mentor: optional(text(100)),
  jobOpeningProspect: z.boolean().default(false),
  adaptations: optional(text(1000)),
  followUpDates: z.array(isoDate).max(12).default([]),
  namedPerson: z.boolean().default(false),
  /** People with support at the workplace on the first day, where that differs from what the portal counts. */
  supportedInAll: optional(staff),
  /** What the company says to a rule that is not met yet: it may be by the start. */
  rulesComment: optional(text(1000)),
  /** The employer declares that nobody is displaced and the workplace is proper. */
  declaration: z.literal(true, { error: 'declaration' }),
}

const ordinary = z.object({
  kind: z.literal('ordinary'),
  ...common,
  ...hours,
  ...employment,
  eures: z.boolean().default(false),
})
const partHoursJob = z.object({
  kind: z.literal('part_hours_job'),
  ...common,
  ...hours,
  ...employment,
  tasks: requiredText(2000),
  days: someOf(weekdays).default([]),
  combinableWithPlacement: z.boolean().default(false),
  trainingGiven: z.boolean().default(false),
})
const flexJob = z.object({
  kind: z.literal('flex_job'),
  ...common,
  ...hours,
  ...employment,
  tasks: requiredText(2000),
  /** Per cent of full intensity in the hours worked. */
  intensity: optional(
    z
      .number({ error: fieldError('bad_number') })
      .int()
      .min(1, { error: 'bad_number' })
      .max(100, { error: 'bad_number' }),
  ),
  adaptations: optional(text(1000)),
  progression: z.boolean().default(false),
  aids: optional(text(500)),
})
const workPlacement = z.object({ kind: z.literal('work_placement'), ...common, ...hours, ...placement })
const wageSubsidyJob = z.object({
  kind: z.literal('wage_subsidy_job'),
  ...common,
  ...hours,
  ...placement,
  sector: z.enum(['private', 'public'], { error: 'required' }),
  collectiveAgreement: requiredText(200),
  /** Øre a month incl. pension, holiday pay and insurance. */
  monthlyCostOere: z
    .number({ error: fieldError('bad_number') })
    .int({ error: 'bad_number' })
    .min(0, { error: 'bad_number' })
    .max(100_000_000, { error: 'bad_number' }),
  staffTwelveMonthMean: staff,
  staffLatestMonth: staff,
  vacatedWithinThreeMonths: z.boolean({ error: 'required' }),
  representativeConsulted: z.boolean({ error: 'required' }),
  suitableForOrdinaryHire: z.boolean().default(false),
})
const tasterVisit = z.object({
  kind: z.literal('taster_visit'),
  ...common,
  ...hours,
  tasks: requiredText(2000),
  startDate: isoDate,
  endDate: isoDate,
  host: optional(text(100)),
})

/** A complete order, as it must be to be submitted. */
export const jobOrderForm = z
  .discriminatedUnion('kind', [ordinary, partHoursJob, flexJob, workPlacement, wageSubsidyJob, tasterVisit], {
    error: 'required',
  })
  .superRefine((form, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (form.hoursMax < form.hoursMin) wrong('hoursMax', 'hours_order')
    if (form.hoursMax === 0) wrong('hoursMax', 'bad_hours')
    if (form.kind === 'part_hours_job' && form.hoursMax > partHoursJobMaxHours)
      wrong('hoursMax', 'part_hours_max')
    if ('endDate' in form && form.endDate && form.endDate < form.startDate) wrong('endDate', 'dates_order')
    if ('until' in form && form.until && form.startDate && form.until < form.startDate)
      wrong('until', 'dates_order')
    if (form.deadline && form.startDate && form.deadline > form.startDate && form.kind === 'taster_visit')
      wrong('deadline', 'dates_order')
  })
export type SubmittedJobOrderForm = z.infer<typeof jobOrderForm>

type KeysOfUnion<T> = T extends T ? keyof T : never
type ValueOfUnion<T, K> = T extends T ? (K extends keyof T ? T[K] : never) : never
/** A form while it is being filled in: anything may be missing. */
export type JobOrderForm = { kind: SubmittedJobOrderForm['kind'] } & {
  [K in KeysOfUnion<SubmittedJobOrderForm>]?: ValueOfUnion<SubmittedJobOrderForm, K>
}

/** A draft keeps whatever was typed, within limits of size; fields of another kind are dropped at submission. */
export const jobOrderDraftForm = z
  .looseObject({
    kind: z.enum(jobOrderKinds),
    cvr: optional(text(20)),
    title: optional(text(200)),
    description: optional(text(6000)),
  })
  .refine((form) => isStorable(form), { error: 'control_characters', abort: true })
  .refine((form) => JSON.stringify(form).length <= 40_000, { error: 'too_long' })
