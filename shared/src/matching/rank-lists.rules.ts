import { occupationNo } from '../occupations/occupation.codes'
import type { Similarity } from '../occupations/similarity.rules'

/** A list to read: of which occupation, what its records are worth, and how near it lies to the order. */
export type ListToRead = { no: number; share: number; similarity: number }

/** The lists of the order's own occupations. */
export const directLists = (occupations: readonly { code: string; confidence: number }[]): ListToRead[] =>
  occupations.map(({ code, confidence }) => ({ no: occupationNo(code), share: confidence, similarity: 1 }))

/** The lists of neighbouring occupations, each once with its best worth, best first. */
export const neighbourLists = (
  occupations: readonly { code: string; confidence: number }[],
  similarity: Similarity,
): ListToRead[] => {
  const own = new Map(directLists(occupations).map((list) => [list.no, list]))
  const found = new Map<number, ListToRead>()
  for (const { code, confidence } of occupations)
    for (const neighbour of similarity.neighboursOf(code)) {
      const share = confidence * neighbour.similarity
      const better = Math.max(found.get(neighbour.no)?.share ?? 0, own.get(neighbour.no)?.share ?? 0)
      if (share > better)
        found.set(neighbour.no, { no: neighbour.no, share, similarity: neighbour.similarity })
    }
  return [...found.values()].sort((a, b) => b.share - a.share || a.no - b.no)
}
