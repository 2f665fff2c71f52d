import { z } from 'zod'
import {
  email,
  id,
  industryCode,
  instant,
  isoDate,
  municipalityCode,
  optional,
  page,
  phone,
  postalCode,
  requiredText,
  text,
  weeklyHours,
} from '../kernel/fields.schema'
import { occupationCode, resolvedOccupation } from '../occupations/occupation.schema'
import { looksLikeCpr, periodFault } from './citizen.rules'
import { drivingLicences, languageCodes, languageLevels, licenceCodes } from './requirement.codes'
import { targetGroupPeriod } from './target-group.schema'

export const sexes = ['female', 'male', 'other'] as const
export type Sex = (typeof sexes)[number]
/** `placed`: in a placement or job, not ranked; `closed`: the case has ended. */
export const citizenStatuses = ['active', 'placed', 'closed'] as const
export type CitizenStatus = (typeof citizenStatuses)[number]
/** A preferred, B acceptable, C necessary (the ABC method). */
export const goalRanks = ['A', 'B', 'C'] as const
export type GoalRank = (typeof goalRanks)[number]
export const titlesPerGoal = 3

export const educationLevels = [
  'none',
  'basic',
  'upper_secondary',
  'vocational',
  'short_higher',
  'medium_higher',
  'long_higher',
] as const
export type EducationLevel = (typeof educationLevels)[number]

const year = z.number().int().min(1940).max(2100)
const withoutCpr = (value: string) => !looksLikeCpr(value)
/** Text about a person; what looks like a CPR number is refused, since the product never needs one. */
const personText = (max: number) => text(max).refine(withoutCpr, { error: 'looks_like_cpr' })
const requiredPersonText = (max: number) => requiredText(max).refine(withoutCpr, { error: 'looks_like_cpr' })
/** What the CV holds beside the goals. */
export const citizenCv = z.object({
  educationLevel: z.enum(educationLevels).default('none'),
  educations: z
    .array(z.object({ name: requiredPersonText(150), year: year.optional() }))
    .max(20)
    .default([]),
  skills: z.array(requiredPersonText(80)).max(50).default([]),
  experience: z
    .array(
      z.object({
        title: requiredPersonText(100),
        employer: personText(100).default(''),
        industryCode: industryCode.optional(),
        fromYear: year.optional(),
        toYear: year.optional(),
      }),
    )
    .max(30)
    .default([]),
  /** Branches wished for, two to six digits. */
  industries: z.array(industryCode).max(10).default([]),
  drivingLicences: z.array(z.enum(drivingLicences)).max(9).default([]),
  licences: z.array(z.enum(licenceCodes)).max(30).default([]),
  languages: z
    .array(z.object({ code: z.enum(languageCodes), level: z.enum(languageLevels) }))
    .max(10)
    .default([]),
  childrenCertificate: z.boolean().default(false),
})
export type CitizenCv = z.infer<typeof citizenCv>

/** One title as a person gives it; `occupationCode` where they picked one. */
export const goalInput = z.object({
  goal: z.enum(goalRanks),
  title: requiredPersonText(200),
  occupationCode: optional(occupationCode),
})
export type GoalInput = z.infer<typeof goalInput>
export const goalsInput = z
  .array(goalInput)
  .max(goalRanks.length * titlesPerGoal)
  .refine(
    (goals) => goalRanks.every((rank) => goals.filter((goal) => goal.goal === rank).length <= titlesPerGoal),
    {
      error: 'too_many_titles',
    },
  )

export const goalView = z.object({
  goal: z.enum(goalRanks),
  position: z.number().int(),
  title: z.string(),
  occupations: z.array(resolvedOccupation),
  chosen: z.boolean(),
})
export type GoalView = z.infer<typeof goalView>

const wishes = {
  hoursMin: weeklyHours,
  hoursMax: weeklyHours,
  radiusKm: z
    .number({ error: 'bad_number' })
    .int({ error: 'bad_number' })
    .min(1, { error: 'bad_number' })
    .max(500, { error: 'bad_number' }),
  availableFrom: isoDate,
}
const contact = { email: optional(email), phone: optional(phone), postalCode }

