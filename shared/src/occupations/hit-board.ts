/**
 * How an entry was met: the same text as the title, another `form` of it or a `slip` of the pen, the same text as a `part`
 * of it, or a text like the title or like a part.
 */
export const hitKinds = ['exact', 'form', 'slip', 'part', 'trigram', 'expanded'] as const
export type HitKind = (typeof hitKinds)[number]

/** What being met in each way counts for beside likeness: the very same text comes first, whatever else is near. */
export const precedence: Record<HitKind, number> = {
  exact: 1,
  form: 0.6,
  slip: 0.3,
  part: 0.5,
  trigram: 0,
  expanded: 0,
}

/** The best hit of each entry, kept in arrays that serve title after title. */
export const makeHitBoard = (entries: number) => {
  const scores = new Float64Array(entries)
  const worths = new Float64Array(entries)
  const kinds = new Uint8Array(entries)
  const met: number[] = []
  return {
    add(entry: number, score: number, kind: HitKind): void {
      const worth = score + precedence[kind]
      if (worths[entry] === 0) met.push(entry)
      else if (worths[entry]! >= worth) return
      scores[entry] = score
      worths[entry] = worth
      kinds[entry] = hitKinds.indexOf(kind)
    },
    /** Entries met since the last `clear`. */
    met: met as readonly number[],
    scoreOf: (entry: number): number => scores[entry]!,
    /** Score and precedence together. */
    worthOf: (entry: number): number => worths[entry]!,
    kindOf: (entry: number): HitKind => hitKinds[kinds[entry]!]!,
    clear(): void {
      for (const entry of met) worths[entry] = 0
      met.length = 0
    },
  }
}
