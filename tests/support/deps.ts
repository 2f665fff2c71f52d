import type { Store } from '@virkelyst/db/kernel/store'
import type { Clock, Deps, Ids } from '@virkelyst/server/kernel/deps'

export type TestClock = Clock & { set(at: string): void; advance(hours: number): void }

/** A clock that stands still: Monday 23 November 2026, 10 o'clock in Denmark, until moved. */
export const makeTestClock = (start = '2026-11-23T09:00:00.000Z'): TestClock => {
  let now = new Date(start)
  return {
    now: () => new Date(now),
    set: (at) => {
      now = new Date(at)
    },
    advance: (hours) => {
      now = new Date(now.getTime() + hours * 3_600_000)
    },
  }
}

/** Ids in order of making, the same in every run. */
export const makeTestIds = (): Ids => {
  let made = 0
  return {
    next: () => `00000000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}`,
    token: () => `token-${++made}`,
    number: (below) => ++made % below,
  }
}

export const testDeps = (store: Store, clock: Clock = makeTestClock()): Deps => ({
  store,
  clock,
  ids: makeTestIds(),
})
