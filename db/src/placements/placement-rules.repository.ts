import type { PlacementRule } from '@virkelyst/shared/placements/rule.schema'
import { asc, isNull } from 'drizzle-orm'
import type { Store } from '../kernel/store'

export const makePlacementRulesRepository = (store: Store) => {
  const { placementRuleVersions: versions } = store.tables
  return {
    /** What was prepared here and stands, oldest first: a later version of the same day counts. */
    inForce: (): Promise<{ id: string; rule: PlacementRule }[]> =>
      store.read.db
        .select({ id: versions.id, rule: versions.rule })
        .from(versions)
        .where(isNull(versions.takenBackAt))
        .orderBy(asc(versions.madeAt), asc(versions.id)),
  }
}
export type PlacementRulesRepository = ReturnType<typeof makePlacementRulesRepository>
