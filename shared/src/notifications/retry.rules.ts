import { addHours } from '../kernel/dates'

/** Minutes to wait after the first attempt that failed, the second, … A mail server may be away over a weekend. */
const pauses = [1, 5, 15, 60, 180, 360, 720, 1440, 1440]

/** When to try again after `attempts` attempts that failed, an instant; null: it is given up. */
export const nextAttemptAt = (attempts: number, now: string): string | null => {
  const minutes = pauses[attempts - 1]
  return minutes === undefined ? null : addHours(now, minutes / 60)
}
