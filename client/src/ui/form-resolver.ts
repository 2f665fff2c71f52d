import { type FieldErrors, type FieldValues, type Resolver, set } from 'react-hook-form'
import type { z } from 'zod'
import { fieldErrorsOf } from './field-errors'

/** Lets react-hook-form check a form against the server's own schema; each error's message is its code. */
export const formResolver =
  <Values extends FieldValues>(schema: z.ZodType): Resolver<Values> =>
  async (values) => {
    const parsed = schema.safeParse(values)
    if (parsed.success) return { values: parsed.data as Values, errors: {} }
    const errors: FieldErrors<Values> = {}
    for (const [path, code] of Object.entries(fieldErrorsOf(parsed.error.issues))) {
      set(errors, path, { type: code, message: code })
    }
    return { values: {}, errors }
  }
