import type { ResolutionVerdict, TitleKind } from './occupation.schema'

export const acceptFrom = 0.85
export const askFrom = 0.45

/** What happens to a title whose best occupation has this confidence (`matching.md` 2). */
export const verdictOf = (confidence: number): ResolutionVerdict =>
  confidence >= acceptFrom ? 'accepted' : confidence >= askFrom ? 'ask' : 'raw'

/** How much a match with a title of each kind is worth beside one with the preferred title. */
export const kindWeights: Record<TitleKind, number> = {
  preferred: 1,
  synonym: 0.99,
  abbreviation: 0.97,
  colloquial: 0.97,
  old: 0.95,
  english: 0.94,
}
/** A title that means another occupation first. */
export const secondChoiceWeight = 0.92

type Ranked = { hit: { score: number; method: string }; rank: number; groupCode: string }

/** Adds to each candidate how sure it is, 0–1; best first. */
export const calibrated = <T extends Ranked>(ranked: readonly T[]): (T & { confidence: number })[] =>
  ranked.map((one) => ({ ...one, confidence: Math.min(1, Math.max(0, one.hit.score)) }))

type Sure = { confidence: number; method: string }
const mostStored = 3

/** Which of a title's occupations are stored with it: at most three, and beside a sure one only what it also means outright. */
export const storedOccupations = <T extends Sure>(matches: readonly T[]): T[] => {
  const [best] = matches
  if (!best || best.confidence < askFrom) return []
  const sure = best.confidence >= acceptFrom
  return matches
    .filter((match) => match === best || (match.confidence >= askFrom && (!sure || match.method === 'exact')))
    .slice(0, mostStored)
}
