import { sql } from 'drizzle-orm'
import type { Tables } from './schema'
import type { Session } from './store'

/** The next number that people can say of a thing; the first is 1001. Call inside the transaction that gives it. */
export const nextNumber = async (
  { db }: Session,
  { counters }: Tables,
  of: 'job_order' | 'placement',
): Promise<number> => {
  const [counter] = await db
    .insert(counters)
    .values({ name: of, value: 1001 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value })
  return counter!.value
}
