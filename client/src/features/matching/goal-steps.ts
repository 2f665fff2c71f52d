import type { GoalRank } from '@virkelyst/shared/citizens/citizen.schema'

type Steps = 1 | 2 | 3

/** From A to C the wish falls and the employability rises (the ABC method); neither is hidden behind the other. */
export const goalSteps: Record<GoalRank, { wish: Steps; employability: Steps }> = {
  A: { wish: 3, employability: 1 },
  B: { wish: 2, employability: 2 },
  C: { wish: 1, employability: 3 },
}
