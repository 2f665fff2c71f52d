type Plain = Record<string, unknown>
const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Deepest nesting a stored form may have. */
const maxDepth = 8

/** Whether both databases can keep the value as JSON: PostgreSQL refuses NUL and half surrogates, both a bottomless nesting. */
export const isStorable = (value: unknown, depth = 0): boolean => {
  if (depth > maxDepth) return false
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000')
  if (Array.isArray(value)) return value.every((item) => isStorable(item, depth + 1))
  if (isObject(value))
    return Object.entries(value).every(([key, item]) => isStorable(key) && isStorable(item, depth + 1))
  return typeof value !== 'bigint' && typeof value !== 'function' && typeof value !== 'symbol'
}

/** Whether two JSON values hold the same, whatever the order of keys; an absent key equals `undefined`. */
export const sameData = (a: unknown, b: unknown): boolean => {
  // JSON writes -0 as 0: `===` takes them for the same.
  if (a === b || Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameData(item, b[index]))
  if (!isObject(a) || !isObject(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameData(a[key], b[key]))
}

/** The keys whose values differ, with both values; `null` where one side has none. */
export const changedData = (before: Plain, after: Plain): { before: Plain; after: Plain } => {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !sameData(before[key], after[key]),
  )
  const pick = (side: Plain) => Object.fromEntries(keys.map((key) => [key, side[key] ?? null]))
  return { before: pick(before), after: pick(after) }
}
