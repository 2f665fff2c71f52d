import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PlacementRule, parseRules } from '@virkelyst/shared/placement-rules/rule.schema'
import { catalogueFolder } from '../kernel/migrations'

/**
 * The rules of placements that come with the product, and the digest of what they hold.
 * @throws Error naming the rule and the field where one cannot be read
 */
export const builtInRules = (folder = catalogueFolder()): { rules: PlacementRule[]; version: string } => {
  const text = readFileSync(join(folder, 'placement-rules.json'), 'utf8')
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { rules: parseRules(JSON.parse(text)), version }
}
