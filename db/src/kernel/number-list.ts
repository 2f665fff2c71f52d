import { type SQL, sql } from 'drizzle-orm'
import type { Session } from './store'

const sizes = [1, 8, 64, 256]
const most = 256

/**
 * Makes a query over any number of numbers, run in portions of few lengths so that few statements are built and prepared.
 * `build` gets the list to put between the brackets of `in (…)`.
 */
export const makeNumberQuery = <Row>(build: (numbers: SQL) => SQL) => {
  const queries = new Map<number, SQL>()
  const queryOf = (size: number): SQL => {
    const known = queries.get(size)
    if (known) return known
    const places = Array.from({ length: size }, (_, at) => sql`${sql.placeholder(`n${at}`)}`)
    const made = build(sql.join(places, sql.raw(', ')))
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
      // The rest of the list is filled up with its first number, which changes nothing.
      const values = Object.fromEntries(
        Array.from({ length: size }, (_, at) => [`n${at}`, portion[at] ?? portion[0]!]),
      )
      found.push(...(await session.rows<Row>(queryOf(size), { ...more, ...values })))
    }
    return found
  }
}
