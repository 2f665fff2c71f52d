import type { Locale } from '@virkelyst/shared/accounts/account.schema'

const clock = /^(\d{1,2})(?:[.:]?(\d{2}))?$/

/** Local date and time of an interview, `2026-12-01T10:00`, from a date and a time as Danes type it (`10`, `10.30`, `1030`). A date alone means 12 o'clock; nothing at all, undefined. */
export const interviewAt = (date: string, time: string): string | undefined => {
  if (date === '') return time.trim() === '' ? undefined : 'time without a date'
  if (time.trim() === '') return `${date}T12:00`
  const [, hour, minute = '00'] = clock.exec(time.trim()) ?? []
  return hour === undefined ? `${date}T${time.trim()}` : `${date}T${hour.padStart(2, '0')}:${minute}`
}

/** A Danish local date and time as a reader writes it: `1. dec. 2026 kl. 10`, `1 Dec 2026 at 10:00`. */
export const interviewText = (local: string, shortDate: (date: string) => string, locale: Locale): string => {
  const [date = '', time = ''] = local.split('T')
  const [hour = '', minute = '00'] = time.split(':')
  if (locale === 'en') return `${shortDate(date)} at ${hour}:${minute}`
  return `${shortDate(date)} kl. ${Number(hour)}${minute === '00' ? '' : `.${minute}`}`
}
