import type { Catalogue } from './catalogue-format'
import { groupOf, occupationNo } from './occupation.codes'
import type { OccupationTieKind } from './occupation.schema'

/** How alike two occupations are (`matching.md` 4, O). Neighbour groups: docs/decisions/0010. */
export const similarityLevels = {
  same: 1,
  exactLink: 0.95,
  closeLink: 0.9,
  broader: 0.75,
  sameUnitGroup: 0.55,
  closeGroup: 0.55,
  nearGroup: 0.35,
  sameMinorGroup: 0.35,
} as const

/** What an official list says of two occupations comes before the hierarchy. */
const tieLevels: Record<OccupationTieKind, number> = {
  exact: similarityLevels.exactLink,
  close: similarityLevels.closeLink,
  broader: similarityLevels.broader,
}

export type Neighbour = { code: string; no: number; similarity: number }
export const mostNeighbours = 30

/** Occupations like a given one, best first, at most thirty; found when first asked for and kept. */
export const makeSimilarity = ({ occupations, links, ties }: Catalogue) => {
  const byGroup = new Map<string, string[]>()
  for (const { code, groupCode } of occupations)
    byGroup.set(groupCode, [...(byGroup.get(groupCode) ?? []), code])
  const byMinorGroup = new Map<string, string[]>()
  for (const group of byGroup.keys()) {
    const minor = group.slice(0, 3)
    byMinorGroup.set(minor, [...(byMinorGroup.get(minor) ?? []), group])
  }
  const groupLinks = new Map<string, { group: string; similarity: number }[]>()
  for (const { groupA, groupB, kind } of links) {
    const similarity = kind === 'near' ? similarityLevels.nearGroup : similarityLevels.closeGroup
    for (const [from, group] of [
      [groupA, groupB],
      [groupB, groupA],
    ] as const)
      groupLinks.set(from, [...(groupLinks.get(from) ?? []), { group, similarity }])
  }

  /** Groups beside the given one with what they are worth, the better of two ways. */
  const groupsNear = (group: string): Map<string, number> => {
    const near = new Map<string, number>([[group, similarityLevels.sameUnitGroup]])
    const add = (other: string, similarity: number) =>
      near.set(other, Math.max(near.get(other) ?? 0, similarity))
    for (const link of groupLinks.get(group) ?? []) add(link.group, link.similarity)
    for (const other of byMinorGroup.get(group.slice(0, 3)) ?? []) add(other, similarityLevels.sameMinorGroup)
    return near
  }

  const tied = new Map<string, Map<string, number>>()
  for (const { codeA, codeB, kind } of ties)
    for (const [from, to] of [
      [codeA, codeB],
      [codeB, codeA],
    ] as const) {
      const others = tied.get(from) ?? new Map<string, number>()
      others.set(to, Math.max(others.get(to) ?? 0, tieLevels[kind]))
      tied.set(from, others)
    }

  const kept = new Map<string, readonly Neighbour[]>()
  const find = (code: string): Neighbour[] => {
    const own = groupOf(code)
    const near = new Map<string, number>()
    for (const [group, similarity] of groupsNear(own))
      for (const other of byGroup.get(group) ?? []) near.set(other, similarity)
    for (const [other, similarity] of tied.get(code) ?? [])
      near.set(other, Math.max(near.get(other) ?? 0, similarity))
    return (
      [...near]
        .map(([other, similarity]) => ({
          code: other,
          no: occupationNo(other),
          similarity,
          group: groupOf(other),
        }))
        .filter((other) => other.code !== code)
        // The own group before a neighbour of equal worth, a linked group before one of the same minor group.
        .sort(
          (a, b) =>
            b.similarity - a.similarity ||
            Number(b.group === own) - Number(a.group === own) ||
            Number(linked(own, b.group)) - Number(linked(own, a.group)) ||
            (a.code < b.code ? -1 : 1),
        )
        .slice(0, mostNeighbours)
        .map(({ code: other, no, similarity }) => ({ code: other, no, similarity }))
    )
  }
  const linked = (group: string, other: string) =>
    (groupLinks.get(group) ?? []).some((link) => link.group === other)

  return {
    /** Neighbours of an occupation, best first; the occupation itself is not among them. */
    neighboursOf(code: string): readonly Neighbour[] {
      const known = kept.get(code)
      if (known) return known
      const found = find(code)
      kept.set(code, found)
      return found
    },
  }
}
export type Similarity = ReturnType<typeof makeSimilarity>
