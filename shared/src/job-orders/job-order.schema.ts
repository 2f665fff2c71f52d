import { z } from 'zod'
import { historyLine } from '../audit/audit.schema'
import { cvr } from '../companies/company.schema'
import { id, instant, optional, page, postalCode, text } from '../kernel/fields.schema'
import { resolvedOccupation } from '../occupations/occupation.schema'
import { jobOrderKinds } from './job-order.kinds'
import { closingReasons, jobOrderStatuses } from './job-order.transitions'
import { jobOrderDraftForm, jobOrderForm, weekdays } from './job-order-form.schema'

export const draftInput = z.object({ id, version: z.number().int().min(0), form: jobOrderDraftForm })
export const draftSaved = z.object({ id, version: z.number().int(), savedAt: instant })
export const submitInput = z.object({ id, version: z.number().int().min(0), form: jobOrderForm })
export const orderId = z.object({ id })

export const statusChange = z.object({
  id,
  from: z.enum(jobOrderStatuses),
  to: z.enum(jobOrderStatuses),
  reason: z.enum(closingReasons).optional(),
  note: optional(text(1000)),
})
export type StatusChange = z.infer<typeof statusChange>

const orderContact = z.object({ id, name: z.string(), email: z.string(), phone: z.string().nullable() })

/** Counts along the way of an order; no names. */
export const orderProgress = z.object({
  proposed: z.number().int(),
  accepted: z.number().int(),
  presented: z.number().int(),
  /** Presented people whom the company has not answered about yet. */
  toAnswer: z.number().int(),
  interview: z.number().int(),
  hired: z.number().int(),
})
export type OrderProgress = z.infer<typeof orderProgress>

const orderBase = z.object({
  id,
  number: z.number().int().nullable(),
  kind: z.enum(jobOrderKinds),
  status: z.enum(jobOrderStatuses),
  pausedFrom: z.enum(jobOrderStatuses).nullable(),
  title: z.string(),
  cvr: z.string(),
  companyName: z.string(),
  unitName: z.string().nullable(),
  municipalityCode: z.string(),
  municipalityName: z.string(),
  positions: z.number().int(),
  positionsFilled: z.number().int(),
  hoursMin: z.number().nullable(),
  hoursMax: z.number().nullable(),
  startDate: z.string().nullable(),
  deadline: z.string().nullable(),
  submittedAt: z.string().nullable(),
  exclusiveUntil: z.string().nullable(),
  closedAt: z.string().nullable(),
  closingReason: z.enum(closingReasons).nullable(),
  ball: z.enum(['employer', 'municipality', 'citizen', 'nobody']),
  ballUntil: z.string().nullable(),
  responsibleName: z.string().nullable(),
  recordedByMunicipality: z.boolean(),
  takenOver: z.boolean(),
  updatedAt: z.string(),
  version: z.number().int(),
})

export const jobOrderRow = orderBase.extend({ progress: orderProgress })
export type JobOrderRow = z.infer<typeof jobOrderRow>

export const jobOrderForEmployer = orderBase.extend({
  /** Without the municipality's internal comment. */
  form: z.record(z.string(), z.unknown()),
  occupations: z.array(resolvedOccupation),
  contacts: z.array(orderContact),
  responsible: z
    .object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() })
    .nullable(),
  progress: orderProgress,
  /** Whether this very person is a named contact, and so sees presented people. */
  namedContact: z.boolean(),
  history: z.array(historyLine),
})
export type JobOrderForEmployer = z.infer<typeof jobOrderForEmployer>

export const jobOrderForConsultant = jobOrderForEmployer.extend({
  companySupportStatus: z.string(),
  recordedByName: z.string().nullable(),
  responsibleUserId: z.string().nullable(),
  ownMunicipality: z.boolean(),
  closingNote: z.string().nullable(),
})
export type JobOrderForConsultant = z.infer<typeof jobOrderForConsultant>

export const employerOrderFilter = page.extend({
  cvr: cvr.optional(),
  view: z.enum(['current', 'drafts', 'closed', 'all']).default('current'),
})
export type EmployerOrderFilter = z.infer<typeof employerOrderFilter>

export const workListSorts = ['due', 'newest', 'company'] as const
export const workListFilter = page.extend({
  q: text(100).default(''),
  kind: z.enum(jobOrderKinds).optional(),
  status: z.enum([...jobOrderStatuses, 'live', 'closed']).default('live'),
  cvr: cvr.optional(),
  mine: z.boolean().default(false),
  overdue: z.boolean().default(false),
  waitingFor: z.enum(['employer', 'municipality', 'citizen']).optional(),
  sort: z.enum(workListSorts).default('due'),
})
export type WorkListFilter = z.infer<typeof workListFilter>

/** Counts above the work list; each is one click to its filter. */
export const workListSummary = z.object({
  toAnswer: z.number().int(),
  overdue: z.number().int(),
  waitingForCitizen: z.number().int(),
  waitingForEmployer: z.number().int(),
  readyToConfirm: z.number().int(),
  interests: z.number().int(),
})
export type WorkListSummary = z.infer<typeof workListSummary>

export const advertFilter = page.extend({
  q: text(100).default(''),
  postalCode: postalCode.optional(),
})
export type AdvertFilter = z.infer<typeof advertFilter>

/** An open småjob as anybody may read it: no person at the company is named. */
export const advert = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  companyName: z.string(),
  description: z.string(),
  tasks: z.string().nullable(),
  postalCode: z.string(),
  postalName: z.string(),
  hoursMin: z.number(),
  hoursMax: z.number(),
  days: z.array(z.enum(weekdays)),
  hourlyWageOere: z.number().int().nullable(),
  startDate: z.string().nullable(),
  deadline: z.string().nullable(),
  positionsOpen: z.number().int(),
  km: z.number().nullable(),
})
export type Advert = z.infer<typeof advert>

/** Take the order oneself (no `userId`) or give it to a colleague. */
export const responsibilityInput = z.object({ id, version: z.number().int(), userId: id.optional() })
