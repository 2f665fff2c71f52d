/** A fault of the store told in words an operator can act on. */
export class StoreError extends Error {
  constructor(
    readonly kind:
      | 'unique'
      | 'foreign_key'
      | 'full'
      | 'read_only'
      | 'busy'
      | 'in_use'
      | 'corrupt'
      | 'unreachable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'StoreError'
  }
}

const sqliteKinds: [RegExp, StoreError['kind'], string][] = [
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID)/, 'unique', 'a row with that key is there already'],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY/, 'foreign_key', 'a row that is referred to is not there'],
  [/^SQLITE_FULL/, 'full', 'the disk with the database is full'],
  [/^SQLITE_(READONLY|CANTOPEN)/, 'read_only', 'the database or its folder cannot be written'],
  [/^SQLITE_BUSY/, 'busy', 'another process holds the database'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'corrupt', 'the file is damaged or is no database'],
]
const postgresKinds: [RegExp, StoreError['kind'], string][] = [
  [/^23505/, 'unique', 'a row with that key is there already'],
  [/^23503/, 'foreign_key', 'a row that is referred to is not there'],
  [/^53100/, 'full', 'the disk with the database is full'],
  [/^25006/, 'read_only', 'the database cannot be written'],
  [/^(08|57P|ECONNREFUSED|ENOTFOUND|ETIMEDOUT)/, 'unreachable', 'the database server does not answer'],
]

const codeOf = (error: unknown): string | null => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && !(cause instanceof StoreError)) return cause.code
  }
  return null
}

/** The engine's error as a `StoreError` where it is one of the known kinds; anything else as it was. */
export const toStoreError = (error: unknown): unknown => {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  if (code === null) return error
  for (const [pattern, kind, message] of [...sqliteKinds, ...postgresKinds]) {
    if (pattern.test(code)) return new StoreError(kind, message, { cause: error })
  }
  return error
}

/** Whether the write failed on a key that exists already. */
export const isUniqueViolation = (error: unknown): boolean => {
  const known = toStoreError(error)
  return known instanceof StoreError && known.kind === 'unique'
}

/** PostgreSQL asks to run the whole transaction again. */
export const isRetryable = (error: unknown): boolean => /^(40001|40P01)/.test(codeOf(error) ?? '')
