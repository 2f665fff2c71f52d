import { z } from 'zod'

/** Search parameters that a hand or an old link may have spoilt: what does not fit falls back instead of failing. */
export const pageNumber = z.number().int().min(1).max(10_000).optional().catch(undefined)
/** A text of the address as it was typed: digits alone come as a number. */
export const typedText = z.union([z.string(), z.number().transform(String)])
export const searchWords = typedText.pipe(z.string().max(100)).optional().catch(undefined)
/** Digits that are a name and no number (a CVR number, a postal code), as an address typed by hand has them. */
export const digits = <Schema extends z.ZodType<string, string>>(schema: Schema) =>
  z
    .union([z.string(), z.number().transform(String)])
    .pipe(schema)
    .optional()
    .catch(undefined)
/** The citizen from whose list of openings or of companies one came, and which of them it was. */
export const fromCitizen = {
  borger: z.uuid().optional().catch(undefined),
  liste: z.enum(['openings', 'calls']).optional().catch(undefined),
}
/** On, or not in the address at all. */
export const flag = z.literal(true).optional().catch(undefined)
/** One of a closed list, or not in the address. */
export const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes).optional().catch(undefined)
