import type { HitKind } from './hit-board'
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
/** A name of a whole group of occupations: after the titles of an occupation, where they are as like. */
export const groupTitleWeight = 0.98
/** A title that means another occupation first. */
export const secondChoiceWeight = 0.92

/** A candidate as the resolver ranked it. */
export type RankedHit = {
  /** Likeness of its nearest title, 0–1. */
  score: number
  kind: HitKind
  firstChoice: boolean
  group: number
  rank: number
}

// A slip of the pen may be another word: it is asked about.
const confidenceOf: Partial<Record<HitKind, number>> = { exact: 1, form: 0.92, slip: 0.8 }
const secondChoiceConfidence = 0.7
/** A text that titles of several unit groups share as their first choice is asked about. */
const disputedConfidence = 0.8
const partConfidence = 0.95
const besideExact = 0.6
const besideLike = 0.9
/** Below this likeness nothing is known that the title could mean. */
const leastLikeness = 0.5

/**
 * How sure the best candidate is that only resembles a known title. The share of right unit groups rises with likeness and
 * even more with the lead over the next group (fitted on titles left out of the catalogue, docs/decisions/0009);
 * it is stretched so that .85 means as much, and .45 the least that is worth asking about.
 */
const likeConfidence = (likeness: number, lead: number): number => {
  if (likeness < leastLikeness) return likeness * 0.89
  const right = 1 / (1 + Math.exp(1.54 - 1.76 * likeness - 3.15 * Math.min(1, Math.max(0, lead))))
  return right >= acceptFrom ? right : Math.max(askFrom, askFrom + ((right - 0.3) * 0.4) / 0.55)
}

/** How sure each candidate is, 0–1; candidates and answers best first. */
export const confidences = (ranked: readonly RankedHit[]): number[] => {
  const [first] = ranked
  if (first === undefined) return []
  const lead = first.rank - (ranked.find((one) => one.group !== first.group)?.rank ?? 0)
  // Unit groups that have this very title, in this or another form, as a first choice.
  const claims = new Set(
    ranked.filter((one) => one.kind === first.kind && one.firstChoice).map((one) => one.group),
  )
  const best = likeConfidence(first.score, lead)
  const sure = (one: RankedHit): number => {
    const outright = confidenceOf[one.kind]
    if (outright !== undefined) {
      if (!one.firstChoice) return Math.min(outright, secondChoiceConfidence)
      return claims.size > 1 ? Math.min(outright, disputedConfidence) : outright
    }
    if (one.kind === 'part') return one.score * partConfidence
    if (first.kind !== 'trigram' && first.kind !== 'expanded') return one.score * besideExact
    return one === first ? best : (best * besideLike * one.score) / first.score
  }
  let before = 1
  return ranked.map((one) => {
    before = Math.round(Math.min(before, sure(one)) * 1000) / 1000
    return before
  })
}

type Sure = { confidence: number; method: string }
const mostStored = 3

/** Which of a title's occupations are stored with it: at most three, and beside a sure one only others that it names outright. */
export const storedOccupations = <T extends Sure>(matches: readonly T[]): T[] => {
  const [best] = matches
  if (!best || best.confidence < askFrom) return []
  const sure = best.confidence >= acceptFrom
  const named = (match: T) => match.confidence >= acceptFrom || match.method === 'exact'
  return matches
    .filter((match) => match.confidence >= askFrom && (!sure || named(match)))
    .slice(0, mostStored)
}
