import { searchText } from '../kernel/search-text'

/** Days since 2000-01-01 of an ISO date, held within the 16 bits that postings give a day. */
export const dayNumber = (isoDate: string): number =>
  Math.max(0, Math.min(65_534, Math.floor(Date.parse(isoDate.slice(0, 10)) / 86_400_000) - 10_957))

/** Danish municipality codes are below 1000. */
export const municipalityNo = (code: string): number => Number(code) % 1000

// Lists of words lie above those of occupations with two-digit running numbers and below those with more.
const firstWordList = 1_000_000
const prefixLength = 4
const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/** The list of a word: words with the same first four letters share one. */
const wordList = (word: string): number => {
  let value = 0
  for (let at = 0; at < prefixLength; at++) value = value * 37 + letters.indexOf(word[at] ?? ' ') + 1
  return firstWordList + value
}

// Words that say nothing about the work.
const fillers = new Set(
  'af and at den der det en et for fra hos i inden job med og om or paa samt som the til ved'.split(' '),
)

/** The words of a title that say something, in search form; at most six. */
export const titleWords = (title: string): string[] => {
  const words = searchText(title.slice(0, 400)).split(' ')
  return [...new Set(words)].filter((word) => word.length > 1 && !fillers.has(word)).slice(0, 6)
}

/** The lists a title without an occupation is kept in and looked up by. */
export const wordLists = (title: string): number[] => [...new Set(titleWords(title).map(wordList))]

/**
 * How far one title's words are those of another, 0–1: a word counts where one of the two begins with the other and they
 * share at least four letters (or are the same), and the longer title sets the measure.
 */
export const wordOverlap = (a: string, b: string): number => {
  const [mine, theirs] = [titleWords(a), titleWords(b)]
  if (mine.length === 0 || theirs.length === 0) return 0
  const meets = (word: string, other: string) =>
    word === other ||
    (Math.min(word.length, other.length) >= prefixLength &&
      (word.startsWith(other) || other.startsWith(word)))
  const met = mine.filter((word) => theirs.some((other) => meets(word, other))).length
  return met / Math.max(mine.length, theirs.length)
}

/** What a goal that fitted no occupation is worth for an order by its words alone: the same words, or some of them. */
export const rawShare = (orderTitle: string, goalTitle: string): number => {
  const same = titleWords(orderTitle).join(' ') === titleWords(goalTitle).join(' ')
  return same ? 0.9 : 0.55 * wordOverlap(orderTitle, goalTitle)
}
