import { goalRecord } from './goal-posting.layout'
import type { Passed } from './rank.rules'
import { lot, orderedBy, penaltyDays } from './score.rules'

/** Scores have one decimal, so there are a thousand and one of them. */
const steps = 1001
const stepOf = (score: number): number => Math.round(score * 10)

/** The score that at least `most` people reach, or 0 where fewer passed. */
export const cutFor = ({ score, size }: Passed, most: number): number => {
  const people = new Int32Array(steps)
  for (let place = 0; place < size; place++) people[stepOf(score[place]!)]!++
  let reached = 0
  for (let step = steps - 1; step > 0; step--) {
    reached += people[step]!
    if (reached >= most) return step / 10
  }
  return 0
}

/** Places of those with the score or more. */
export const placesFrom = ({ score, size }: Passed, cut: number): number[] => {
  const places: number[] = []
  for (let place = 0; place < size; place++) if (score[place]! >= cut - 0.01) places.push(place)
  return places
}

/** How many of the days lie in the last thirty, today among them. */
export const recentProposals = (days: readonly number[] | undefined, today: number): number =>
  days === undefined ? 0 : days.filter((day) => day > today - penaltyDays && day <= today).length

export type Ordered = { place: number; proposals: number; by: number }

/**
 * The order of the list: score less the penalty; of equal ones fewest proposals, longest waiting, earlier goal, and then a
 * lot drawn from order and person.
 */
export const inOrder = (
  passed: Passed,
  places: readonly number[],
  proposalsOf: (no: number) => number,
  orderId: string,
): Ordered[] => {
  const rows = places.map((place) => {
    const [block, at, no] = [passed.block[place]!, passed.at[place]!, passed.no[place]!]
    const proposals = proposalsOf(no)
    return {
      place,
      proposals,
      by: orderedBy(passed.score[place]!, proposals),
      waiting: goalRecord.waitingSince(block, at),
      goal: goalRecord.goal(block, at),
      lot: lot(orderId, no),
    }
  })
  rows.sort(
    (a, b) =>
      b.by - a.by ||
      a.proposals - b.proposals ||
      a.waiting - b.waiting ||
      a.goal - b.goal ||
      a.lot - b.lot ||
      a.place - b.place,
  )
  return rows.map(({ place, proposals, by }) => ({ place, proposals, by }))
}
