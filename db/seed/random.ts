/** A small deterministic source of chance (mulberry32): the same seed gives the same municipality. */
export const makeRandom = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number) => Math.floor(next() * below)
  const random = {
    /** From 0 up to, not including, 1. */
    next,
    whole,
    between: (low: number, high: number) => low + whole(high - low + 1),
    chance: (share: number) => next() < share,
    pick: <T>(from: readonly T[]): T => from[whole(from.length)]!,
    /** One of the entries, each as likely as its weight says. */
    weighted: <T>(entries: readonly (readonly [T, number])[]): T => {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of entries) {
        left -= weight
        if (left < 0) return value
      }
      return entries[entries.length - 1]![0]
    },
    sample: <T>(from: readonly T[], count: number): T[] => {
      const rest = [...from]
      const taken: T[] = []
      while (taken.length < count && rest.length > 0) taken.push(rest.splice(whole(rest.length), 1)[0]!)
      return taken
    },
    /** A UUID of version 7 form, its time part the given instant. */
    uuid: (at: Date): string => {
      const hex = (length: number) => Array.from({ length }, () => whole(16).toString(16)).join('')
      const time = at.getTime().toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${(8 + whole(4)).toString(16)}${hex(3)}-${hex(12)}`
    },
  }
  return random
}
export type Random = ReturnType<typeof makeRandom>
