import fc, { type Arbitrary } from 'fast-check'

/** Numbers that look random and are the same for the same seed (mulberry32). */
export const makeDice = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pools = new Map<string, unknown[]>()
  return {
    below,
    chance: (share: number) => next() < share,
    pick: <T>(values: readonly T[]): T => values[below(values.length)] as T,
    /** A value of the arbitrary; made thirty at a time for each name, since each sampling costs a start. */
    value: <T>(name: string, arbitrary: Arbitrary<T>): T => {
      const left = pools.get(name) ?? []
      if (left.length === 0) left.push(...fc.sample(arbitrary, { numRuns: 30, seed: below(2 ** 31) }))
      pools.set(name, left)
      return left.pop() as T
    },
  }
}
export type Dice = ReturnType<typeof makeDice>
