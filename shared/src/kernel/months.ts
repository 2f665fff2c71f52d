import { danishDate, startOfDanishDay } from './dates'

/** The calendar month in Denmark at an instant, `2026-10`. */
export const monthOf = (at: Date | string): string => danishDate(at).slice(0, 7)

const firstOf = (month: string): string => `${month}-01`

/** @param by how many months later; negative: earlier */
export const addMonths = (month: string, by: number): string => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** The month's first Danish day, and as instants its first moment and that of the month after. */
export const monthSpan = (month: string): { firstDay: string; from: string; until: string } => ({
  firstDay: firstOf(month),
  from: startOfDanishDay(firstOf(month)),
  until: startOfDanishDay(firstOf(addMonths(month, 1))),
})
