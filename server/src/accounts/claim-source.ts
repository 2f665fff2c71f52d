import { z } from 'zod'

export type Claims = Record<string, unknown>

/** Where in the claims a value stands, and what stands before it: `urn:dk:cvr:99000007` is `99000007`. */
export type ClaimSource = { path: readonly string[]; prefix: string }

const name = z.string().min(1).max(500)
const path = z.union([name.transform((each) => [each]), z.array(name).min(1).max(8)])

/** A claim's name; a list of names for one inside another; either with what its values begin with. */
export const claimSource = z.union([
  path.transform((found): ClaimSource => ({ path: found, prefix: '' })),
  z
    .strictObject({ claim: path, prefix: name })
    .transform(({ claim, prefix }): ClaimSource => ({ path: claim, prefix })),
])

const step = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined

/** Whatever stands there, one value or a list, as a list. */
export const rawValuesOf = (claims: Claims, source: ClaimSource | null): unknown[] => {
  if (source === null) return []
  const found = source.path.reduce<unknown>(step, claims)
  return Array.isArray(found) ? found : [found]
}

/** The values as text. One that does not begin as it should is none. */
export const valuesOf = (claims: Claims, source: ClaimSource | null): string[] =>
  rawValuesOf(claims, source)
    .filter((each): each is string | number => typeof each === 'string' || typeof each === 'number')
    .map((each) => String(each).trim())
    .filter((each) => each.length <= 500 && source !== null && each.startsWith(source.prefix))
    .map((each) => each.slice(source!.prefix.length))
    .filter((each) => each !== '')
