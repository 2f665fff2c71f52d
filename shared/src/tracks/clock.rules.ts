import { addDays, daysBetween } from '../kernel/dates'
import { lastDayOf } from '../placement-rules/duration.rules'

/** Days on which a clock stands still. */
export type Standstill = {
  /** First day, ISO. */
  fromOn: string
  /** Last day, ISO; null while it lasts. */
  toOn: string | null
}

/** When a milestone is due. Standing still, the clock has no date but as many days left as when it stopped. */
export type Due = {
  /** The last day, ISO; null while the clock stands still. */
  dueOn: string | null
  /** Days from today to the last day, or from the stop to it: 0 on the day itself, negative after it. */
  daysLeft: number
}

/** Milestones this near are shown in the work list: four weeks. */
export const soonDays = 28

const later = (a: string, b: string) => (a > b ? a : b)

/**
 * When something is due "within so many weeks" of a start: on the last day of the last week, counted in Danish calendar
 * days from the first day on (13 weeks from a Monday end on a Sunday), each day of a pause moving it by one.
 * @param today ISO date
 */
export const dueAfter = (
  startedOn: string,
  weeks: number,
  pauses: readonly Standstill[],
  today: string,
): Due => {
  let dueOn = lastDayOf(startedOn, { weeks })
  let counted = startedOn
  for (const { fromOn, toOn } of pauses.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const from = later(fromOn, counted)
    if (from > dueOn) break
    if (toOn === null) return { dueOn: null, daysLeft: daysBetween(from, dueOn) }
    if (toOn < from) continue
    counted = addDays(toOn, 1)
    dueOn = addDays(dueOn, daysBetween(from, counted))
  }
  return { dueOn, daysLeft: daysBetween(today, dueOn) }
}

/** Whether the clock stands still on the day, ISO. */
export const standsStill = (pauses: readonly Standstill[], day: string): boolean =>
  pauses.some(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn >= day))

/** The fault of a pause beside those there are: an end before its start, before the track began, or two at once. */
export const pauseFault = (
  pause: Standstill,
  others: readonly Standstill[],
  { startedOn, today }: { startedOn: string; today: string },
): { field: 'fromOn' | 'toOn'; fault: 'dates_order' | 'periods_overlap' | 'future_date' } | null => {
  const { fromOn, toOn } = pause
  if (fromOn < startedOn) return { field: 'fromOn', fault: 'dates_order' }
  if (toOn === null && fromOn > today) return { field: 'fromOn', fault: 'future_date' }
  if (toOn !== null && toOn < fromOn) return { field: 'toOn', fault: 'dates_order' }
  const end = toOn ?? '9999-12-31'
  const overlaps = others.some((other) => other.fromOn <= end && (other.toOn ?? '9999-12-31') >= fromOn)
  return overlaps ? { field: 'fromOn', fault: 'periods_overlap' } : null
}
