import {
  type DrivingLicence,
  drivingLicences,
  type LanguageCode,
  type LanguageLevel,
  type LicenceCode,
  languageCodes,
  levelRank,
  licenceCodes,
} from '../citizens/requirement.codes'
import type { Requirements } from '../job-orders/job-order-form.schema'

/** What a person has, or an order requires, as bits; a person meets an order where every required bit is there. */
export type RequirementBits = {
  driving: number
  licences: number
  /** Languages 0–9 and 10–19 of `languageCodes`, three bits each: the level plus one, 0 for none. */
  languagesLow: number
  languagesHigh: number
  children: boolean
}

// A category brings the lesser ones with it (kørekortbekendtgørelsen): CE drives B, a B forklift certificate covers A.
const drivingBrings: Partial<Record<DrivingLicence, readonly DrivingLicence[]>> = {
  A: ['AM'],
  B: ['AM'],
  BE: ['B', 'AM'],
  C1: ['B', 'AM'],
  C: ['C1', 'B', 'AM'],
  CE: ['C', 'C1', 'BE', 'B', 'AM'],
  D1: ['B', 'AM'],
  D: ['D1', 'B', 'AM'],
}
const licenceBrings: Partial<Record<LicenceCode, readonly LicenceCode[]>> = { forklift_b: ['forklift_a'] }

const bit = <T>(all: readonly T[], one: T) => 1 << all.indexOf(one)
export const drivingBit = (code: DrivingLicence) => bit(drivingLicences, code)
export const licenceBit = (code: LicenceCode) => bit(licenceCodes, code)

/** Bits of the categories a person holds, with those they bring. */
export const drivingBits = (held: readonly DrivingLicence[]): number =>
  held.reduce(
    (bits, code) => [code, ...(drivingBrings[code] ?? [])].reduce((all, one) => all | drivingBit(one), bits),
    0,
  )
export const licenceBits = (held: readonly LicenceCode[]): number =>
  held.reduce(
    (bits, code) => [code, ...(licenceBrings[code] ?? [])].reduce((all, one) => all | licenceBit(one), bits),
    0,
  )

/** Levels of the languages, packed; the best level of a language given twice. */
export const languageBits = (
  languages: readonly { code: LanguageCode; level: LanguageLevel }[],
): { languagesLow: number; languagesHigh: number } => {
  const levels = new Array<number>(20).fill(0)
  for (const { code, level } of languages) {
    const at = languageCodes.indexOf(code)
    levels[at] = Math.max(levels[at] ?? 0, levelRank(level) + 1)
  }
  const pack = (from: number) =>
    levels.slice(from, from + 10).reduce((bits, level, at) => bits | (level << (at * 3)), 0)
  return { languagesLow: pack(0), languagesHigh: pack(10) }
}

/** Whether each of ten packed levels reaches the required one. */
export const languagesReach = (held: number, required: number): boolean => {
  if (required === 0) return true
  for (let shift = 0; shift < 30; shift += 3)
    if (((held >>> shift) & 7) < ((required >>> shift) & 7)) return false
  return true
}

/** The bits of what an order marks as required. */
export const requiredBits = (requirements: Requirements): RequirementBits => ({
  driving: requirements.drivingLicences
    .filter((line) => line.required)
    .reduce((bits, line) => bits | drivingBit(line.code), 0),
  licences: requirements.licences
    .filter((line) => line.required)
    .reduce((bits, line) => bits | licenceBit(line.code), 0),
  ...languageBits(requirements.languages.filter((line) => line.required)),
  children: requirements.childrenCertificate,
})
