import type { Catalogue } from './catalogue-format'

const values = { close: 0.3, near: 0.22, minorGroup: 0.22, subMajorGroup: 0.12 } as const

/** How near two unit groups, named by their places, lie to each other, 0–.3: by a link, else by the hierarchy. */
export const makeGroupNearness = (groups: Catalogue['groups'], links: Catalogue['links']) => {
  const minor = groups.map(({ code }) => code.slice(0, 3))
  const subMajor = groups.map(({ code }) => code.slice(0, 2))
  const at = new Map(groups.map(({ code }, place) => [code, place]))
  const linked = new Map<number, number>()
  for (const { groupA, groupB, kind } of links) {
    const [a, b] = [at.get(groupA), at.get(groupB)]
    if (a === undefined || b === undefined) continue
    const value = kind === 'near' ? values.near : values.close
    linked.set(a * groups.length + b, value)
    linked.set(b * groups.length + a, value)
  }
  return (a: number, b: number): number => {
    if (a === b) return 0
    const byHierarchy =
      minor[a] === minor[b] ? values.minorGroup : subMajor[a] === subMajor[b] ? values.subMajorGroup : 0
    return Math.max(linked.get(a * groups.length + b) ?? 0, byHierarchy)
  }
}
