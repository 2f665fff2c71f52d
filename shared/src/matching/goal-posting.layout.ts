import type { CitizenCv, CitizenStatus, GoalRank } from '../citizens/citizen.schema'
import { goalRanks } from '../citizens/citizen.schema'
import type { TargetGroupPeriod } from '../citizens/target-group.schema'
import { occupationNo } from '../occupations/occupation.codes'
import type { ResolvedOccupation } from '../occupations/occupation.schema'
import { type BranchSource, branchSlots, packBranches } from './branch-slots'
import { dayNumber, wordLists } from './posting-lists'
import { drivingBits, languageBits, licenceBits } from './requirement-bits'

/** What the ranking needs to know of a citizen; nothing else reaches it: no age, no sex, no name. */
export type IndexedCitizen = {
  no: number
  municipalityCode: string
  postalCode: string
  status: CitizenStatus
  /** An objection takes the person out of every ranking. */
  objected: boolean
  hoursMin: number
  hoursMax: number
  radiusKm: number
  availableFrom: string
  waitingSince: string
  cv: Pick<
    CitizenCv,
    'experience' | 'industries' | 'drivingLicences' | 'licences' | 'languages' | 'childrenCertificate'
  >
  goals: readonly {
    goal: GoalRank
    position: number
    title: string
    occupations: readonly Pick<ResolvedOccupation, 'code' | 'confidence'>[]
  }[]
  targetGroups: readonly TargetGroupPeriod[]
}

/** 32-bit words of one record. */
export const goalWords = 12
export const forever = 65_535

/*
 * word 0  citizen number
 *      1  goal 2 · confidence 7 · postal code 14 · target group 4 · placed 1 · objected 1 · raw title 1
 *      2  hours min 8 · hours max 8 (quarters of an hour) · radius 9 · position under the goal 2
 *      3  available from 16 · waiting since 16 (days since 2000)
 *      4  target group until 16 · next target group 4 · children's certificate 1 · driving licences 9
 *      5  licences
 *      6  languages 0–9    7  languages 10–19
 *   8–11  eight branches of 16
 */
/** What a record says. `at`: where the record begins in its block. */
export const goalRecord = {
  no: (block: Int32Array, at: number) => block[at]!,
  /** 0–2 for A–C. */
  goal: (block: Int32Array, at: number) => block[at + 1]! & 3,
  /** Per cent. */
  confidence: (block: Int32Array, at: number) => (block[at + 1]! >>> 2) & 127,
  postalCode: (block: Int32Array, at: number) => (block[at + 1]! >>> 9) & 0x3fff,
  placed: (block: Int32Array, at: number) => ((block[at + 1]! >>> 27) & 1) === 1,
  objected: (block: Int32Array, at: number) => ((block[at + 1]! >>> 28) & 1) === 1,
  raw: (block: Int32Array, at: number) => ((block[at + 1]! >>> 29) & 1) === 1,
  hoursMin: (block: Int32Array, at: number) => block[at + 2]! & 255,
  hoursMax: (block: Int32Array, at: number) => (block[at + 2]! >>> 8) & 255,
  radiusKm: (block: Int32Array, at: number) => (block[at + 2]! >>> 16) & 511,
  position: (block: Int32Array, at: number) => (block[at + 2]! >>> 25) & 3,
  availableFrom: (block: Int32Array, at: number) => block[at + 3]! & 0xffff,
  waitingSince: (block: Int32Array, at: number) => block[at + 3]! >>> 16,
  /** The target group in force on the day, 0 for none. */
  targetGroup: (block: Int32Array, at: number, day: number) => {
    const word = block[at + 4]!
    const until = word & 0xffff
    return until === forever || day <= until ? (block[at + 1]! >>> 23) & 15 : (word >>> 16) & 15
  },
  childrenCertificate: (block: Int32Array, at: number) => ((block[at + 4]! >>> 20) & 1) === 1,
  driving: (block: Int32Array, at: number) => block[at + 4]! >>> 21,
  licences: (block: Int32Array, at: number) => block[at + 5]!,
  languagesLow: (block: Int32Array, at: number) => block[at + 6]!,
  languagesHigh: (block: Int32Array, at: number) => block[at + 7]!,
  /** One of eight branch slots, 0 for none. */
  branch: (block: Int32Array, at: number, slot: number) =>
    (block[at + 8 + (slot >> 1)]! >>> ((slot & 1) * 16)) & 0xffff,
}

