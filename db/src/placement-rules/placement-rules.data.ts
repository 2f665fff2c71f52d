import type { DataOf } from '../data-map/columns-by-processing'
import type { placementRuleTables } from './placement-rules.table'

export const placementRuleData: DataOf<typeof placementRuleTables> = {
  placementRuleVersions: {
    // A verified rule names who held it against the law.
    acts: ['rule', 'note', 'madeAt', 'madeBy', 'takenBackAt', 'takenBackBy'],
    none: ['id', 'ruleId'],
  },
}
