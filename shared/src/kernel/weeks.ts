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

/** How many of the days from `from` to `to`, both counted, are Monday to Friday. ISO dates. */
export const weekdaysBetween = (from: string, to: string): number => {
  if (to < from) return 0
  const before = (date: string) => {
    const days = Temporal.PlainDate.from('1970-01-05').until(date).days
    const weeks = Math.floor(days / 7)
    return weeks * 5 + Math.min(days - weeks * 7, 5)
  }
  return before(Temporal.PlainDate.from(to).add({ days: 1 }).toString()) - before(from)
}

/** The date itself from Monday to Friday, else the Monday after it. ISO date. */
export const weekdayFrom = (date: string): string => {
  const day = Temporal.PlainDate.from(date)
  return day.add({ days: day.dayOfWeek > 5 ? 8 - day.dayOfWeek : 0 }).toString()
}
