import { z } from 'zod'
import { type ClaimSource, type Claims, rawValuesOf } from './claim-source'

/** What a job function may do, where, and within which limits: one `PrivilegeGroup` of OIO Basic Privilege Profile 1.2. */
export type PrivilegeGroup = {
  /** The authority's CVR number. */
  cvr: string
  privileges: string[]
  limits: { name: string; value: string }[]
}

const text = z.string().max(500)
/** The JSON that bridges make of a group's XML: `{"cvr":"…","c":[{"name":"value"}],"p":["…"]}`. */
const group = z.object({
  cvr: text,
  p: z.array(text).max(200),
  c: z
    .union([z.array(z.record(text, text)).max(50), z.record(text, text)])
    .optional()
    .transform((found) => (found === undefined ? [] : Array.isArray(found) ? found : [found])),
})

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  try {
    return value.length <= 100_000 ? JSON.parse(value) : undefined
  } catch {
    return undefined
  }
}

/** The groups of privileges a claim holds; what is malformed gives none. */
export const privilegeGroups = (claims: Claims, source: ClaimSource | null): PrivilegeGroup[] =>
  rawValuesOf(claims, source).flatMap((value) => {
    const found = parsed(value)
    return (Array.isArray(found) ? found : [found]).flatMap((each) => {
      const read = group.safeParse(each)
      if (!read.success) return []
      const { cvr, p, c } = read.data
      const limits = c.flatMap((one) => Object.entries(one).map(([name, value]) => ({ name, value })))
      return [{ cvr, privileges: p, limits }]
    })
  })
