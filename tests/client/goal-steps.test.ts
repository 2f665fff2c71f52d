import { goalSteps } from '@virkelyst/client/features/matching/goal-steps'
import { goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import { expect, it } from 'vitest'

it('shows that from A to C the wish falls and the employability rises', () => {
  const wishes = goalRanks.map((rank) => goalSteps[rank].wish)
  const chances = goalRanks.map((rank) => goalSteps[rank].employability)
  expect(wishes).toEqual(wishes.toSorted((a, b) => b - a))
  expect(chances).toEqual(chances.toSorted((a, b) => a - b))
  expect(new Set([...wishes, ...chances])).toEqual(new Set([1, 2, 3]))
})
