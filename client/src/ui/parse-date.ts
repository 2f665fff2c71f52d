const pad = (value: number) => String(value).padStart(2, '0')

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * A date as Danes type it: `1-12-2026`, `1.12.26`, `1/12`, `01122026`, or ISO. Without a year: the next such day from `today`.
 * `past`: a birthday, so that two digits of a year mean the latest such day that has been.
 * @returns ISO date; '' when empty; the typed text itself when it is no date, so that the schema says so
 */
export const parseDate = (typed: string, today: string, past = false): string => {
  const text = typed.trim()
  if (text === '') return ''
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const danish = /^(\d{1,2})[-./ ](\d{1,2})(?:[-./ ](\d{4}|\d{2}))?\.?$/.exec(text)
  const bare = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text)
  const [dayText, monthText, yearText] = iso ? [iso[3], iso[2], iso[1]] : (danish ?? bare ?? []).slice(1)
  if (dayText === undefined || monthText === undefined) return text
  const day = Number(dayText)
  const month = Number(monthText)
  const year = (value: number) => `${value}-${pad(month)}-${pad(day)}`
  if (yearText === undefined) {
    const thisYear = Number(today.slice(0, 4))
    const next = year(thisYear) >= today ? thisYear : thisYear + 1
    return isDay(next, month, day) ? year(next) : text
  }
  const short = yearText.length === 2
  const thisCentury = short ? 2000 + Number(yearText) : Number(yearText)
  const full = short && past && year(thisCentury) > today ? thisCentury - 100 : thisCentury
  return isDay(full, month, day) ? year(full) : text
}

/** ISO date as `01-12-2026`; anything else as it stands. */
export const dateText = (value: string | null | undefined): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? '')
  return match ? `${match[3]}-${match[2]}-${match[1]}` : (value ?? '')
}
