import { addDays, daysBetween } from '../kernel/dates'
import type { RuleOf } from './rule.schema'

/** Somebody who takes up a place, with the days between which they do; ISO dates, both included. */
export type InPlace = { from: string; to: string | null; weight: number }

/** Hours of a full week. */
export const fullWeek = 37
/** A whole place: places are counted in hundredths, so that no half is lost to floating point. */
export const wholePlace = 100

const rounded = { down: Math.floor, nearest: Math.round, up: Math.ceil }

/**
 * Places that so many ordinary staff give (rimelighedskrav).
 * @param staff ordinary full-time staff in persons, two decimals
 */
export const placesFor = (staff: number, { steps, atLeast, rounding }: RuleOf<'ratio'>): number => {
  const hundredths = Math.round(staff * 100)
  let places = 0
  let from = 0
  for (const { upTo, per } of steps) {
    const to = upTo === null ? hundredths : Math.min(hundredths, upTo * 100)
    if (to > from) places += rounded[rounding]((to - from) / (per * 100))
    from = Math.max(from, to)
  }
  return Math.max(atLeast, places)
}

/** What one person takes of a place, in hundredths. @param hours a week; null where nobody has said: a whole place */
export const weightOf = (hours: number | null, { countedBy }: RuleOf<'ratio'>): number =>
  countedBy === 'person' || hours === null
    ? wholePlace
    : Math.min(wholePlace, Math.ceil((hours / fullWeek) * wholePlace))

const usedOn = (day: string, inPlace: readonly InPlace[]): number =>
  inPlace.reduce(
    (sum, { from, to, weight }) => (from <= day && (to === null || to >= day) ? sum + weight : sum),
    0,
  )

export type Room = {
  /** Hundredths of places taken on the first day. */
  used: number
  /** The first day on which there is no room; null where there is throughout. */
  fullFrom: string | null
  /** The first later day from which there would be room for as long; null where none is known. */
  roomFrom: string | null
}

/**
 * Whether `needed` hundredths of places are free on every day of the period, and if not, from when.
 * @param start ISO date, first day
 * @param end ISO date, last day
 */
export const roomIn = (
  places: number,
  inPlace: readonly InPlace[],
  { start, end, needed }: { start: string; end: string; needed: number },
): Room => {
  const most = places * wholePlace - needed
  // Only on these days does anybody come.
  const fullDay = (from: string, to: string): string | null =>
    [from, ...inPlace.map((one) => one.from).filter((day) => day > from && day <= to)]
      .sort()
      .find((day) => usedOn(day, inPlace) > most) ?? null

  const used = usedOn(start, inPlace)
  const fullFrom = fullDay(start, end)
  if (fullFrom === null) return { used, fullFrom, roomFrom: null }
  const length = daysBetween(start, end)
  const leaving = new Set(inPlace.flatMap(({ to }) => (to === null || to < start ? [] : [to])))
  for (const to of [...leaving].sort()) {
    const day = addDays(to, 1)
    if (fullDay(day, addDays(day, length)) === null) return { used, fullFrom, roomFrom: day }
  }
  return { used, fullFrom, roomFrom: null }
}
