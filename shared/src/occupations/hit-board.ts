/**
 * How an entry was met: the same text as the title, another `form` of it or a `slip` of the pen, the same text as a `part`
 * of it, or a text like the title or like a part.
 */
export const hitKinds = ['exact', 'form', 'slip', 'part', 'trigram', 'expanded'] as const
export type HitKind = (typeof hitKinds)[number]

/** Best score of each entry, kept in arrays that serve title after title. */
export const makeHitBoard = (entries: number) => {
  const scores = new Float64Array(entries)
  const kinds = new Uint8Array(entries)
  const met: number[] = []
  return {
    add(entry: number, score: number, kind: HitKind): void {
      if (scores[entry] === 0) met.push(entry)
      else if (scores[entry]! >= score) return
      scores[entry] = score
      kinds[entry] = hitKinds.indexOf(kind)
    },
    /** Entries met since the last `clear`. */
    met: met as readonly number[],
    scoreOf: (entry: number): number => scores[entry]!,
    kindOf: (entry: number): HitKind => hitKinds[kinds[entry]!]!,
    clear(): void {
      for (const entry of met) scores[entry] = 0
      met.length = 0
    },
  }
}
