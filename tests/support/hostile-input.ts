import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'

const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0008b',
  '\ud800',
  '\u202e\u0644',
  '👩🏽‍🏭'.repeat(50),
  'æ'.repeat(20_000),
  "'; drop table citizens; --",
  '%\\_',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '{{7*7}}',
  '=cmd|calc',
  '010170-1234',
  '99999999999999999999',
  '-1',
  '1e309',
  'null',
  '__proto__',
  '2026-02-30',
  '9999-12-31T23:59:59.999Z',
]
const hostileValues: unknown[] = [
  null,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  -1,
  0.1,
  1e308,
  2 ** 53,
  true,
  [],
  {},
  [[]],
  { length: 1e9 },
  { __proto__: null, constructor: 'x' },
]

/** Anything but what was asked for. */
export const hostile: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.constantFrom<unknown>(...hostileValues),
  fc.anything({ maxDepth: 3, maxKeys: 4 }),
)

type JsonSchema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
}

/** Values by field name that are really there, so that generated input reaches beyond the first check. */
export type Known = Record<string, readonly unknown[]>

const texts = fc.oneof(
  fc.constantFrom(
    'lager',
    'Kok',
    'A',
    '2620',
    '0165',
    '2026-12-01',
    '12345678',
    'x@y.example',
    '+45 12 34 56 78',
  ),
  fc.string({ maxLength: 40 }),
  fc.constantFrom(...hostileTexts),
)

const numbers = ({ type, minimum = -10, maximum = 1000 }: JsonSchema) => {
  const min = Math.max(minimum, -1000)
  const max = Math.min(maximum, min + 2000)
  return type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
}

/** Values that mostly fit the schema: about one field in twelve is something hostile instead. */
const fitting = (schema: JsonSchema, known: Known, name: string): Arbitrary<unknown> => {
  const inner = plain(schema, known, name)
  return fc.oneof({ arbitrary: inner, weight: 11 }, { arbitrary: hostile, weight: 1 })
}

const plain = (schema: JsonSchema, known: Known, name: string): Arbitrary<unknown> => {
  const there = known[name]
  if (there && there.length > 0) return fc.constantFrom(...there)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map((option) => plain(option, known, name)))
  if (schema.allOf?.[0]) return plain(schema.allOf[0], known, name)
  if (schema.type === 'string') return schema.format === 'uuid' ? fc.uuid() : texts
  if (schema.type === 'number' || schema.type === 'integer') return numbers(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'array') return fc.array(fitting(schema.items ?? {}, known, name), { maxLength: 4 })
  if (schema.properties) {
    const entries = Object.entries(schema.properties).map(
      ([key, value]) => [key, fitting(value, known, key)] as const,
    )
    return fc.record(Object.fromEntries(entries), { requiredKeys: schema.required ?? [] })
  }
  return hostile
}

/** Input for a procedure: nearly right, so that it comes far, or wrong from the start. */
export const inputFor = (schema: z.ZodType | undefined, known: Known): Arbitrary<unknown> => {
  if (!schema) return hostile
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return fc.oneof({ arbitrary: plain(json, known, ''), weight: 5 }, { arbitrary: hostile, weight: 1 })
}
