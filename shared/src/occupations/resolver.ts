import { groupBy } from '../kernel/group-by'
import type { Catalogue } from './catalogue-format'
import { makeCompletion } from './completion'
import { confidences, kindWeights, secondChoiceWeight } from './confidence.rules'
import { makeGroupNearness } from './group-nearness'
import { type HitKind, makeHitBoard } from './hit-board'
import type { ResolutionMethod } from './occupation.schema'
import { variantOf } from './spelling'
import { type TitlePart, titleParts } from './title-parts'
import { titleText, wholeText } from './title-text'
import { makeTrigramIndex } from './trigram-index'

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

type Entry = {
  occupation: number
  group: number
  title: string
  text: string
  /** With its filler words: "faglig konsulent" is not the same as "konsulent". */
  whole: string
  weight: number
  firstChoice: boolean
}
/** An occupation with its nearest title. */
type Candidate = { entry: number; group: number; rank: number }

const entriesRead = 200
/** Likeness from which a title is compared letter by letter, and what another form of it counts for. */
const variantFrom = 0.6
const variantScore = 0.98
const completionsRead = 100
const completionsShown = 3
const completionConfidence = 0.6

// Measured on titles left out of the catalogue (docs/decisions/0009), never on the evaluation files.
/** Of what is missing to a full match, the share that a common beginning makes up for. */
const beginningWeight = 0.5
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

const byRank = (a: Candidate, b: Candidate): number => b.rank - a.rank || a.entry - b.entry

const commonBeginning = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length / Math.max(a.length, b.length)
}

/**
 * Resolves job titles to occupations of the catalogue. Pure and deterministic; an answer costs well under a millisecond
 * whatever the title holds.
 */
export const makeResolver = ({ groups, occupations, links }: Catalogue) => {
  const groupAt = new Map(groups.map((group, at) => [group.code, at]))
  const entries: Entry[] = occupations.flatMap((one, occupation) =>
    one.titles.map(({ title, kind, firstChoice }) => ({
      occupation,
      group: groupAt.get(one.groupCode) ?? 0,
      title,
      text: titleText(title),
      whole: wholeText(title),
      weight: kindWeights[kind] * (firstChoice ? 1 : secondChoiceWeight),
      firstChoice,
    })),
  )
  const byText = groupBy(entries.keys(), (entry) => entries[entry]!.whole)
  const index = makeTrigramIndex(entries.map((entry) => entry.text))
  const vocabulary = new Set(entries.flatMap((entry) => entry.text.split(' ')))
  const isWord = (word: string) => vocabulary.has(word)
  const completionsOf = makeCompletion(byText.keys())
  const nearness = makeGroupNearness(groups, links)
  const board = makeHitBoard(entries.length)
  const sizes = new Float64Array(groups.length)
  for (const { group } of entries) sizes[group]!++
  const damping = sizes.map((size) => (size / usualGroupSize) ** groupSizePower)
  const agreement = new Float64Array(groups.length)
  const nearestTitle = new Int32Array(occupations.length).fill(-1)

  const collect = ({ whole, text, share, names }: TitlePart): void => {
    if (text === '') return
    const all = names === 'whole'
    const sameKind = all ? 'exact' : names === 'part' ? 'part' : 'expanded'
    const same = byText.get(whole) ?? byText.get(text) ?? []
    for (const entry of same) board.add(entry, entries[entry]!.weight * share, sameKind)
    for (const { at: entry, score } of index.nearest(text, entriesRead)) {
      const { text: other, weight } = entries[entry]!
      const variant = all && score > variantFrom ? variantOf(text, other) : null
      if (variant !== null) {
        board.add(entry, variantScore * weight, variant)
        continue
      }
      const nearer = score + beginningWeight * commonBeginning(text, other) * (1 - score)
      board.add(entry, nearer * weight * share, all ? 'trigram' : 'expanded')
    }
  }

  /** Occupations met, each with its nearest title, best first. Leaves the working arrays as it found them. */
  const candidates = (): Candidate[] => {
    const occupationsMet: number[] = []
    for (const entry of board.met) {
      const { occupation, group } = entries[entry]!
      agreement[group]! += board.scoreOf(entry) ** agreementPower
      const before = nearestTitle[occupation]!
      if (before === -1) occupationsMet.push(occupation)
      const gain = before === -1 ? 1 : board.worthOf(entry) - board.worthOf(before)
      if (gain > 0 || (gain === 0 && entry < before)) nearestTitle[occupation] = entry
    }
    const found = occupationsMet.map((occupation): Candidate => {
      const entry = nearestTitle[occupation]!
      const { group } = entries[entry]!
      const agreed = agreementWeight * Math.log1p(agreement[group]! / damping[group]!)
      return { entry, group, rank: board.worthOf(entry) + agreed }
    })
    for (const { entry, group } of found) {
      agreement[group] = 0
      nearestTitle[entries[entry]!.occupation] = -1
    }
    return found.sort(byRank)
  }

  const toMatch = (entry: number, method: ResolutionMethod, confidence: number): TitleMatch => {
    const { occupation, title } = entries[entry]!
    const { code, groupCode, labelDa, labelEn } = occupations[occupation]!
    return { code, groupCode, labelDa, labelEn, matchedTitle: title, confidence, method }
  }

  return {
    /** Occupations the title may mean, best first, at most `most`; none where nothing in it is like a known title. */
    resolve(title: string, most = 10): TitleMatch[] {
      for (const part of titleParts(title, isWord)) collect(part)
      const [first, ...others] = candidates()
      if (first === undefined) return []
      // Beside the first come those that lie near it in the trade, the more so where the first is sure.
      const trust = board.kindOf(first.entry) === 'exact' ? 1 : 0.5
      const nearer = others
        .slice(0, most * 4)
        .map((one) => ({ ...one, rank: one.rank + trust * nearness(first.group, one.group) }))
        .sort(byRank)
      const ordered = [first, ...nearer].slice(0, most)
      const sure = confidences(
        ordered.map(({ entry, group, rank }) => ({
          score: board.scoreOf(entry),
          kind: board.kindOf(entry),
          firstChoice: entries[entry]!.firstChoice,
          group,
          rank,
        })),
      )
      const matches = ordered.map(({ entry }, at) => toMatch(entry, methodOf[board.kindOf(entry)], sure[at]!))
      board.clear()
      return matches
    },

    /** Titles that begin as this one does, the likeliest first, each occupation once; then the matches given. */
    complete(title: string, matches: readonly TitleMatch[]): TitleMatch[] {
      const text = wholeText(title)
      if (text.length < 2) return [...matches]
      const completions = completionsOf(text, completionsRead)
        .flatMap((one) => byText.get(one)!)
        .map((entry) => ({ entry, worth: entries[entry]!.weight / (entries[entry]!.text.length + 10) }))
        .sort((a, b) => b.worth - a.worth || a.entry - b.entry)
        .map(({ entry }) => toMatch(entry, 'prefix', completionConfidence))
      const seen = new Set<string>()
      const once = ({ code }: TitleMatch) => !seen.has(code) && seen.add(code) !== undefined
      return [...completions.filter(once).slice(0, completionsShown), ...matches.filter(once)]
    },
  }
}
export type Resolver = ReturnType<typeof makeResolver>
