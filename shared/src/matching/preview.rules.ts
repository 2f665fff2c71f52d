import { type GoalRank, goalRanks } from '../citizens/citizen.schema'
import type { ListChange } from './preview.schema'

/** A change is tried on as many live orders, by the top of their lists. */
export const ordersTried = 10
export const placesLookedAt = 50
const firstPlaces = 10
/** Fewer people than that are told of by no figure: it could be one whom somebody knows. */
export const fewestTold = 5

export type Placed = { no: number; score: number; km: number; goal: GoalRank; targetGroup: number }

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
const tenths = (value: number): number => Math.round(value * 10) / 10

const others = (before: readonly Placed[], after: readonly Placed[], places: number): number => {
  const stood = new Set(before.slice(0, places).map(({ no }) => no))
  return after.slice(0, places).filter(({ no }) => !stood.has(no)).length
}

const meanMove = (before: readonly Placed[], after: readonly Placed[]): number => {
  const places = new Map(before.map(({ no }, place) => [no, place]))
  return mean(
    after.flatMap(({ no }, place) => {
      const stood = places.get(no)
      return stood === undefined ? [] : [Math.abs(place - stood)]
    }),
  )
}

/**
 * People of each target group before and after. A group is named where it has at least `fewestTold` both times; the others
 * stand together (null), and must be as many, else no group is told at all: what is left out could be worked out.
 */
const groupShares = (before: readonly Placed[], after: readonly Placed[]): ListChange['groups'] => {
  const inGroup = (list: readonly Placed[], group: number) =>
    list.filter(({ targetGroup }) => targetGroup === group).length
  const all = [...new Set([...before, ...after].map(({ targetGroup }) => targetGroup))]
    .sort((a, b) => a - b)
    .map((targetGroup) => ({
      targetGroup,
      before: inGroup(before, targetGroup),
      after: inGroup(after, targetGroup),
    }))
  const enough = (line: { before: number; after: number }) =>
    line.before >= fewestTold && line.after >= fewestTold
  const named = all.filter(enough)
  const small = all.filter((line) => !enough(line))
  if (small.length === 0) return named
  const rest = {
    targetGroup: null,
    before: small.reduce((sum, line) => sum + line.before, 0),
    after: small.reduce((sum, line) => sum + line.after, 0),
  }
  return enough(rest) ? [...named, rest] : []
}

/** What became of a list: figures only. Null where fewer than `fewestTold` stand on either. */
export const changeOf = (before: readonly Placed[], after: readonly Placed[]): ListChange | null => {
  if (Math.min(before.length, after.length) < fewestTold) return null
  const both = (told: (list: readonly Placed[]) => number) => ({ before: told(before), after: told(after) })
  const forGoal = (goal: GoalRank) => both((list) => list.filter((one) => one.goal === goal).length)
  return {
    listed: both((list) => list.length),
    othersInTen: others(before, after, firstPlaces),
    othersInFifty: others(before, after, placesLookedAt),
    meanMove: tenths(meanMove(before, after)),
    score: both((list) => tenths(mean(list.map(({ score }) => score)))),
    km: both((list) => tenths(mean(list.map(({ km }) => km)))),
    goals: Object.fromEntries(goalRanks.map((goal) => [goal, forGoal(goal)])) as ListChange['goals'],
    groups: groupShares(before, after),
  }
}
