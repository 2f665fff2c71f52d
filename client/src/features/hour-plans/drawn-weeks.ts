import type { HourBook, HourBookForCitizen, PlanStretch } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { hoursInAll, roundHours, type Stretch } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import { type PlanWeek, plannedWeeks, type WeekHours } from '@virkelyst/shared/hour-plans/week.rules'

export type ShownBook = HourBook | HourBookForCitizen
/** One week as it is drawn: what was planned, and what was registered where somebody has. */
export type ChartWeek = {
  monday: string
  planned: WeekHours | null
  actual: WeekHours | null
  state: PlanWeek['state'] | null
}

const stretchOf = (one: PlanStretch): Stretch =>
  one.measure === 'hours'
    ? {
        measure: 'hours',
        from: one.from,
        to: one.to,
        step: { from: one.from, hours: one.hours, paidHours: one.paidHours },
      }
    : one

/** The weeks of the chart, from the first day to the last. */
export const chartWeeksOf = (book: ShownBook, today: string): ChartWeek[] =>
  plannedWeeks(book, book.stretches.map(stretchOf), today).map(({ monday, planned }) => {
    const week = book.weeks?.find((one) => one.monday === monday)
    return { monday, planned, actual: week?.registered ?? null, state: week?.state ?? null }
  })

export const plannedSums = (weeks: readonly ChartWeek[]): number[] =>
  weeks.flatMap(({ planned }) => (planned === null ? [] : [hoursInAll(planned)]))

/** Hours registered in all, and in how many weeks. */
export const registeredSum = (weeks: readonly ChartWeek[]): { weeks: number; hours: number } => {
  const told = weeks.flatMap(({ actual }) => (actual === null ? [] : [hoursInAll(actual)]))
  return { weeks: told.length, hours: roundHours(told.reduce((sum, hours) => sum + hours, 0)) }
}
