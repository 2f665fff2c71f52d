import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import type { Kit } from '../kernel/columns'

export const placementRuleTables = (k: Kit) => {
  /** What administrators have prepared and verified on top of the built-in rules; in force until it is taken back. */
  const placementRuleVersions = k.table(
    'placement_rule_versions',
    {
      id: k.text('id').primaryKey(),
      /** The rule's name through all its versions. */
      ruleId: k.text('rule_id').notNull(),
      rule: k.json<PlacementRule>('rule').notNull(),
      note: k.text('note').notNull(),
      madeAt: k.instant('made_at').notNull(),
      madeBy: k.text('made_by').notNull(),
      takenBackAt: k.instant('taken_back_at'),
      takenBackBy: k.text('taken_back_by'),
    },
    (t) => [
      k.index('placement_rule_versions_in_force').on(t.takenBackAt, t.madeAt),
      k.index('placement_rule_versions_rule').on(t.ruleId, t.madeAt),
    ],
  )
  return { placementRuleVersions }
}
