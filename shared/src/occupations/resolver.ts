import type { Catalogue } from './catalogue-format'
import { makeCompletion } from './completion'
import { confidences, kindWeights, secondChoiceWeight } from './confidence.rules'
import { makeGroupNearness } from './group-nearness'
import type { HitKind } from './hit-board'
import type { ResolutionMethod } from './occupation.schema'
import { makeTitleMatcher } from './title-matcher'
import { wholeText } from './title-text'

/** One occupation that a title may mean. */
export type TitleMatch = {
  code: string
  groupCode: string
  labelDa: string
  labelEn: string
  /** The catalogue's title that fitted. */
  matchedTitle: string
  confidence: number
  method: ResolutionMethod
}

/** An occupation with its nearest title. */
type Candidate = {
  entry: number
  group: number
  rank: number
  /** It is the very title, and means this occupation first: nothing that is merely like it comes before. */
  outright: boolean
}

const completionsRead = 100
const completionsShown = 3
const completionConfidence = 0.6

// Measured on titles left out of the catalogue (docs/decisions/0009), never on the evaluation files.
/** What it adds that several titles of one unit group are near, and how much less in a group with many titles. */
const agreementWeight = 0.3
const agreementPower = 1.5
const groupSizePower = 0.3
const usualGroupSize = 50

const methodOf: Record<HitKind, ResolutionMethod> = {
  exact: 'exact',
  form: 'trigram',
  slip: 'trigram',
  part: 'expanded',
  trigram: 'trigram',
  expanded: 'expanded',
}

const byRank = (a: Candidate, b: Candidate): number =>
  Number(b.outright) - Number(a.outright) || b.rank - a.rank || a.entry - b.entry

/**
 * Resolves job titles to occupations of the catalogue. Pure and deterministic; an answer costs well under a millisecond
 * whatever the title holds.
 */
export const makeResolver = ({ groups, occupations, links }: Catalogue) => {
  const groupAt = new Map(groups.map((group, at) => [group.code, at]))
  const entries = occupations.flatMap((one, occupation) =>
    one.titles.map(({ title, kind, firstChoice }) => ({
      occupation,
      group: groupAt.get(one.groupCode) ?? 0,
      title,
      weight: kindWeights[kind] * (firstChoice ? 1 : secondChoiceWeight),
      firstChoice,
    })),
  )
  const matcher = makeTitleMatcher(entries)
  const completionsOf = makeCompletion(matcher.byText.keys())
  const nearness = makeGroupNearness(groups, links)
  const sizes = new Float64Array(groups.length)
  for (const { group } of entries) sizes[group]!++
  const damping = sizes.map((size) => (size / usualGroupSize) ** groupSizePower)
  const agreement = new Float64Array(groups.length)
  const nearestTitle = new Int32Array(occupations.length).fill(-1)

  /** Occupations met, each with its nearest title, best first. Leaves the working array as it found it. */
  const candidates = (title: string): Candidate[] => {
    const occupationsMet: number[] = []
    agreement.fill(0)
    for (const entry of matcher.find(title)) {
      const { occupation, group } = entries[entry]!
      agreement[group]! += matcher.scoreOf(entry) ** agreementPower
      const before = nearestTitle[occupation]!
      if (before === -1) occupationsMet.push(occupation)
      const gain = before === -1 ? 1 : matcher.worthOf(entry) - matcher.worthOf(before)
      if (gain > 0 || (gain === 0 && entry < before)) nearestTitle[occupation] = entry
    }
    return occupationsMet
      .map((occupation): Candidate => {
        const entry = nearestTitle[occupation]!
        const { group } = entries[entry]!
        nearestTitle[occupation] = -1
        const agreed = agreementWeight * Math.log1p(agreement[group]! / damping[group]!)
        const outright = matcher.kindOf(entry) === 'exact' && entries[entry]!.firstChoice
        return { entry, group, rank: matcher.worthOf(entry) + agreed, outright }
      })
      .sort(byRank)
  }

  const toMatch = (entry: number, method: ResolutionMethod, confidence: number): TitleMatch => {
    const { occupation, title } = entries[entry]!
    const { code, groupCode, labelDa, labelEn } = occupations[occupation]!
    return { code, groupCode, labelDa, labelEn, matchedTitle: title, confidence, method }
  }

  return {
    /** Occupations the title may mean, best first, at most `most`; none where nothing in it is like a known title. */
    resolve(title: string, most = 10): TitleMatch[] {
      const found = candidates(title)
      // One letter resembles everything that begins with it: it means what is called so, or nothing.
      const [first, ...others] =
        wholeText(title).length > 1 ? found : found.filter(({ entry }) => matcher.kindOf(entry) === 'exact')
      if (first === undefined) return []
      // Beside the first come those that lie near it in the trade, the more so where the first is sure.
      const trust = matcher.kindOf(first.entry) === 'exact' ? 1 : 0.5
      const nearer = others
        .slice(0, most * 4)
        .map((one) => ({ ...one, rank: one.rank + trust * nearness(first.group, one.group) }))
        .sort(byRank)
      const ordered = [first, ...nearer].slice(0, most)
      const sure = confidences(
        ordered.map(({ entry, group, rank }) => ({
          score: matcher.scoreOf(entry),
          kind: matcher.kindOf(entry),
          firstChoice: entries[entry]!.firstChoice,
          group,
          rank,
        })),
      )
      return ordered.map(({ entry }, at) => toMatch(entry, methodOf[matcher.kindOf(entry)], sure[at]!))
    },

    /** Titles that begin as this one does, the likeliest first, each occupation once; then the matches given. */
    complete(title: string, matches: readonly TitleMatch[]): TitleMatch[] {
      const text = wholeText(title)
      if (text.length < 2) return [...matches]
      const completions = completionsOf(text, completionsRead)
        .flatMap((one) => matcher.byText.get(one)!)
        .map((entry) => ({ entry, worth: entries[entry]!.weight / (entries[entry]!.title.length + 10) }))
        .sort((a, b) => b.worth - a.worth || a.entry - b.entry)
        .map(({ entry }) => toMatch(entry, 'prefix', completionConfidence))
      const seen = new Set<string>()
      const once = ({ code }: TitleMatch) => !seen.has(code) && seen.add(code) !== undefined
      return [...completions.filter(once).slice(0, completionsShown), ...matches.filter(once)]
    },
  }
}
export type Resolver = ReturnType<typeof makeResolver>
