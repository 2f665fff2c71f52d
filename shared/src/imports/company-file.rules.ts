import { z } from 'zod'
import { cvr, pNumber, sectors, staff } from '../companies/company.schema'
import { industryCode, isoDate, municipalityCode, postalCode, requiredText } from '../kernel/fields.schema'
import type { Values } from './columns'
import type { CompanyColumn, companyColumns, UnitColumn, unitColumns } from './company.columns'

/** A company as a line of a file tells of it. */
export const importedCompany = z.object({
  cvr,
  name: requiredText(200),
  municipality_code: municipalityCode,
  industry_code: industryCode.optional(),
  sector: z.enum(sectors).optional(),
})
export type ImportedCompany = z.infer<typeof importedCompany>
export type CompanyValues = Values<typeof companyColumns>

/** A production unit as a line of a file tells of it. */
export const importedUnit = z.object({
  p_number: pNumber,
  cvr,
  name: requiredText(200),
  address: requiredText(200),
  postal_code: postalCode,
  municipality_code: municipalityCode.optional(),
  industry_code: industryCode.optional(),
  ordinary_staff: staff.optional(),
  closed_on: isoDate.optional(),
})
export type ImportedUnit = z.infer<typeof importedUnit>
export type UnitValues = Values<typeof unitColumns>

type Part<Column> = { columns: readonly Column[] }
/** What a file can change of a company, as the parts it is merged by. */
export const companyParts = {
  name: { columns: ['name'] },
  municipality: { columns: ['municipality_code'] },
  industry: { columns: ['industry_code'] },
  sector: { columns: ['sector'] },
} as const satisfies Record<string, Part<CompanyColumn>>
export type CompanyPart = keyof typeof companyParts

/** What a file can change of a production unit, as the parts it is merged by. */
export const unitParts = {
  company: { columns: ['cvr'] },
  name: { columns: ['name'] },
  address: { columns: ['address', 'postal_code', 'municipality_code'] },
  industry: { columns: ['industry_code'] },
  staff: { columns: ['ordinary_staff'] },
  closed: { columns: ['closed_on'] },
} as const satisfies Record<string, Part<UnitColumn>>
export type UnitPart = keyof typeof unitParts

/** A line checked by its schema, whose fields are named as the columns; else the columns that are wrong and why. */
export const readLine = <T>(
  schema: z.ZodType<T>,
  values: object,
): { line: T } | { faults: { column: string; code: string }[] } => {
  const read = schema.safeParse(values)
  if (read.success) return { line: read.data }
  return {
    faults: read.error.issues.map((issue) => ({
      column: String(issue.path[0]),
      code: /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code,
    })),
  }
}
