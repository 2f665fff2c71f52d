import { and, eq, lt, sql } from 'drizzle-orm'
import type { Store } from '../kernel/store'

export const makeRateLimitsRepository = (store: Store) => {
  const { rateLimits } = store.tables
  return {
    /** Counts `cost` tries and returns how many the window holds with them. */
    count: (key: string, windowStart: string, cost: number): Promise<number> =>
      store.tx(async ({ db }) => {
        const [row] = await db
          .insert(rateLimits)
          .values({ key, windowStart, count: cost })
          .onConflictDoUpdate({
            target: [rateLimits.key, rateLimits.windowStart],
            set: { count: sql`${rateLimits.count} + ${cost}` },
          })
          .returning({ count: rateLimits.count })
        return row!.count
      }),

    /** How many tries the window holds. */
    async counted(key: string, windowStart: string): Promise<number> {
      const [row] = await store.read.db
        .select({ count: rateLimits.count })
        .from(rateLimits)
        .where(and(eq(rateLimits.key, key), eq(rateLimits.windowStart, windowStart)))
      return row?.count ?? 0
    },

    /** Removes windows that began before. Returns how many. */
    purge: (before: string): Promise<number> =>
      store.tx(async ({ db }) => {
        const gone = await db
          .delete(rateLimits)
          .where(lt(rateLimits.windowStart, before))
          .returning({ key: rateLimits.key })
        return gone.length
      }),
  }
}
export type RateLimitsRepository = ReturnType<typeof makeRateLimitsRepository>
