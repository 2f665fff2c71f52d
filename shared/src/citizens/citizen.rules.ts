import { addDays } from '../kernel/dates'
import type { TargetGroupPeriod } from './target-group.schema'

// Six digits, a hyphen or space or nothing, four digits: the shape of a CPR number, never checked further (cpr.dk).
const cprShape = /(?<!\d)\d{6}[- ]?\d{4}(?!\d)/

/** Whether the text holds what looks like a CPR number. The product never needs one, so it takes none. */
export const looksLikeCpr = (text: string): boolean => cprShape.test(text)

/** Youngest and oldest age in whole years that a register of job seekers can hold. */
export const ageLimits = { youngest: 15, oldest: 100 } as const

const yearsBefore = (date: string, years: number) =>
  `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`

/** Whether a person born on `birthDate` is 15 to 100 years old on `today` (both ISO dates). */
export const isPlausibleBirthDate = (birthDate: string, today: string): boolean =>
  birthDate <= yearsBefore(today, ageLimits.youngest) && birthDate > yearsBefore(today, ageLimits.oldest + 1)

/** The fault in a list of periods, by the index of the period it lies in: an end before its start, or two at once. */
export const periodFault = (
  periods: readonly TargetGroupPeriod[],
): { index: number; field: 'validFrom' | 'validTo'; fault: 'dates_order' | 'periods_overlap' } | null => {
  const order = periods.map((period, index) => ({ ...period, index }))
  order.sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : a.index - b.index))
  for (const [place, period] of order.entries()) {
    if (period.validTo !== null && period.validTo < period.validFrom)
      return { index: period.index, field: 'validTo', fault: 'dates_order' }
    const before = order[place - 1]
    if (before && (before.validTo === null || before.validTo >= period.validFrom))
      return { index: period.index, field: 'validFrom', fault: 'periods_overlap' }
  }
  return null
}

/** The target group in force on `date`, or null where none is. */
export const targetGroupOn = (periods: readonly TargetGroupPeriod[], date: string): number | null =>
  periods.find((period) => period.validFrom <= date && (period.validTo === null || period.validTo >= date))
    ?.targetGroup ?? null

/**
 * The list with `next` in force from its first day: what stood that day ends the day before, what lay later goes.
 * A group that stands on that day already is left as it is.
 */
export const withTargetGroup = (
  periods: readonly TargetGroupPeriod[],
  next: { targetGroup: number; validFrom: string },
): TargetGroupPeriod[] => {
  const earlier = periods.filter((period) => period.validFrom < next.validFrom)
  const last = periods.reduce<TargetGroupPeriod | null>(
    (latest, period) => (latest === null || period.validFrom > latest.validFrom ? period : latest),
    null,
  )
  if (last?.targetGroup === next.targetGroup && last.validTo === null && last.validFrom <= next.validFrom)
    return [...periods]
  const dayBefore = addDays(next.validFrom, -1)
  return [
    ...earlier.map((period) =>
      period.validTo === null || period.validTo > dayBefore ? { ...period, validTo: dayBefore } : period,
    ),
    { ...next, validTo: null },
  ]
}
