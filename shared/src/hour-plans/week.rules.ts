import { addDays } from '../kernel/dates'
import { mondaysBetween } from '../kernel/weeks'
import { hoursInAll, roundHours, type Stretch } from './hour-plan.rules'

/** Hours of one week: of the placement's own, and ordinary paid ones beside it. */
export type WeekHours = { hours: number; paidHours: number }

/** Why a week was not as planned; never more of a person than that. */
export const weekReasons = ['sickness', 'vacation', 'public_holiday', 'did_not_turn_up', 'other'] as const
export type WeekReason = (typeof weekReasons)[number]
/** Days off that everybody knew of: they tell nothing of how it goes. */
export const expectedReasons: readonly (WeekReason | null)[] = ['vacation', 'public_holiday']

export type Registered = WeekHours & { reason: WeekReason | null }
/** `open`: not registered and not yet late. `free`: nothing is planned. */
export const weekStates = ['as_planned', 'less', 'more', 'missed', 'open', 'free'] as const
export type WeekState = (typeof weekStates)[number]

const workdays = [0, 1, 2, 3, 4]

/**
 * The hours planned in the week of a Monday, a fifth of a week's hours for each of its weekdays: less in the first and
 * the last week where these are not whole, and shared where a step begins within it. Null where no hours are planned.
 * @param stretches of one placement, in order
 */
export const plannedIn = (stretches: readonly Stretch[], monday: string): WeekHours | null => {
  const days = workdays.map((day) => {
    const date = addDays(monday, day)
    return stretches.find(({ from, to }) => from <= date && (to === null || date <= to))
  })
  const steps = days.flatMap((stretch) => (stretch?.measure === 'hours' ? [stretch.step] : []))
  if (steps.length === 0) return null
  const share = (name: keyof WeekHours) =>
    roundHours(steps.reduce((sum, step) => sum + step[name], 0) / workdays.length)
  return { hours: share('hours'), paidHours: share('paidHours') }
}

/** Mondays of the weeks that have begun, of a placement from its first to its last day. ISO dates. */
export const begunWeeks = (
  { startDate, lastDay }: { startDate: string; lastDay: string | null },
  today: string,
): string[] => mondaysBetween(startDate, lastDay !== null && lastDay < today ? lastDay : today)

/** Days after a week's Monday from which it is late: the company has the week after it. */
const lateAfterDays = 14
export const lateFrom = (monday: string): string => addDays(monday, lateAfterDays)
export const isLate = (monday: string, today: string): boolean => today >= lateFrom(monday)

/** More than this part away from what was planned, and at least an hour, counts as a deviation. */
const tolerance = 0.2
const isOff = (planned: number, actual: number) =>
  Math.abs(actual - planned) >= 1 && Math.abs(actual - planned) > planned * tolerance

export const weekState = (
  planned: WeekHours | null,
  registered: Registered | null,
  monday: string,
  today: string,
): WeekState => {
  if (registered === null) {
    if (planned === null || hoursInAll(planned) === 0) return 'free'
    return isLate(monday, today) ? 'missed' : 'open'
  }
  const [expected, actual] = [planned ? hoursInAll(planned) : 0, hoursInAll(registered)]
  if (isOff(expected, actual)) return actual < expected ? 'less' : 'more'
  const [paid, paidActual] = [planned?.paidHours ?? 0, registered.paidHours]
  if (isOff(paid, paidActual)) return paidActual < paid ? 'less' : 'more'
  return 'as_planned'
}

export type PlanWeek = {
  monday: string
  planned: WeekHours | null
  registered: Registered | null
  state: WeekState
}

/** Every week that has begun, with what was planned and what was done, earliest first. */
export const weeksOf = (
  period: { startDate: string; lastDay: string | null },
  stretches: readonly Stretch[],
  registeredIn: (monday: string) => Registered | null,
  today: string,
): PlanWeek[] =>
  begunWeeks(period, today).map((monday) => {
    const planned = plannedIn(stretches, monday)
    const registered = registeredIn(monday)
    return { monday, planned, registered, state: weekState(planned, registered, monday, today) }
  })

/** `missed_weeks`: somebody forgets to register. `off_plan`: two weeks in a row another number than planned. */
export const planFlags = ['missed_weeks', 'off_plan'] as const
export type PlanFlag = (typeof planFlags)[number]

export const offInARow = 2
export const isOffPlan = (state: WeekState): boolean => state === 'less' || state === 'more'

/** What somebody should look at. Off plan counts while the latest registered weeks are; days off known to all do not count. */
export const flagsOf = (weeks: readonly PlanWeek[]): PlanFlag[] => {
  const told = weeks.filter(
    ({ registered }) => registered !== null && !expectedReasons.includes(registered.reason),
  )
  const latest = told.slice(-offInARow)
  const off = latest.length === offInARow && latest.every(({ state }) => isOffPlan(state))
  return [
    ...(weeks.some(({ state }) => state === 'missed') ? (['missed_weeks'] as const) : []),
    ...(off ? (['off_plan'] as const) : []),
  ]
}

/** Weeks a company is asked for again, at most. */
const mostMissed = 8

/** The weeks to confirm, latest first: this one and the last, and before them those that were forgotten. */
export const weeksAsked = (weeks: readonly PlanWeek[]): PlanWeek[] => {
  const recent = weeks.slice(-2).filter(({ state }) => state !== 'free')
  const missed = weeks
    .slice(0, -2)
    .filter(({ state }) => state === 'missed')
    .slice(-mostMissed)
  return [...missed, ...recent].reverse()
}

/** More weeks than a chart can show side by side. */
const mostDrawn = 60

export type DrawnWeek = { monday: string; planned: WeekHours | null }
/** Every week of a placement with what is planned, also those to come; of one without an end a quarter ahead. */
export const plannedWeeks = (
  { startDate, lastDay }: { startDate: string; lastDay: string | null },
  stretches: readonly Stretch[],
  today: string,
): DrawnWeek[] => {
  const ahead = addDays(startDate > today ? startDate : today, 13 * 7)
  return mondaysBetween(startDate, lastDay !== null && lastDay < ahead ? lastDay : ahead)
    .slice(-mostDrawn)
    .map((monday) => ({ monday, planned: plannedIn(stretches, monday) }))
}
