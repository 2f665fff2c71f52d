import type { WeekHours } from '@virkelyst/shared/hour-plans/week.rules'
import { addDays } from '@virkelyst/shared/kernel/dates'
import { isoWeek } from '@virkelyst/shared/kernel/weeks'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { hourPlansTexts } from './hour-plans.texts'

/** How a week and its hours are told. */
export const useWeekWords = () => {
  const t = useTexts(hourPlansTexts)
  const format = useFormat()
  return {
    number: (monday: string) => isoWeek(monday).week,
    week: (monday: string) =>
      t('weekDays', {
        week: isoWeek(monday).week,
        from: format.shortDay(monday),
        to: format.shortDate(addDays(monday, 6)),
      }),
    /** `15 t.`; with paid hours beside: `15 + 5 t.` */
    hours: (value: WeekHours | null) =>
      value === null
        ? t('nothing')
        : value.paidHours > 0
          ? t('hoursWithPaid', {
              hours: format.number(value.hours),
              paid: format.number(value.paidHours),
            })
          : t('hoursShort', { hours: format.number(value.hours) }),
  }
}
