/** A JSON column as hand-written SQL gives it: text from SQLite, parsed from PostgreSQL. */
export type StoredJson<T> = string | T

export const parsedJson = <T>(value: StoredJson<T>): T =>
  typeof value === 'string' ? (JSON.parse(value) as T) : value
