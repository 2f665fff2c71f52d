import { Temporal } from 'temporal-polyfill'

/** Deadlines of the field are counted in Danish time. */
export const timeZone = 'Europe/Copenhagen'

const danishDay = (milliseconds: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone).toPlainDate()

/** The Danish day that a clock told last, from its first millisecond to before the next one's: asked for at every turn. */
let told = { date: '', from: 0, below: 0 }

/** The calendar date in Denmark at an instant, ISO. */
export const danishDate = (at: Date | string): string => {
  if (typeof at === 'string') return danishDay(Temporal.Instant.from(at).epochMilliseconds).toString()
  const instant = at.getTime()
  if (instant >= told.from && instant < told.below) return told.date
  const day = danishDay(instant)
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds
  told = { date: day.toString(), from: startOf(day), below: startOf(day.add({ days: 1 })) }
  return told.date
}

/** Midnight at the end of the Danish day `date`, as an instant: a deadline "on the 5th" lasts the whole 5th. */
export const endOfDanishDay = (date: string): string =>
  instantText(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone).toInstant())

/** Midnight at the beginning of the Danish day `date`, as an instant. */
export const startOfDanishDay = (date: string): string =>
  instantText(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant())

const instantText = (value: Temporal.Instant): string => new Date(value.epochMilliseconds).toISOString()

export const addDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString()
/** The same day `years` later; 28 February where that year has no 29th. */
export const addYears = (date: string, years: number): string =>
  Temporal.PlainDate.from(date).add({ years }).toString()
/** The same day `months` later; the month's last where it has none so late. */
export const addMonthsTo = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }).toString()
/** Whole days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
export const addHours = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString()

/** Easter Sunday of a year in the Gregorian calendar (Meeus/Jones/Butcher). */
const easter = (year: number): Temporal.PlainDate => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return Temporal.PlainDate.from({ year, month, day: ((h + l - 7 * m + 114) % 31) + 1 })
}

// Days after Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension, Whit Monday. Great Prayer Day went in 2024.
const movingHolidays = [-3, -2, 1, 39, 50]
const fixedHolidays = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31']

/** Whether municipal offices are open: not on weekends, public holidays, Constitution Day, Christmas Eve, New Year’s Eve. */
export const isWorkday = (date: string): boolean => {
  const day = Temporal.PlainDate.from(date)
  if (day.dayOfWeek > 5 || fixedHolidays.includes(date.slice(5))) return false
  const fromEaster = easter(day.year).until(day, { largestUnit: 'day' }).days
  return !movingHolidays.includes(fromEaster)
}

/** The day itself where offices are open, else the next such day. */
export const workdayFrom = (date: string): string => (isWorkday(date) ? date : addWorkdays(date, 1))
/** The day itself where offices are open, else the last such day before it. */
export const workdayUpTo = (date: string): string => {
  let day = date
  while (!isWorkday(day)) day = addDays(day, -1)
  return day
}

/** The `count`-th working day after `date`. */
export const addWorkdays = (date: string, count: number): string => {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkday(day)) left--
  }
  return day
}

/** The instant `hours` later; where that falls on a day off, the same time of the next working day. */
export const addWorkingHours = (from: string, hours: number): string => {
  let at = Temporal.Instant.from(from)
    .add({ seconds: hours * 3600 })
    .toZonedDateTimeISO(timeZone)
  while (!isWorkday(at.toPlainDate().toString())) at = at.add({ days: 1 })
  return instantText(at.toInstant())
}

/** End of the `count`-th working day after the instant. */
export const workdayDeadline = (from: string, count: number): string =>
  endOfDanishDay(addWorkdays(danishDate(from), count))
/** End of the day `days` days after the instant. */
export const dayDeadline = (from: string, days: number): string =>
  endOfDanishDay(addDays(danishDate(from), days))

/** The last whole day before a deadline, ISO date: one at midnight lasts the whole day before. */
export const lastDayOf = (deadline: string): string => danishDate(new Date(Date.parse(deadline) - 1))

/** The time of day in Denmark at an instant, `09:30`. */
export const danishTime = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' })

/** The instant of a time of day in Denmark; one that the clocks leap over is an hour later. @param time `09:30` */
export const danishInstant = (date: string, time: string): string =>
  instantText(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).toInstant())
