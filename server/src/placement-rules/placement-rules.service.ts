import { createHash } from 'node:crypto'
import {
  makePlacementRulesRepository,
  type OwnRule,
  type PlacementRulesRepository,
} from '@virkelyst/db/placement-rules/placement-rules.repository'
import { builtInRules } from '@virkelyst/db/placement-rules/rule-files'
import type { PlacementRule } from '@virkelyst/shared/placement-rules/rule.schema'
import type { Deps } from '../kernel/deps'

export type RulesNow = {
  /** All versions of all rules, with their dates. */
  rules: PlacementRule[]
  /** Names what they say; stored with whatever was held against them. */
  version: string
  /** What was prepared here among them, oldest first. */
  own: OwnRule[]
}

/** The rules of placements: those that come with the product, and what was prepared here on top of them. */
export const makePlacementRules = (
  { store }: Pick<Deps, 'store'>,
  repository: PlacementRulesRepository = makePlacementRulesRepository(store),
) => {
  const builtIn = builtInRules()
  return {
    async current(): Promise<RulesNow> {
      const own = await repository.inForce()
      if (own.length === 0) return { ...builtIn, own }
      const hash = createHash('sha256').update(builtIn.version)
      for (const { id } of own) hash.update(id)
      return {
        rules: [...builtIn.rules, ...own.map(({ rule }) => rule)],
        version: hash.digest('hex').slice(0, 16),
        own,
      }
    },
  }
}
export type PlacementRules = ReturnType<typeof makePlacementRules>
