import { Temporal } from 'temporal-polyfill'

/** The Monday of the week that `date` lies in. ISO dates. */
export const mondayOf = (date: string): string => {
  const day = Temporal.PlainDate.from(date)
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

/** Week and week-year by ISO 8601: 29 December 2025 lies in week 1 of 2026. */
export const isoWeek = (date: string): { year: number; week: number } => {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date)
  return { year: yearOfWeek ?? 0, week: weekOfYear ?? 0 }
}

/** Mondays of the weeks that `from`–`to` touches, earliest first; none where `to` is earlier. ISO dates. */
export const mondaysBetween = (from: string, to: string): string[] => {
  const mondays: string[] = []
  if (to < from) return mondays
  const last = mondayOf(to)
  for (let at = Temporal.PlainDate.from(mondayOf(from)); at.toString() <= last; at = at.add({ days: 7 }))
    mondays.push(at.toString())
  return mondays
}
