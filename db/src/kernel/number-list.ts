import { type SQL, sql } from 'drizzle-orm'
import type { Session } from './store'

const sizes = [1, 8, 64, 256]
const most = 256
const names = Array.from({ length: most }, (_, at) => `n${at}`)

const comma = sql.raw(', ')

/**
 * Makes a query over any number of numbers, run in portions of few lengths so that few statements are built and prepared.
 * `build` gets the list to put between the brackets of `in (…)`, and as lines to put behind `values`.
 */
export const makeNumberQuery = <Row>(build: (numbers: SQL, lines: SQL) => SQL) => {
  const queries = new Map<number, SQL>()
  const queryOf = (size: number): SQL => {
    const known = queries.get(size)
    if (known) return known
    const places = names.slice(0, size).map((name) => sql`${sql.placeholder(name)}`)
    const lines = places.map((place) => sql`(cast(${place} as bigint))`)
    const made = build(sql.join(places, comma), sql.join(lines, comma))
    queries.set(size, made)
    return made
  }
  /** @param more values of the query's other placeholders */
  return async (
    session: Session,
    numbers: readonly number[],
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Row[]> => {
    const found: Row[] = []
    for (let start = 0; start < numbers.length; start += most) {
      const portion = numbers.slice(start, start + most)
      const size = sizes.find((one) => one >= portion.length) ?? most
      const values: Record<string, unknown> = { ...more }
      // What is left of the list is null, which is equal to nothing.
      for (let at = 0; at < size; at++) values[names[at]!] = portion[at] ?? null
      const rows = await session.rows<Row>(queryOf(size), values)
      if (start === 0 && numbers.length <= most) return rows
      found.push(...rows)
    }
    return found
  }
}
