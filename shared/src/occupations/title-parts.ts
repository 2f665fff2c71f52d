import { expandShared } from './compounds'
import { bareTitle, tellingText, titleText, wholeText } from './title-text'

/** A text to look up for a title, and what a match with it is worth beside one with the whole title. */
export type TitlePart = {
  /** Every word; with these a title is the same. */
  whole: string
  /** The telling words; by these it is likened. */
  text: string
  share: number
  /** The whole title; a part that names the work by itself; the same words in another order; or a part that only helps to find it. */
  names: 'whole' | 'part' | 'order' | 'help'
}

// "kok / tjener", "lager- og logistikmedarbejder": each part names the work.
const alternatives = /\s*(?:[/|+&]|\s(?:og|eller)\s)\s*/
const alternativeShare = 0.96
// "chauffør, persontransport", "smed - Roskilde": the first part names the work, what follows says which or where.
const qualifiers = /\s*(?:[,;:]|\s[-–—]\s)\s*/
const joinedShare = 0.97
const headShare = 0.85
const qualifierShare = 0.8
// "elektrikerlærling", "tandklinikassistentelev": who learns a trade is looked up under it.
const learner = /(\p{L}{3,}?)[-\s]?(?:elev|lærling|aspirant|trainee|praktikant)(?=\s*(?:[,;:]|$))/iu
const tradeShare = 0.95
const mostParts = 5

/** The trade of "kokkeelev" is *kok*: a letter that joins the two goes, where only without it there is a word. */
const tradeLearned = (title: string, isWord: (word: string) => boolean): string | undefined => {
  const found = learner.exec(title)
  if (!found) return undefined
  const trade = title.slice(0, found.index) + found[1]
  return [trade, trade.slice(0, -1)].find((one) => isWord(titleText(one).split(' ').at(-1)!))
}

/** The whole title first, then what it names in parts; texts in search form, each once. */
export const titleParts = (title: string, isWord: (word: string) => boolean): TitlePart[] => {
  const bare = bareTitle(title)
  const textsOf = (part: string) => {
    const whole = wholeText(part)
    return { whole, text: tellingText(whole) }
  }
  const parts: TitlePart[] = [{ ...textsOf(bare), share: 1, names: 'whole' }]
  const add = (part: string, share: number, names: TitlePart['names']) => {
    const texts = textsOf(part)
    if (texts.text.length > 2 && !parts.some((one) => one.text === texts.text))
      parts.push({ ...texts, share, names })
  }
  const trade = tradeLearned(bare, isWord)
  if (trade !== undefined) add(trade, tradeShare, 'part')
  for (const part of expandShared(bare, isWord)) add(part, alternativeShare, 'part')
  const either = bare.split(alternatives).slice(0, mostParts)
  if (either.length > 1) for (const part of either) add(part, alternativeShare, 'part')
  const [head, ...rest] = bare.split(qualifiers).slice(0, mostParts)
  if (head !== undefined && rest.length > 0) {
    // "chauffør, persontransport" is what others call "persontransportchauffør", "operatør, kemisk" a "kemisk operatør".
    if (rest.length === 1) {
      add(`${rest[0]}${head}`, joinedShare, 'part')
      add(`${rest[0]} ${head}`, joinedShare, 'order')
    }
    add(head, headShare, 'help')
    for (const part of rest) add(part, qualifierShare, 'help')
  }
  return parts
}