/** Dated target groups without gaps being required, and never two at once. */
const targetGroupPeriods = z
  .array(targetGroupPeriod)
  .min(1, { error: 'required' })
  .max(30)
  .superRefine((periods, context) => {
    const found = periodFault(periods)
    if (found) context.addIssue({ code: 'custom', message: found.fault, path: [found.index, found.field] })
  })

const hoursInOrder = (value: { hoursMin: number; hoursMax: number }) => value.hoursMin <= value.hoursMax

/** A citizen as municipal staff enter or change one. */
export const citizenInput = z
  .object({
    /** The case system's key; letters, digits and hyphens. A CPR number (six digits and four) is refused. */
    caseReference: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9ÆØÅæøå][A-Za-z0-9ÆØÅæøå/_-]{0,39}$/, { error: 'bad_case_reference' })
      .refine((value) => !/^\d{6}-?\d{4}$/.test(value), { error: 'looks_like_cpr' }),
    name: requiredPersonText(100),
    ...contact,
    birthDate: isoDate,
    sex: z.enum(sexes),
    status: z.enum(citizenStatuses).default('active'),
    ...wishes,
    waitingSince: isoDate,
    cv: citizenCv.prefault({}),
    goals: goalsInput,
    targetGroups: targetGroupPeriods,
    consent: z.boolean().default(false),
    /** The citizen's objection to being ranked, told to staff; left as it is where nothing is said. */
    objects: z.boolean().optional(),
  })
  .refine(hoursInOrder, { error: 'hours_order', path: ['hoursMax'] })
export type CitizenInput = z.infer<typeof citizenInput>

export const citizenChange = z.object({ id, version: z.number().int(), citizen: citizenInput })
export type CitizenChange = z.infer<typeof citizenChange>

/** What a citizen may change alone: wishes, contact and goals. */
export const ownChange = z
  .object({ version: z.number().int(), ...contact, ...wishes, goals: goalsInput, cv: citizenCv })
  .refine(hoursInOrder, { error: 'hours_order', path: ['hoursMax'] })
export type OwnChange = z.infer<typeof ownChange>

/** For staff of the citizen's own municipality. */
export const citizenForConsultant = z.object({
  id,
  caseReference: z.string(),
  municipalityCode,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  postalCode: z.string(),
  postalName: z.string(),
  birthDate: z.string(),
  sex: z.enum(sexes),
  status: z.enum(citizenStatuses),
  hoursMin: z.number(),
  hoursMax: z.number(),
  radiusKm: z.number(),
  availableFrom: z.string(),
  waitingSince: z.string(),
  cv: citizenCv,
  goals: z.array(goalView),
  targetGroups: z.array(targetGroupPeriod),
  consentAt: z.string().nullable(),
  objectedAt: z.string().nullable(),
  hasAccount: z.boolean(),
  version: z.number().int(),
})
export type CitizenForConsultant = z.infer<typeof citizenForConsultant>

/** The citizen's own view: everything about oneself but the staff's working fields. */
export const citizenForSelf = citizenForConsultant.omit({ hasAccount: true })
export type CitizenForSelf = z.infer<typeof citizenForSelf>

export const citizenRow = z.object({
  id,
  name: z.string(),
  caseReference: z.string(),
  postalCode: z.string(),
  postalName: z.string(),
  status: z.enum(citizenStatuses),
  goals: z.array(z.object({ goal: z.enum(goalRanks), title: z.string() })),
  hoursMin: z.number(),
  hoursMax: z.number(),
  openProposals: z.number().int(),
  consentAt: instant.nullable(),
})
export type CitizenRow = z.infer<typeof citizenRow>

export const citizenFilter = page.extend({
  q: text(100).default(''),
  status: z.enum(citizenStatuses).optional(),
  interested: z.boolean().default(false),
})
export type CitizenFilter = z.infer<typeof citizenFilter>

/** Why somebody outside the case opens a citizen. */
export const citizenRead = z.object({ id, purpose: optional(text(200)) })
export const consentInput = z.object({ consent: z.boolean() })
/** An objection takes the person out of every ranking at once. */
export const objectionInput = z.object({ objects: z.boolean() })
