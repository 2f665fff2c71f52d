import { addDays } from '../kernel/dates'
import { mondaysBetween } from '../kernel/weeks'
import { hoursInAll, type Stretch } from './hour-plan.rules'
import {
  expectedReasons,
  isOffPlan,
  lateFrom,
  offInARow,
  type PlanFlag,
  plannedIn,
  type Registered,
  weekState,
} from './week.rules'

/**
 * Since when the hours of a placement stand out; ISO dates, each null where nothing does. A day to come says when it will,
 * unless somebody registers before.
 */
export type HourStanding = {
  /** The day on which the earliest week that nobody has registered is late. */
  missedFrom: string | null
  /** The Monday of the first of the latest weeks in a row that went otherwise than planned. */
  offPlanSince: string | null
  /** The earlier of the two. */
  deviatesFrom: string | null
}
export const noStanding: HourStanding = { missedFrom: null, offPlanSince: null, deviatesFrom: null }

type StandingFacts = {
  period: { startDate: string; lastDay: string | null }
  stretches: readonly Stretch[]
  /** What counts of each week that was registered. */
  registered: ReadonlyMap<string, Registered>
}

/** The last week that can differ from all after it: without an end nothing changes once every stretch has begun. */
const lastTold = ({ period, stretches, registered }: StandingFacts): string =>
  period.lastDay ??
  addDays([period.startDate, ...stretches.map(({ from }) => from), ...registered.keys()].sort().at(-1)!, 7)

/** What a list says of a book of hours without opening it: the same as `flagsOf` says of its weeks, on every day. */
export const hourStanding = (facts: StandingFacts): HourStanding => {
  const { period, stretches, registered } = facts
  const mondays = mondaysBetween(period.startDate, lastTold(facts))
  const missed = mondays.find((monday) => {
    const planned = registered.has(monday) ? null : plannedIn(stretches, monday)
    return planned !== null && hoursInAll(planned) > 0
  })
  const told = mondays.filter((monday) => {
    const row = registered.get(monday)
    return row !== undefined && !expectedReasons.includes(row.reason)
  })
  const latest = told.slice(-offInARow)
  const off =
    latest.length === offInARow &&
    latest.every((monday) =>
      isOffPlan(weekState(plannedIn(stretches, monday), registered.get(monday) ?? null, monday, monday)),
    )
  const missedFrom = missed === undefined ? null : lateFrom(missed)
  const offPlanSince = off ? latest[0]! : null
  return {
    missedFrom,
    offPlanSince,
    deviatesFrom: [missedFrom, offPlanSince].filter((day) => day !== null).sort()[0] ?? null,
  }
}

/** What of it holds on a day. */
export const standingFlags = (
  { missedFrom, offPlanSince }: Pick<HourStanding, 'missedFrom' | 'offPlanSince'>,
  today: string,
): PlanFlag[] => [
  ...(missedFrom !== null && missedFrom <= today ? (['missed_weeks'] as const) : []),
  ...(offPlanSince !== null && offPlanSince <= today ? (['off_plan'] as const) : []),
]
