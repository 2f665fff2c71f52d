import { searchText } from '../kernel/search-text'
import { heads } from './heads'

const shared =
  /(\p{L}{2,})-\s*(?:,|og|eller|\/|&|\+)\s*(?:(\p{L}{2,})-\s*(?:og|eller|\/|&|\+)\s*)?(\p{L}{4,})/u

/**
 * The words that "lager- og logistikmedarbejder" names: `lagermedarbejder` and `logistikmedarbejder`, with the rest of
 * the title around each. Empty where the title has no such form.
 * @param isWord whether a word in search form is known: a known word wins over the longest usual last part, if it is no shorter
 */
export const expandShared = (title: string, isWord: (word: string) => boolean): string[] => {
  const found = shared.exec(title)
  if (!found) return []
  const last = found[3]!
  const lastText = searchText(last)
  const around = (word: string) => title.replace(found[0], word)
  const firsts = [found[1]!, found[2]].filter((part) => part !== undefined)
  const expanded = firsts.flatMap((part) => {
    const first = searchText(part)
    const usual = heads.find((one) => lastText.length > one.length && lastText.endsWith(one)) ?? ''
    const ends = Array.from({ length: Math.max(0, lastText.length - 3) }, (_, at) => lastText.slice(at + 1))
    const known = ends.find((end) => end.length >= usual.length && isWord(first + end))
    const head = known ?? usual
    return head === '' ? [] : [around(first + head)]
  })
  return expanded.length === 0 ? [] : [...expanded, around(last)]
}
