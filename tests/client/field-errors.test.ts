import { isConflict } from '@virkelyst/client/ui/conflict'
import { fieldErrorsOf, serverFieldErrors } from '@virkelyst/client/ui/field-errors'
import { type ErrorReason, errorReasons } from '@virkelyst/shared/kernel/errors'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const refused = (reason: string, details = {}) => ({ data: { app: { reason, details } } })

describe('errors of a form', () => {
  const schema = z.object({
    cvr: z.string().min(8, { error: 'bad_cvr' }),
    kind: z.enum(['a', 'b']),
    people: z.array(z.object({ name: z.string().min(1, { error: 'required' }) })),
  })
  const errorsOf = (input: unknown) => fieldErrorsOf(schema.safeParse(input).error?.issues ?? [])

  it('are told by dotted path in the schema’s own codes', () => {
    expect(errorsOf({ cvr: '1', kind: 'a', people: [{ name: 'x' }, { name: '' }] })).toEqual({
      cvr: 'bad_cvr',
      'people.1.name': 'required',
    })
  })

  it('use the library’s code where a schema gave none, never its English sentence', () => {
    expect(errorsOf({ cvr: '12345678', kind: 'c', people: [] })).toEqual({ kind: 'invalid_value' })
  })

  it('keep the first complaint about a field', () => {
    const issues = [
      { path: ['name'], message: 'required' },
      { path: ['name'], message: 'too_long' },
    ]
    expect(fieldErrorsOf(issues)).toEqual({ name: 'required' })
  })

  it('of the server lose the part of their path before the form', () => {
    const error = refused('input', {
      fields: { 'citizen.postalCode': 'unknown_postal_code', version: 'required' },
    })
    expect(serverFieldErrors(error, 'citizen.')).toEqual({
      postalCode: 'unknown_postal_code',
      version: 'required',
    })
    expect(serverFieldErrors(new Error('offline'))).toEqual({})
  })
})

describe('a conflict', () => {
  it('is every reason that the server calls one, and nothing else', () => {
    for (const reason of Object.keys(errorReasons) as ErrorReason[])
      expect(isConflict(refused(reason)), reason).toBe(errorReasons[reason] === 'conflict')
    expect(isConflict(new TypeError('failed to fetch'))).toBe(false)
    expect(isConflict(refused('internal'))).toBe(false)
    expect(isConflict(null)).toBe(false)
  })
})
