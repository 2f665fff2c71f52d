import { runningStatuses } from '@virkelyst/shared/placements/placement.transitions'
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { Store } from '../kernel/store'

/** Placements whose verdict may have changed since it was last asked for. */
export const makeRecheckRepository = (store: Store) => {
  const { placements, citizens, productionUnits } = store.tables
  return {
    /**
     * Agreed or under way, decided with a verdict, and not asked again since the person or the workplace's staff changed,
     * or since `before`, an instant; longest ago first.
     */
    toCheck: (before: string, limit: number): Promise<{ id: string }[]> =>
      store.read.db
        .select({ id: placements.id })
        .from(placements)
        .innerJoin(citizens, eq(citizens.id, placements.citizenId))
        .leftJoin(productionUnits, eq(productionUnits.pNumber, placements.pNumber))
        .where(
          and(
            inArray(placements.status, [...runningStatuses]),
            isNotNull(placements.verdict),
            or(
              isNull(placements.checkedAt),
              lt(placements.checkedAt, before),
              gt(citizens.updatedAt, placements.checkedAt),
              gt(productionUnits.staffUpdatedAt, placements.checkedAt),
            ),
          ),
        )
        .orderBy(asc(placements.checkedAt), asc(placements.id))
        .limit(limit),

    /** Asked again, and nothing has changed. */
    checked: async (id: string, now: string): Promise<void> => {
      await store.tx(({ db }) => db.update(placements).set({ checkedAt: now }).where(eq(placements.id, id)))
    },
  }
}
export type RecheckRepository = ReturnType<typeof makeRecheckRepository>
