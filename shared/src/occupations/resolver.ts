import { groupBy } from '../kernel/group-by'
import type { Catalogue } from './catalogue-format'
import { expandShared } from './compounds'
import { calibrated, kindWeights, secondChoiceWeight } from './confidence.rules'
import type { ResolutionMethod } from './occupation.schema'
import { bareTitle, titleText } from './title-text'
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

type Entry = { occupation: number; title: string; text: string; weight: number; firstChoice: boolean }
type Hit = { entry: Entry; score: number; method: ResolutionMethod }

const neighboursRead = 60
const completionsRead = 300
const completionsShown = 3
const completionConfidence = 0.6
/** How much the agreement of several titles of one unit group adds to the nearest one. */
const agreementWeight = 0.15
const agreementPower = 2
/** Parts of a title ("kok / tjener", "lager- og …") tell less than the whole of it. */
const partWeight = 0.96
const partSeparator = /\s*(?:[/,;|:+&]|\s[-–—]\s|\s(?:og|eller)\s)\s*/

/**
 * Resolves job titles to occupations of the catalogue. Pure and deterministic; an answer costs well under a millisecond
 * whatever the title holds.
 */
export const makeResolver = ({ occupations }: Catalogue) => {
  const entries: Entry[] = occupations.flatMap((one, occupation) =>
    one.titles.map(({ title, kind, firstChoice }) => ({
      occupation,
      title,
      text: titleText(title),
      weight: kindWeights[kind] * (firstChoice ? 1 : secondChoiceWeight),
      firstChoice,
    })),
  )
  const index = makeTrigramIndex(entries.map((entry) => entry.text))
  const byText = groupBy(entries, (entry) => entry.text)
  const vocabulary = new Set(entries.flatMap((entry) => entry.text.split(' ')))
  const isWord = (word: string) => vocabulary.has(word)

  const hitsOf = (text: string, share: number, method: ResolutionMethod): Hit[] => {
    if (text === '') return []
    const exact = (byText.get(text) ?? []).map(
      (entry): Hit => ({
        entry,
        score: entry.weight * share,
        method: method === 'trigram' ? 'exact' : method,
      }),
    )
    const near = index.nearest(text, neighboursRead).flatMap(({ at, score }): Hit[] => {
      const entry = entries[at]!
      return entry.text === text ? [] : [{ entry, score: score * entry.weight * share, method }]
    })
    return [...exact, ...near]
  }

  /** The whole title, then what it names in parts. */
  const allHits = (title: string): Hit[] => {
    const bare = bareTitle(title)
    const whole = titleText(bare)
    const expanded = expandShared(bare, isWord).map(titleText)
    const parts = bare.split(partSeparator).slice(0, 5).map(titleText)
    const others = [...new Set([...expanded, ...(parts.length > 1 ? parts : [])])].filter(
      (text) => text.length > 2 && text !== whole,
    )
    return [...hitsOf(whole, 1, 'trigram'), ...others.flatMap((text) => hitsOf(text, partWeight, 'expanded'))]
  }

  // Sorted for finding what a half-typed title may become.
  const sorted = [...byText.keys()].filter(Boolean).sort()
  const firstFrom = (text: string): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < text) low = middle + 1
      else high = middle
    }
    return low
  }

  const toMatch = ({ entry, method }: Hit, confidence: number): TitleMatch => {
    const { code, groupCode, labelDa, labelEn } = occupations[entry.occupation]!
    return { code, groupCode, labelDa, labelEn, matchedTitle: entry.title, confidence, method }
  }

  return {
    /** Titles that begin as this one does, shortest first, each occupation once, then the matches given. */
    complete(title: string, matches: readonly TitleMatch[]): TitleMatch[] {
      const text = titleText(title)
      if (text.length < 2) return [...matches]
      const found: Entry[] = []
      for (let at = firstFrom(text); at < sorted.length && found.length < completionsRead; at++) {
        if (!sorted[at]!.startsWith(text)) break
        found.push(...byText.get(sorted[at]!)!)
      }
      const completions = found
        .sort((a, b) => b.weight / (b.text.length + 10) - a.weight / (a.text.length + 10))
        .map((entry) => toMatch({ entry, score: 0, method: 'prefix' }, completionConfidence))
      const seen = new Set<string>()
      return [...completions.slice(0, completionsShown), ...matches].filter(
        ({ code }) => !seen.has(code) && seen.add(code),
      )
    },

    /** Occupations the title may mean, best first, at most `most`; none where nothing in it is like a known title. */
    resolve(title: string, most = 10): TitleMatch[] {
      const hits = allHits(title)
      const agreement = new Map<string, number>()
      const best = new Map<number, Hit>()
      for (const hit of hits) {
        const { occupation } = hit.entry
        const group = occupations[occupation]!.groupCode
        agreement.set(group, (agreement.get(group) ?? 0) + hit.score ** agreementPower)
        const before = best.get(occupation)
        if (before === undefined || hit.score > before.score) best.set(occupation, hit)
      }
      const ranked = [...best.values()]
        .map((hit) => {
          const { groupCode } = occupations[hit.entry.occupation]!
          return {
            hit,
            groupCode,
            rank: hit.score + agreementWeight * Math.log1p(agreement.get(groupCode) ?? 0),
          }
        })
        .sort((a, b) => b.rank - a.rank || a.hit.entry.occupation - b.hit.entry.occupation)
      return calibrated(ranked)
        .slice(0, most)
        .map(({ hit, confidence }) => toMatch(hit, confidence))
    },
  }
}
export type Resolver = ReturnType<typeof makeResolver>
