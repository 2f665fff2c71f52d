import { addDays, addWorkdays, danishDate, endOfDanishDay, startOfDanishDay } from '../kernel/dates'

/** Working days before a deadline that a reminder goes out: no setting of a municipality says it. */
const remindWorkdaysBefore = 2
/** Days after a deadline that it is still told: what is older was passed over before mail was set up, or is being talked about. */
export const overdueDays = 7

/**
 * Which deadlines are to be reminded of now: those in `soon` are near, those in `overdue` have passed. Instants, `from`
 * excluded, `to` included. What was touched since `untouchedSince` is on somebody's mind.
 */
export const reminderWindows = (now: string) => {
  const today = danishDate(now)
  return {
    soon: { from: now, to: endOfDanishDay(addWorkdays(today, remindWorkdaysBefore)) },
    overdue: { from: startOfDanishDay(addDays(today, -overdueDays)), to: now },
    untouchedSince: startOfDanishDay(today),
  }
}
