import { type JobOrderKind, jobOrderKinds } from '../job-orders/job-order.kinds'
import type { Requirements } from '../job-orders/job-order-form.schema'
import { occupationNo } from '../occupations/occupation.codes'
import type { ResolvedOccupation } from '../occupations/occupation.schema'
import { packBranches } from './branch-slots'
import { dayNumber, municipalityNo, wordLists } from './posting-lists'
import { type RequirementBits, requiredBits } from './requirement-bits'

/** What the reverse list needs to know of a live order. */
export type IndexedOrder = {
  number: number
  kind: JobOrderKind
  status: 'submitted' | 'exclusive' | 'open'
  title: string
  occupations: readonly Pick<ResolvedOccupation, 'code' | 'confidence'>[]
  municipalityCode: string
  networkId: string | null
  postalCode: string
  hoursMin: number
  hoursMax: number
  startDate: string | null
  submittedAt: string
  industryCode: string | null
  requirements: Requirements
}

export const orderWords = 10
export const orderStatuses = ['submitted', 'exclusive', 'open'] as const

/** FNV-1a, 32 bits: a network's id in one word; the row itself is asked again before anything is shown. */
export const networkHash = (networkId: string | null): number => {
  let hash = 0x811c9dc5
  for (const letter of networkId ?? '') hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return networkId === null ? 0 : hash | 0
}

/*
 * word 0  order number
 *      1  kind 3 · confidence 7 · postal code 14 · status 2 · children's certificate 1 · without occupation 1
 *      2  hours min 8 · hours max 8 (quarters of an hour) · start day 16 (0: flexible)
 *      3  municipality 10 · driving licences required 9
 *      4  licences required    5, 6  languages required
 *      7  network
 *      8  branch 16 · submitted 16
 *      9  spare
 */
/** What a record says. `at`: where the record begins in its block. */
export const orderRecord = {
  number: (block: Int32Array, at: number) => block[at]!,
  kind: (block: Int32Array, at: number) => jobOrderKinds[block[at + 1]! & 7]!,
  /** Per cent. */
  confidence: (block: Int32Array, at: number) => (block[at + 1]! >>> 3) & 127,
  postalCode: (block: Int32Array, at: number) => (block[at + 1]! >>> 10) & 0x3fff,
  status: (block: Int32Array, at: number) => orderStatuses[(block[at + 1]! >>> 24) & 3]!,
  /** Whether the title fitted no occupation. */
  raw: (block: Int32Array, at: number) => ((block[at + 1]! >>> 27) & 1) === 1,
  hoursMin: (block: Int32Array, at: number) => block[at + 2]! & 255,
  hoursMax: (block: Int32Array, at: number) => (block[at + 2]! >>> 8) & 255,
  /** 0: flexible. */
  startDay: (block: Int32Array, at: number) => block[at + 2]! >>> 16,
  municipality: (block: Int32Array, at: number) => block[at + 3]! & 1023,
  required: (block: Int32Array, at: number): RequirementBits => ({
    driving: (block[at + 3]! >>> 10) & 511,
    licences: block[at + 4]!,
    languagesLow: block[at + 5]!,
    languagesHigh: block[at + 6]!,
    children: ((block[at + 1]! >>> 26) & 1) === 1,
  }),
  network: (block: Int32Array, at: number) => block[at + 7]!,
  branch: (block: Int32Array, at: number) => block[at + 8]! & 0xffff,
  submitted: (block: Int32Array, at: number) => block[at + 8]! >>> 16,
}

export type OrderRecord = { list: number; municipalityNo: number; words: Int32Array }

const quarters = (hours: number) => Math.max(0, Math.min(255, Math.round(hours * 4)))

/**
 * An order's records: one for each occupation its title may mean, and one in the list of each of its words, for goals that
 * fitted no occupation.
 */
export const packOrder = (order: IndexedOrder): OrderRecord[] => {
  const bits: RequirementBits = requiredBits(order.requirements)
  const common = new Int32Array(orderWords)
  common[0] = order.number
  common[1] =
    jobOrderKinds.indexOf(order.kind) |
    (Number(order.postalCode) << 10) |
    (orderStatuses.indexOf(order.status) << 24) |
    (bits.children ? 1 << 26 : 0)
  common[2] =
    quarters(order.hoursMin) |
    (quarters(order.hoursMax) << 8) |
    ((order.startDate ? dayNumber(order.startDate) : 0) << 16)
  common[3] = municipalityNo(order.municipalityCode) | (bits.driving << 10)
  common[4] = bits.licences
  common[5] = bits.languagesLow
  common[6] = bits.languagesHigh
  common[7] = networkHash(order.networkId)
  const [branch = 0] = order.industryCode ? packBranches([{ code: order.industryCode, wish: false }]) : []
  common[8] = branch | (dayNumber(order.submittedAt) << 16)

  const record = (list: number, confidence: number, raw: boolean): OrderRecord => {
    const words = common.slice()
    words[1]! |= (Math.round(confidence * 100) << 3) | (raw ? 1 << 27 : 0)
    return { list, municipalityNo: 0, words }
  }
  const raw = order.occupations.length === 0
  return [
    ...order.occupations.map((found) => record(occupationNo(found.code), found.confidence, raw)),
    ...wordLists(order.title).map((list) => record(list, 1, raw)),
  ]
}
