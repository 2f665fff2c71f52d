import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorReasons } from '@virkelyst/shared/kernel/errors'
import { errorLabels } from '@virkelyst/shared/kernel/errors.labels'
import { fieldErrorLabel, fieldErrorLabels } from '@virkelyst/shared/kernel/field-errors.labels'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')
const sourcesIn = (room: string): string[] =>
  readdirSync(join(root, room, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

const codesIn = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map((found) => found[1]!)
const schemaPatterns = [
  /\berror: '(\w+)'/g,
  /\bfieldError\('(\w+)'\)/g,
  /\bmessage: '([a-z_]+)'/g,
  /\bwrong\('\w+', '(\w+)'\)/g,
]

describe('texts for errors', () => {
  it('exist for every code that a schema gives', () => {
    const codes = new Set(
      sourcesIn('shared').flatMap((source) => schemaPatterns.flatMap((pattern) => codesIn(source, pattern))),
    )
    expect(codes.size).toBeGreaterThan(25)
    expect([...codes].filter((code) => !(code in fieldErrorLabels))).toEqual([])
  })

  it('exist for every field that a service finds wrong', () => {
    const codes = new Set(
      sourcesIn('server').flatMap((source) =>
        codesIn(source, /\bfields(?:\['[\w.]+'\] =|: \{ \[?'?[\w.]+'?\]?:) '(\w+)'/g),
      ),
    )
    expect(codes.size).toBeGreaterThan(5)
    expect([...codes].filter((code) => !(code in fieldErrorLabels))).toEqual([])
  })

  it('exist for every code of the schema library', () => {
    const samples = [
      z.string().safeParse(1),
      z.enum(['a']).safeParse('b'),
      z.string().regex(/a/).safeParse('b'),
      z.number().max(1).safeParse(2),
      z.number().min(1).safeParse(0),
      z.number().multipleOf(2).safeParse(3),
      z.strictObject({}).safeParse({ a: 1 }),
      z.union([z.string(), z.number()]).safeParse(true),
      z.record(z.enum(['a']), z.number()).safeParse({ b: 1 }),
      z
        .string()
        .refine(() => false)
        .safeParse('a'),
    ]
    const codes = samples.flatMap((sample) => sample.error!.issues.map((issue) => issue.code))
    expect(codes.filter((code) => !(code in fieldErrorLabels))).toEqual([])
  })

  it('exist for every reason, and no text is left over', () => {
    expect(Object.keys(errorLabels).sort()).toEqual([...Object.keys(errorReasons), 'internal'].sort())
  })

  it('stand in both languages and differ', () => {
    for (const [code, { da, en }] of Object.entries({ ...errorLabels, ...fieldErrorLabels })) {
      expect([code, da.trim().length > 3, en.trim().length > 3, da !== en]).toEqual([code, true, true, true])
    }
  })

  it('fall back to a general one for a code nobody wrote a text for', () => {
    expect(fieldErrorLabel('never_heard_of')).toBe(fieldErrorLabels.custom)
    expect(fieldErrorLabel('toString')).toBe(fieldErrorLabels.custom)
    expect(fieldErrorLabel('bad_cvr')).toBe(fieldErrorLabels.bad_cvr)
  })
})