type Group = { group: number; until: number; next: number }

/** The target group in force on a day, until when (its last day), and the one that follows at once. */
const groupOn = (periods: readonly TargetGroupPeriod[], date: string): Group => {
  const sorted = [...periods].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const at = sorted.findLastIndex((period) => period.validFrom <= date)
  const current = sorted[at]
  const next = sorted[at + 1]
  const ends = [
    current?.validTo ? dayNumber(current.validTo) : forever,
    next ? dayNumber(next.validFrom) - 1 : forever,
  ]
  if (current === undefined)
    return { group: 0, until: next ? dayNumber(next.validFrom) - 1 : forever, next: next?.targetGroup ?? 0 }
  const until = Math.min(...ends)
  const follows = next !== undefined && dayNumber(next.validFrom) === until + 1
  return { group: current.targetGroup, until, next: follows ? next.targetGroup : 0 }
}

const quarters = (hours: number) => Math.max(0, Math.min(255, Math.round(hours * 4)))

/** Branches of work and wishes: experience of the latest years first. */
export const branchesOf = ({ experience, industries }: IndexedCitizen['cv']): BranchSource[] => [
  ...industries.map((code) => ({ code, wish: true })),
  ...[...experience]
    .sort((a, b) => (b.toYear ?? b.fromYear ?? 0) - (a.toYear ?? a.fromYear ?? 0))
    .flatMap(({ industryCode }) => (industryCode ? [{ code: industryCode, wish: false }] : [])),
]

/** One record of a citizen in one list. */
export type GoalRecord = { list: number; words: Int32Array }

/**
 * A citizen's records: one for each occupation under each goal, and for a title that fitted none one in the list of each
 * of its words. A citizen whose case is closed has none.
 * @param date the day (ISO) whose target group is in force
 */
export const packGoals = (citizen: IndexedCitizen, date: string): GoalRecord[] => {
  if (citizen.status === 'closed') return []
  const { group, until, next } = groupOn(citizen.targetGroups, date)
  const { languagesLow, languagesHigh } = languageBits(citizen.cv.languages)
  const branches = packBranches(branchesOf(citizen.cv))
  const common = new Int32Array(goalWords)
  common[0] = citizen.no
  common[1] =
    (Number(citizen.postalCode) << 9) |
    (group << 23) |
    (citizen.status === 'placed' ? 1 << 27 : 0) |
    (citizen.objected ? 1 << 28 : 0)
  common[2] = quarters(citizen.hoursMin) | (quarters(citizen.hoursMax) << 8) | (citizen.radiusKm << 16)
  common[3] = dayNumber(citizen.availableFrom) | (dayNumber(citizen.waitingSince) << 16)
  common[4] =
    until |
    (next << 16) |
    (citizen.cv.childrenCertificate ? 1 << 20 : 0) |
    (drivingBits(citizen.cv.drivingLicences) << 21)
  common[5] = licenceBits(citizen.cv.licences)
  common[6] = languagesLow
  common[7] = languagesHigh
  for (let at = 0; at < branchSlots; at++) common[8 + (at >> 1)]! |= (branches[at] ?? 0) << ((at & 1) * 16)

  const records: GoalRecord[] = []
  const seen = new Set<string>()
  const add = (list: number, goal: number, position: number, confidence: number, raw: boolean) => {
    const key = `${list} ${goal}`
    if (seen.has(key)) return
    seen.add(key)
    const words = common.slice()
    words[1]! |= goal | (Math.round(confidence * 100) << 2) | (raw ? 1 << 29 : 0)
    words[2]! |= position << 25
    records.push({ list, words })
  }
  const byConfidence = citizen.goals
    .flatMap((line) => line.occupations.map((found) => ({ line, found })))
    .sort((a, b) => b.found.confidence - a.found.confidence || a.line.position - b.line.position)
  for (const { line, found } of byConfidence)
    add(occupationNo(found.code), goalRanks.indexOf(line.goal), line.position, found.confidence, false)
  for (const line of citizen.goals)
    if (line.occupations.length === 0)
      for (const list of wordLists(line.title))
        add(list, goalRanks.indexOf(line.goal), line.position, 1, true)
  return records
}
