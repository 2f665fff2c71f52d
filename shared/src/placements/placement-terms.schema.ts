import { z } from 'zod'
import { sectors, staff } from '../companies/company.schema'
import { hourPlan } from '../hour-plans/hour-plan.schema'
import { legalPurposes, placementPurposes } from '../job-orders/job-order-form.schema'
import {
  email,
  fieldError,
  isoDate,
  optional,
  phone,
  requiredText,
  text,
  weeklyHours,
} from '../kernel/fields.schema'

const oere = (max: number) =>
  z
    .number({ error: fieldError('bad_number') })
    .int({ error: 'bad_number' })
    .min(0, { error: 'bad_number' })
    .max(max, { error: 'bad_number' })

/** Whom the municipality and the citizen reach at the workplace. */
export const placementContact = z.object({
  name: requiredText(100),
  email: optional(email),
  phone: optional(phone),
})

const termsFields = z.object({
  title: requiredText(100),
  tasks: requiredText(2000),
  purpose: optional(z.enum(placementPurposes)),
  legalPurposes: z.array(z.enum(legalPurposes)).max(legalPurposes.length).default([]),
  learningGoals: optional(text(2000)),
  startDate: isoDate,
  /** Last day; not given: a job without an end. */
  endDate: optional(isoDate),
  /** Hours a week, at most. */
  hours: weeklyHours,
  schedule: optional(text(500)),
  /** Where the work is done, as people say it. */
  workplace: requiredText(300),
  contact: placementContact,
  mentor: optional(text(100)),
  /** What the workplace can adapt, never what somebody needs. */
  adaptations: optional(text(1000)),
  /** What is done in paid hours beside it: another function than the placement's. */
  paidHoursFunction: optional(text(500)),
  /** How the hours go up, or what is mastered; not given: the same hours from first to last. */
  plan: optional(hourPlan),
  jobOpeningProspect: z.boolean().default(false),
  sector: optional(z.enum(sectors)),
  collectiveAgreement: optional(text(200)),
  /** Øre a month incl. pension, holiday pay and insurance. */
  monthlyCostOere: optional(oere(100_000_000)),
  /** Øre an hour; not given: by collective agreement. */
  hourlyWageOere: optional(oere(1_000_000)),
  staffTwelveMonthMean: optional(staff),
  staffLatestMonth: optional(staff),
  /** People with support at the workplace on the first day, where that differs from what the portal counts. */
  supportedInAll: optional(staff),
  vacatedWithinThreeMonths: optional(z.boolean()),
  representativeConsulted: optional(z.boolean()),
  /** The employer declares that nobody is displaced and the workplace is proper. */
  declared: z.boolean().default(false),
})

/** What is agreed: what is signed, decided on and printed. Nothing in it tells the person's group, benefit or health. */
export const placementTerms = termsFields.superRefine(({ startDate, endDate, hours }, context) => {
  if (endDate !== undefined && endDate < startDate)
    context.addIssue({ code: 'custom', path: ['endDate'], message: 'dates_order' })
  if (hours === 0) context.addIssue({ code: 'custom', path: ['hours'], message: 'bad_hours' })
})
export type PlacementTerms = z.infer<typeof placementTerms>

/** What the citizen reads of it: nothing of the company's wages, staff and declarations. */
export const termsForCitizen = termsFields.pick({
  title: true,
  tasks: true,
  purpose: true,
  legalPurposes: true,
  learningGoals: true,
  startDate: true,
  endDate: true,
  hours: true,
  schedule: true,
  workplace: true,
  contact: true,
  mentor: true,
  paidHoursFunction: true,
  jobOpeningProspect: true,
  plan: true,
})
