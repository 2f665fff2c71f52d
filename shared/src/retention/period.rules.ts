import type { Locale } from '../accounts/account.schema'
import { addDays, addMonthsTo, danishDate } from '../kernel/dates'
import type { Label } from '../kernel/label'

/** How long something is kept, counted in Danish calendar days from the day of the event it runs from. */
export type Period = { readonly months: number } | { readonly days: number }

/** The first Danish day on which what began to run at `since` (an instant) has been kept long enough. */
export const dueOn = (since: string, period: Period): string => addPeriod(danishDate(since), period)

const addPeriod = (day: string, period: Period): string =>
  'months' in period ? addMonthsTo(day, period.months) : addDays(day, period.days)

/**
 * The last day on which something may have begun to run for it to be due on `today`: what began on that day or before is
 * due, what began later is not. Both ISO dates.
 */
export const lastDayDue = (today: string, period: Period): string => {
  if ('days' in period) return addDays(today, -period.days)
  let day = addMonthsTo(today, -period.months)
  // Months are of different lengths: of several days that reach `today`, the last.
  while (addPeriod(addDays(day, 1), period) <= today) day = addDays(day, 1)
  return day
}

/** `5 år`, `18 måneder`, `90 dage`. */
export const periodLabel = (period: Period): Label => {
  if ('days' in period) return counted(period.days, { da: ['dag', 'dage'], en: ['day', 'days'] })
  return period.months % 12 === 0
    ? counted(period.months / 12, { da: ['år', 'år'], en: ['year', 'years'] })
    : counted(period.months, { da: ['måned', 'måneder'], en: ['month', 'months'] })
}

const counted = (count: number, words: Record<Locale, readonly [one: string, many: string]>): Label => ({
  da: `${count} ${words.da[count === 1 ? 0 : 1]}`,
  en: `${count} ${words.en[count === 1 ? 0 : 1]}`,
})

/** The period with another number of the same unit. */
export const withAmount = (period: Period, amount: number): Period =>
  'months' in period ? { months: amount } : { days: amount }
export const amountOf = (period: Period): number => ('months' in period ? period.months : period.days)
