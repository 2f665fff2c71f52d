import { groupBy } from '../kernel/group-by'
import { likenedText } from './heads'
import { type HitKind, makeHitBoard } from './hit-board'
import { variantOf } from './spelling'
import { type TitlePart, titleParts } from './title-parts'
import { tellingText, wholeText } from './title-text'
import { makeTrigramIndex } from './trigram-index'

/** A title that others are likened to; `weight` is what a match with it is worth, 0–1. */
export type KnownTitle = { title: string; weight: number }

const entriesRead = 200
const partEntriesRead = 100
/** Likeness from which a title is compared letter by letter, and what another form of it counts for. */
const variantFrom = 0.6
const variantScore = 0.98

// Measured on titles left out of the catalogue (docs/decisions/0009), never on the evaluation files.
/** Of what is missing to a full match, the share that a common beginning makes up for. */
const beginningWeight = 0.5

const commonBeginning = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length / Math.max(a.length, b.length)
}

/**
 * Finds among known titles those that a title means or is like. Pure and deterministic. What was found is read by the
 * other methods until `find` is called again.
 */
export const makeTitleMatcher = (titles: readonly KnownTitle[]) => {
  // With its filler words: "faglig konsulent" is not the same as "konsulent".
  const wholes = titles.map(({ title }) => wholeText(title))
  const texts = wholes.map(tellingText)
  const byText = groupBy(titles.keys(), (at) => wholes[at]!)
  const index = makeTrigramIndex(texts.map(likenedText))
  const vocabulary = new Set(texts.flatMap((text) => text.split(' ')))
  const isWord = (word: string) => vocabulary.has(word)
  const board = makeHitBoard(titles.length)

  const collect = ({ whole, text, share, names }: TitlePart): void => {
    if (text === '') return
    const all = names === 'whole'
    const sameKind = all ? 'exact' : names === 'help' ? 'expanded' : 'part'
    const same = byText.get(whole) ?? byText.get(text) ?? []
    for (const at of same) board.add(at, titles[at]!.weight * share, sameKind)
    if (names === 'order') return
    for (const { at, score } of index.nearest(likenedText(text), all ? entriesRead : partEntriesRead)) {
      const { weight } = titles[at]!
      const other = texts[at]!
      const variant = all && score > variantFrom ? variantOf(text, other) : null
      if (variant !== null) {
        board.add(at, variantScore * weight, variant)
        continue
      }
      const nearer = score + beginningWeight * commonBeginning(text, other) * (1 - score)
      board.add(at, nearer * weight * share, all ? 'trigram' : 'expanded')
    }
  }

  const find = (title: string): readonly number[] => {
    board.clear()
    for (const part of titleParts(title, isWord)) collect(part)
    return board.met
  }

  return {
    /** Places of the titles found, in no order. */
    find,
    /** Places of the titles found, best first, at most `most`. */
    best: (title: string, most: number): number[] =>
      [...find(title)].sort((a, b) => board.worthOf(b) - board.worthOf(a) || a - b).slice(0, most),
    scoreOf: (at: number): number => board.scoreOf(at),
    kindOf: (at: number): HitKind => board.kindOf(at),
    /** How it was met and how like it is: what the titles are ordered by. */
    worthOf: (at: number): number => board.worthOf(at),
    byText: byText as ReadonlyMap<string, readonly number[]>,
  }
}
export type TitleMatcher = ReturnType<typeof makeTitleMatcher>
