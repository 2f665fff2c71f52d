/** Numbers that look random and are the same for the same seed (mulberry32). */
export const makeDice = (seed: number) => {
  let state = seed >>> 0
  /** From 0 up to, not including, 1. */
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(share() * limit)
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!
  /** One of the items by weight. */
  const weighted = <T>(from: readonly T[], weightOf: (item: T) => number): (() => T) => {
    const sums: number[] = []
    let sum = 0
    for (const item of from) {
      sum += weightOf(item)
      sums.push(sum)
    }
    return () => {
      const mark = share() * sum
      let low = 0
      let high = sums.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if (sums[middle]! <= mark) low = middle + 1
        else high = middle
      }
      return from[low]!
    }
  }
  return { share, below, pick, weighted, chance: (probability: number) => share() < probability }
}
export type Dice = ReturnType<typeof makeDice>
