import { z } from 'zod'

// Control characters other than tab and newline never belong in text a person typed.
const controlCharacters = /[\p{Cc}--[\t\n\r]]/v

/** Error of a field: `required` where nothing was given, else `code`. */
export const fieldError = (code: string) => (issue: { input?: unknown }) =>
  issue.input === undefined || issue.input === null || issue.input === '' ? 'required' : code

const clean = (max: number) =>
  z
    .string({ error: fieldError('invalid_type') })
    .trim()
    .max(max, { error: 'too_long' })
    .refine((text) => !controlCharacters.test(text), { error: 'control_characters' })
    .refine((text) => text.isWellFormed(), { error: 'control_characters' })

/** Free text of at most `max` characters; may be empty. */
export const text = (max: number) => clean(max)
/** Text that must be there. */
export const requiredText = (max: number) => clean(max).pipe(z.string().min(1, { error: 'required' }))

export const id = z.uuid({ error: fieldError('bad_id') })
/** ISO 8601 calendar date, `2026-11-23`, of a day that exists. */
export const isoDate = z.iso.date({ error: fieldError('bad_date') })
/** ISO 8601 instant in UTC with milliseconds. */
export const instant = z.iso.datetime({ error: fieldError('bad_instant') })
export const email = z.email({ error: fieldError('bad_email') }).max(254, { error: 'too_long' })
/** Danish or foreign number: digits, spaces and a leading plus; 8 to 20 characters. */
export const phone = z
  .string({ error: fieldError('bad_phone') })
  .trim()
  .regex(/^\+?[\d ]{8,20}$/, { error: 'bad_phone' })
export const postalCode = z
  .string({ error: fieldError('bad_postal_code') })
  .regex(/^\d{4}$/, { error: fieldError('bad_postal_code') })
export const municipalityCode = z
  .string({ error: fieldError('bad_municipality_code') })
  .regex(/^\d{4}$/, { error: fieldError('bad_municipality_code') })
export const industryCode = z
  .string({ error: fieldError('bad_industry_code') })
  .regex(/^\d{2,6}$/, { error: fieldError('bad_industry_code') })
/** Hours a week. */
export const weeklyHours = z
  .number({ error: fieldError('bad_hours') })
  .min(0, { error: 'bad_hours' })
  .max(60, { error: 'bad_hours' })

/** Turns `''` and `null` from a form into "not given". */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())

export const page = z.object({
  page: z.number().int().min(1).max(10_000).default(1),
  pageSize: z.number().int().min(1).max(100).default(25),
})
export type Page = z.infer<typeof page>
export const paged = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.number().int() })
export type Paged<T> = { rows: T[]; total: number }
