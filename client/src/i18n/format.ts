import type { Locale } from '@virkelyst/shared/accounts/account.schema'

const tag = { da: 'da-DK', en: 'en-GB' } as const

/** An instant is told in Danish time; a calendar date or a wall-clock time (`2026-12-01T10:00`) as it stands. */
const zoned = (value: string): { at: Date; timeZone: string } => {
  if (value.length === 10) return { at: new Date(`${value}T12:00:00Z`), timeZone: 'UTC' }
  if (/T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(value)) return { at: new Date(`${value}Z`), timeZone: 'UTC' }
  return { at: new Date(value), timeZone: 'Europe/Copenhagen' }
}

const clockOf = (value: string): { hour: number; minute: string } => {
  const { at, timeZone } = zoned(value)
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
    .format(at)
    .split(':')
  return { hour: Number(parts[0]), minute: parts[1] ?? '00' }
}

/** Dates, hours and money as a Danish or a British reader writes them, in Danish time. */
export const makeFormat = (locale: Locale) => {
  const dateText = (options: Intl.DateTimeFormatOptions) => (value: string) => {
    const { at, timeZone } = zoned(value)
    return new Intl.DateTimeFormat(tag[locale], { timeZone, ...options }).format(at)
  }
  const date = dateText({ day: 'numeric', month: 'long', year: 'numeric' })
  const shortDate = dateText({ day: 'numeric', month: 'short', year: 'numeric' })
  const shortDay = dateText({ day: 'numeric', month: 'short' })
  const monthText = dateText({ month: 'long', year: 'numeric' })
  const weekdayName = dateText({ weekday: 'long' })
  const dayOfMonth = dateText({ day: 'numeric', month: 'long' })
  // Put together here: some versions of the language data say "tirsdag den 24. november", others do not.
  const weekday = (value: string) => `${weekdayName(value)} ${dayOfMonth(value)}`
  const shortWeekday = dateText({ weekday: 'short', day: 'numeric', month: 'short' })
  const number = (value: number, maximumFractionDigits = 2) =>
    new Intl.NumberFormat(tag[locale], { maximumFractionDigits }).format(value)
  const time = (value: string) => {
    const { hour, minute } = clockOf(value)
    if (locale === 'en') return `${String(hour).padStart(2, '0')}:${minute}`
    return minute === '00' ? String(hour) : `${hour}.${minute}`
  }
  const at = locale === 'da' ? ' kl. ' : ' at '
  const justBefore = (value: string) => new Date(Date.parse(value) - 60_000).toISOString()
  const deadlineText = (value: string, day: (value: string) => string) => {
    const { hour, minute } = clockOf(value)
    return hour === 0 && minute === '00' ? day(justBefore(value)) : `${day(value)}${at}${time(value)}`
  }
  return {
    /** `24. november 2026` */
    date,
    /** `24. nov. 2026` */
    shortDate,
    /** `24. nov.` */
    shortDay,
    /** Of `2026-10`: `oktober 2026` */
    month: (value: string) => monthText(`${value}-01`),
    /** `tirsdag 24. november`, `Tuesday 24 November` */
    weekday,
    /** `10`, `10.30`; English `10:00` */
    time,
    /** `24. nov. 2026 kl. 10.30` */
    dateTime: (value: string) => `${shortDate(value)}${at}${time(value)}`,
    /** A deadline: midnight belongs to the day that ends with it, so it is told without a time. */
    deadline: (value: string) => deadlineText(value, weekday),
    /** The same where room is scarce: `tir. 24. nov.` */
    shortDeadline: (value: string) => deadlineText(value, shortWeekday),
    /** The day whose end is the instant: `11. december 2026` */
    lastDay: (value: string) => date(justBefore(value)),
    number,
    /** Hours a week: `12–15 timer om ugen`, `37 hours a week`. */
    hours: (min: number | null | undefined, max: number | null | undefined): string => {
      const high = max ?? min
      if (high === null || high === undefined) return '–'
      const low = min ?? high
      const range = low === high ? number(high) : `${number(low)}–${number(high)}`
      return locale === 'da' ? `${range} timer om ugen` : `${range} hours a week`
    },
    /** Øre as kroner: `145,50 kr.`, `DKK 145.50`. */
    kr: (oere: number) => {
      const amount = new Intl.NumberFormat(tag[locale], {
        minimumFractionDigits: oere % 100 === 0 ? 0 : 2,
        maximumFractionDigits: 2,
      }).format(oere / 100)
      return locale === 'da' ? `${amount} kr.` : `DKK ${amount}`
    },
    /** `7,6 km`; the middle of one's own postal code is no distance at all: `under 1 km`. */
    km: (value: number) => (value < 1 ? 'under 1\u00a0km' : `${number(value, value < 10 ? 1 : 0)}\u00a0km`),
  }
}
export type Format = ReturnType<typeof makeFormat>
