import { smallGroups } from '../kernel/small-groups.rules'
import { type AgeBand, ageBands, type ExposureClass, unknownClass } from './exposure.schema'

/** How the figures are reached; a new number where that changes, so that months are never compared unawares. */
export const exposureMethod = '1'

/** Rules of the alarm: the class must be large enough to say something about. */
export const alarmRules = { low: 0.8, high: 1.25, leastPeople: 20, leastExpected: 5 } as const

/** @param birthDate ISO date @param day the ISO date on which the age counts */
export const ageBandOn = (birthDate: string, day: string): AgeBand => {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  const age = day.slice(5) < birthDate.slice(5) ? years - 1 : years
  if (age < 30) return 'under_30'
  if (age < 40) return '30_39'
  if (age < 50) return '40_49'
  return age < 60 ? '50_59' : '60_over'
}

export type ClassCount = { code: string; people: number; proposals: number; expected: number }
/** A count as it is kept; null where it is too small to be told. */
export type ToldCount = {
  code: string
  people: number | null
  proposals: number | null
  expected: number | null
}

/** Hides the figures of classes that are too small to be told. */
export const hideSmall = (classes: readonly ClassCount[]): ToldCount[] => {
  const hidden = smallGroups(classes)
  return classes.map((one) =>
    hidden.has(one.code) ? { code: one.code, people: null, proposals: null, expected: null } : one,
  )
}

/** Two standard deviations of a count that is expected to be so large, as good as. */
const byChance = (expected: number): number => 1.96 * Math.sqrt(expected)

/** The ratio of what a class got to what was to be expected, with its alarm. */
export const judged = ({ code, people, proposals, expected }: ToldCount): ExposureClass => {
  const told = { code, people, proposals, expected }
  if (people === null || proposals === null || !expected)
    return { ...told, ratio: null, alarm: null, mayBeChance: false }
  const ratio = proposals / expected
  const { low, high, leastPeople, leastExpected } = alarmRules
  const tells = code !== unknownClass && people >= leastPeople && expected >= leastExpected
  const alarm = !tells ? null : ratio < low ? 'below' : ratio > high ? 'above' : null
  return {
    ...told,
    ratio,
    alarm,
    mayBeChance: alarm !== null && Math.abs(proposals - expected) < byChance(expected),
  }
}

const placeOf = (code: string): number => {
  if (code === unknownClass) return Number.POSITIVE_INFINITY
  const band = (ageBands as readonly string[]).indexOf(code)
  return band >= 0 ? band : Number(code) || 0
}
/** Ages from the youngest, target groups by number, the unknown last. */
export const inClassOrder = (a: { code: string }, b: { code: string }): number =>
  placeOf(a.code) - placeOf(b.code) || (a.code < b.code ? -1 : 1)

/** Counts people by class, order by order. `codeOf` names the class of a person. */
export const makeTally = <Person>(codeOf: (person: Person) => string) => {
  const counts = new Map<string, ClassCount>()
  const seen = new Set<Person>()
  const of = (code: string): ClassCount => {
    const known = counts.get(code) ?? { code, people: 0, proposals: 0, expected: 0 }
    counts.set(code, known)
    return known
  }
  return {
    /** One order with those eligible for it, the proposed among them, and each proposal to it. */
    order(eligible: readonly Person[], proposed: readonly Person[]): void {
      const inClass = new Map<string, number>()
      for (const person of eligible) {
        const code = codeOf(person)
        inClass.set(code, (inClass.get(code) ?? 0) + 1)
        if (seen.has(person)) continue
        seen.add(person)
        of(code).people++
      }
      for (const [code, people] of inClass) of(code).expected += (people * proposed.length) / eligible.length
      for (const person of proposed) of(codeOf(person)).proposals++
    },
    people: () => seen.size,
    counts: (): ClassCount[] => [...counts.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
  }
}
