import { expandShared } from './compounds'
import { bareTitle, titleText } from './title-text'

/** A text to look up for a title, and what a match with it is worth beside one with the whole title. */
export type TitlePart = { text: string; share: number; whole: boolean }

// "kok / tjener", "lager- og logistikmedarbejder": each part names the work.
const alternatives = /\s*(?:[/|+&]|\s(?:og|eller)\s)\s*/
const alternativeShare = 0.96
// "chauffør, persontransport", "smed - Roskilde": the first part names the work, what follows says which or where.
const qualifiers = /\s*(?:[,;:]|\s[-–—]\s)\s*/
const headShare = 0.85
const qualifierShare = 0.8
const joinedShare = 0.97
const mostParts = 5

/** The whole title first, then what it names in parts; texts in search form, each once. */
export const titleParts = (title: string, isWord: (word: string) => boolean): TitlePart[] => {
  const bare = bareTitle(title)
  const parts: TitlePart[] = [{ text: titleText(bare), share: 1, whole: true }]
  const add = (text: string, share: number) => {
    if (text.length > 2 && !parts.some((part) => part.text === text))
      parts.push({ text, share, whole: false })
  }
  for (const text of expandShared(bare, isWord)) add(titleText(text), alternativeShare)
  const either = bare.split(alternatives).slice(0, mostParts)
  if (either.length > 1) for (const text of either) add(titleText(text), alternativeShare)
  const [head, ...rest] = bare.split(qualifiers).slice(0, mostParts)
  if (head !== undefined && rest.length > 0) {
    // "chauffør, persontransport" is what others call "persontransportchauffør".
    if (rest.length === 1) add(titleText(`${rest[0]}${head}`), joinedShare)
    add(titleText(head), headShare)
    for (const text of rest) add(titleText(text), qualifierShare)
  }
  return parts
}
