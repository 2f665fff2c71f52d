import { z } from 'zod'
import {
  email,
  fieldError,
  id,
  industryCode,
  municipalityCode,
  optional,
  page,
  phone,
  postalCode,
  requiredText,
  text,
} from '../kernel/fields.schema'
import { isCvr } from './cvr.rules'

export const sectors = ['private', 'public'] as const
export type Sector = (typeof sectors)[number]
export const companySources = ['register', 'import', 'manual'] as const
export type CompanySource = (typeof companySources)[number]
/** Whether the municipality may refer people: STAR restricts companies in conflict or under blockade. */
export const supportStatuses = ['none', 'conflict', 'blockade', 'blocked'] as const
export type SupportStatus = (typeof supportStatuses)[number]

export const cvr = z
  .string({ error: fieldError('bad_cvr') })
  .trim()
  .refine(isCvr, { error: fieldError('bad_cvr') })
/** Ten digits; the production unit number has no check digit. */
export const pNumber = z
  .string({ error: fieldError('bad_p_number') })
  .trim()
  .regex(/^\d{10}$/, { error: fieldError('bad_p_number') })
/** Ordinary full-time staff, in persons; half persons exist (4.5). */
export const staff = z
  .number({ error: fieldError('bad_staff') })
  .min(0, { error: 'bad_staff' })
  .max(500_000, { error: 'bad_staff' })
  .multipleOf(0.01, { error: 'bad_staff' })

export const contactView = z.object({
  id,
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  jobTitle: z.string().nullable(),
  hasAccount: z.boolean(),
  /** True for the person who asks: preselected as the contact of a new order. */
  isMe: z.boolean(),
  version: z.number().int(),
})
export type ContactView = z.infer<typeof contactView>

export const unitView = z.object({
  pNumber: z.string(),
  name: z.string(),
  address: z.string(),
  postalCode: z.string(),
  postalName: z.string(),
  municipalityCode,
  industryCode: z.string().nullable(),
  ordinaryStaff: z.number().nullable(),
  staffUpdatedAt: z.string().nullable(),
  /** True where name and address came from the register or an import: shown, not edited. */
  readOnly: z.boolean(),
  version: z.number().int(),
})
export type UnitView = z.infer<typeof unitView>

export const companyView = z.object({
  cvr: z.string(),
  name: z.string(),
  industryCode: z.string().nullable(),
  industryName: z.object({ da: z.string(), en: z.string() }).nullable(),
  sector: z.enum(sectors),
  municipalityCode,
  municipalityName: z.string(),
  collectiveAgreement: z.string().nullable(),
  socialEnterprise: z.boolean(),
  readOnly: z.boolean(),
  units: z.array(unitView),
  contacts: z.array(contactView),
  version: z.number().int(),
})
export type CompanyView = z.infer<typeof companyView>

/** What municipal staff see beside it. */
export const companyForConsultant = companyView.extend({
  supportStatus: z.enum(supportStatuses),
  supportStatusNote: z.string().nullable(),
  ownerUserId: z.string().nullable(),
  ownerName: z.string().nullable(),
  openOrders: z.number().int(),
  hired: z.number().int(),
})
export type CompanyForConsultant = z.infer<typeof companyForConsultant>

export const companyRow = z.object({
  cvr: z.string(),
  name: z.string(),
  municipalityName: z.string(),
  industryName: z.object({ da: z.string(), en: z.string() }).nullable(),
  ordinaryStaff: z.number().nullable(),
  openOrders: z.number().int(),
  supportStatus: z.enum(supportStatuses),
  ownerName: z.string().nullable(),
})
export type CompanyRow = z.infer<typeof companyRow>

export const companyFilter = page.extend({
  q: text(100).default(''),
  mine: z.boolean().default(false),
})
export type CompanyFilter = z.infer<typeof companyFilter>

export const unitInput = z.object({
  pNumber,
  name: requiredText(200),
  address: requiredText(200),
  postalCode,
  industryCode: optional(industryCode),
  ordinaryStaff: optional(staff),
})
export type UnitInput = z.infer<typeof unitInput>

export const contactInput = z.object({
  name: requiredText(100),
  email,
  phone: optional(phone),
  jobTitle: optional(text(100)),
})
export type ContactInput = z.infer<typeof contactInput>

/** A company that the register does not know here yet, entered once by a consultant. */
export const companyInput = z.object({
  cvr,
  name: requiredText(200),
  sector: z.enum(sectors, { error: 'required' }),
  industryCode: optional(industryCode),
  unit: unitInput,
  contact: contactInput,
})
export type CompanyInput = z.infer<typeof companyInput>

/** What may be changed: never the register's own fields. */
export const companyChange = z.object({
  cvr,
  version: z.number().int(),
  collectiveAgreement: optional(text(200)),
  socialEnterprise: z.boolean(),
})
export type CompanyChange = z.infer<typeof companyChange>

export const supportChange = z.object({
  cvr,
  version: z.number().int(),
  supportStatus: z.enum(supportStatuses),
  note: optional(text(500)),
  ownerUserId: optional(id),
})
export type SupportChange = z.infer<typeof supportChange>

export const unitChange = z.object({ cvr, version: z.number().int().nullable(), unit: unitInput })
export const staffChange = z.object({ cvr, pNumber, version: z.number().int(), ordinaryStaff: staff })
export type StaffChange = z.infer<typeof staffChange>
export const contactChange = z.object({
  cvr,
  id: id.optional(),
  version: z.number().int().optional(),
  contact: contactInput,
})
export type ContactChange = z.infer<typeof contactChange>
export const contactRemoval = z.object({ cvr, id })
export const cvrInput = z.object({ cvr })
