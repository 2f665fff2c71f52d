import type { GoalRank } from '@virkelyst/shared/citizens/citizen.schema'
import { resolved, type SeedContext, type SeedOccupation } from './seed-context'

/** Unit groups that people in a suburb look for, with weights; and those a person can always fall back on (goal C). */
const wished: readonly (readonly [string, number])[] = [
  ['5223', 10],
  ['4110', 8],
  ['9333', 9],
  ['5311', 7],
  ['8332', 5],
  ['5322', 6],
  ['4226', 3],
  ['5131', 3],
  ['5120', 4],
  ['9112', 5],
  ['4321', 5],
  ['3313', 3],
  ['2512', 3],
  ['3512', 3],
  ['2342', 3],
  ['7115', 3],
  ['7411', 3],
  ['7131', 2],
  ['6113', 3],
  ['8322', 3],
  ['8344', 3],
  ['5153', 4],
  ['4222', 4],
  ['2431', 2],
  ['2421', 2],
  ['3343', 2],
  ['5141', 2],
  ['7231', 2],
  ['7223', 2],
  ['9412', 5],
  ['5321', 3],
  ['2635', 2],
  ['2221', 1],
  ['5414', 2],
  ['7512', 1],
  ['8331', 2],
  ['9621', 1],
  ['2341', 2],
  ['3322', 2],
  ['2166', 2],
]
const fallback: readonly (readonly [string, number])[] = [
  ['9112', 12],
  ['9333', 12],
  ['9412', 9],
  ['9334', 7],
  ['9329', 7],
  ['5223', 5],
  ['9321', 3],
  ['9621', 3],
  ['9613', 2],
  ['8344', 2],
  ['5153', 3],
]

/** Titles that no catalogue knows: people write such things, and must be found all the same. */
const rawTitles = [
  'noget med dyr',
  'altid frisk på en opgave',
  'kreativ hjælper',
  'håndelag med alt',
  'ude i naturen',
  'med mennesker',
]

const pickOccupation = ({ random, byGroup }: SeedContext, groups: typeof wished): SeedOccupation | null => {
  const found = byGroup.get(random.weighted(groups))
  if (!found) return null
  return random.chance(0.7) ? found[0]! : random.pick(found)
}

export type SeedGoal = {
  goal: GoalRank
  position: number
  title: string
  occupations: ReturnType<typeof resolved>[]
}

/** Three goals with one to three titles each. */
export const goalsOf = (context: SeedContext): SeedGoal[] => {
  const { random } = context
  const goals: SeedGoal[] = []
  for (const goal of ['A', 'B', 'C'] as const) {
    if (goal === 'C' && random.chance(0.1)) continue
    const titles = random.weighted([
      [1, 62],
      [2, 28],
      [3, 10],
    ] as const)
    for (let position = 1; position <= titles; position++) {
      if (random.chance(0.01)) {
        goals.push({ goal, position, title: random.pick(rawTitles), occupations: [] })
        continue
      }
      const occupation = pickOccupation(context, goal === 'C' ? fallback : wished)
      if (!occupation) continue
      const title =
        random.chance(0.6) || occupation.titles.length === 0
          ? occupation.label
          : random.pick(occupation.titles)
      goals.push({ goal, position, title, occupations: [resolved(occupation)] })
    }
  }
  return goals
}
