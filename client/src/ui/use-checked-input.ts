import { useState } from 'react'
import type { z } from 'zod'
import { fieldErrorsOf } from './field-errors'

/** Checks what a small form holds against the server's own schema: acts on it, or shows each field's error code. */
export const useCheckedInput = <Schema extends z.ZodType>(schema: Schema) => {
  const [errors, setErrors] = useState<Record<string, string>>({})
  const check = (input: unknown, act: (checked: z.output<Schema>) => void) => {
    const parsed = schema.safeParse(input)
    setErrors(parsed.success ? {} : fieldErrorsOf(parsed.error.issues))
    if (parsed.success) act(parsed.data)
  }
  return { errors, check }
}
