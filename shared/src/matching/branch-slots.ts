import { sectionOf } from '../industries/industry.rules'

/** Branches kept for a person; more than eight distinct three-digit branches keep the wishes and the latest work. */
export const branchSlots = 8
const wishBit = 1 << 11

const sections = Array.from({ length: 100 }, (_, division) => {
  const letter = sectionOf(String(division).padStart(2, '0'))
  return letter === null ? 0 : letter.charCodeAt(0)
})

/** Two digits as they are, three as 1000 and up; 0 for none. */
const slotOf = (code: string): number =>
  code.length >= 3 ? 1000 + Number(code.slice(0, 3)) : Number(code.slice(0, 2))

export type BranchSource = { code: string; wish: boolean }

/** Slots for a person's branches, wishes first, each branch once. */
export const packBranches = (branches: readonly BranchSource[]): number[] => {
  const seen = new Map<number, number>()
  for (const { code, wish } of [...branches].sort((a, b) => Number(b.wish) - Number(a.wish))) {
    const slot = slotOf(code)
    if (slot > 0 && !seen.has(slot)) seen.set(slot, wish ? slot | wishBit : slot)
  }
  return [...seen.values()].slice(0, branchSlots)
}

export type BranchTarget = { group: number; division: number; section: number }

/** A company's branch in the form slots are compared with; null where it is not known. */
export const branchTarget = (code: string | null | undefined): BranchTarget | null => {
  if (!code || !/^\d{2,6}$/.test(code)) return null
  const division = Number(code.slice(0, 2))
  return { group: code.length >= 3 ? slotOf(code) : -1, division, section: sections[division] ?? 0 }
}

/** The branch that an order's slot holds, in the form people's slots are compared with. */
export const targetOfSlot = (slot: number): BranchTarget | null => {
  if (slot === 0) return null
  const division = slot >= 1000 ? Math.floor((slot - 1000) / 10) : slot
  return { group: slot >= 1000 ? slot : -1, division, section: sections[division] ?? 0 }
}

/** 1 on three digits, .6 on two, .3 in the section, 0 elsewhere (`matching.md` 4, B). */
export const branchFit = (slot: number, target: BranchTarget): number => {
  const bare = slot & ~wishBit
  if (bare === target.group) return 1
  const division = bare >= 1000 ? Math.floor((bare - 1000) / 10) : bare
  if (division === target.division) return bare < 1000 && target.group === -1 ? 1 : 0.6
  const section = sections[division] ?? 0
  return section !== 0 && section === target.section ? 0.3 : 0
}
export const isWish = (slot: number): boolean => (slot & wishBit) !== 0
