import type { CameOrder } from '@virkelyst/db/matching/came-orders.repository'
import type { RankingRepository } from '@virkelyst/db/matching/ranking.repository'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { dayNumber } from '@virkelyst/shared/matching/posting-lists'
import { penaltyDays } from '@virkelyst/shared/matching/score.rules'
import { type Spread, spreadOf } from '@virkelyst/shared/matching/spread.rules'
import { maxOpenProposals } from '@virkelyst/shared/referrals/referral.transitions'
import { makeRanking, type RankingDeps } from './ranking'

/** Which of the two measures against crowding a replay has. */
export type ReplayMeasures = { penalty: boolean; cap: boolean }

export const replayVariants = {
  neither: { penalty: false, cap: false },
  penalty: { penalty: true, cap: false },
  cap: { penalty: false, cap: true },
  both: { penalty: true, cap: true },
} as const satisfies Record<string, ReplayMeasures>
export type ReplayVariant = keyof typeof replayVariants

export type ReplayedOrder = CameOrder & {
  /** Danish date on which it is replayed. */
  day: string
}

/** Days a replayed proposal stays open: nobody answers in a replay. */
export const openDays = penaltyDays

/** Proposals made so far in a replay, in memory. */
const makeLoads = () => {
  const days = new Map<number, number[]>()
  return {
    add(no: number, day: number): void {
      const mine = days.get(no)
      if (mine) mine.push(day)
      else days.set(no, [day])
    },
    daysOf: (numbers: readonly number[]): Map<number, readonly number[]> =>
      new Map(numbers.flatMap((no) => (days.has(no) ? [[no, days.get(no)!] as const] : []))),
    full(today: number): Set<number> {
      const full = new Set<number>()
      for (const [no, mine] of days)
        if (mine.filter((day) => day > today - openDays).length >= maxOpenProposals) full.add(no)
      return full
    },
  }
}

/**
 * Proposes to orders, in the order given, the first of each order's list to each, as if nobody had been proposed to
 * anything before; ranked by the product's own ranking, with loads kept in memory. Nothing is written.
 */
export const makeReplay =
  ({ repository, ...deps }: RankingDeps) =>
  async (
    orders: readonly ReplayedOrder[],
    { penalty, cap }: ReplayMeasures,
    /** Fewest proposals to an order; one with more positions gets one to each. */
    perOrder: number,
    onOrder: () => void = () => undefined,
  ): Promise<Spread> => {
    const loads = makeLoads()
    let today = 0
    const replayed: RankingRepository = {
      ...repository,
      alreadyReferred: async () => new Set(),
      leftOut: async () => [],
      capped: async () => (cap ? loads.full(today) : new Set()),
      proposalDays: async (numbers) => (penalty ? loads.daysOf(numbers) : new Map()),
    }
    const ranking = makeRanking({ ...deps, repository: replayed })
    const proposals: { no: number; score: number }[] = []
    for (const { order, municipalityCode, positions, day } of orders) {
      today = dayNumber(day)
      const found = await ranking.find({
        order,
        municipalityCode,
        limit: Math.max(perOrder, positions),
        targetGroups: [],
        goals: [],
        maxKm: null,
        today: day,
      })
      for (const { no, score } of found.people) {
        loads.add(no, today)
        proposals.push({ no, score })
      }
      onOrder()
    }
    return spreadOf(proposals)
  }

/** Orders laid evenly over days from the first on, in the order given; or each on the day it came. */
export const onDays = (
  orders: readonly CameOrder[],
  even: { days: readonly string[] } | null,
): ReplayedOrder[] =>
  orders.map((came, at) => ({
    ...came,
    day: even
      ? even.days[Math.floor((at * even.days.length) / orders.length)]!
      : danishDate(came.submittedAt),
  }))
