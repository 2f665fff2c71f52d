import { addDays, addMonthsTo } from '../kernel/dates'

/** First day of the quarter that an ISO date lies in. */
export const quarterOf = (day: string): string => {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}
/** Last day of the quarter that an ISO date lies in. */
export const quarterEnd = (day: string): string => addDays(addMonthsTo(quarterOf(day), 3), -1)

/** The period widened to whole quarters. Both ISO dates. */
export const wholeQuarters = ({ from, to }: { from: string; to: string }): { from: string; to: string } => ({
  from: quarterOf(from),
  to: quarterEnd(to),
})

/**
 * Numbers that tell, added up over those within any period of whole quarters, whether one person is counted in it: one for
 * each quarter with one of the days, and one less over each quarter and the next, so that nobody counts twice.
 */
export const quarterSpans = (days: readonly string[]): { first: string; last: string; people: 1 | -1 }[] => {
  const quarters = [...new Set(days.map(quarterOf))].sort()
  return [
    ...quarters.map((quarter) => ({ first: quarter, last: quarter, people: 1 as const })),
    ...quarters.slice(1).map((quarter, at) => ({ first: quarters[at]!, last: quarter, people: -1 as const })),
  ]
}
