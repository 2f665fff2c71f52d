import { searchText } from '../kernel/search-text'

// Last parts of Danish job titles, longest first: what the hyphen in "lager- og logistikmedarbejder" stands for.
const heads = (
  'medarbejder medhjaelper assistent konsulent koordinator sekretaer arbejder operatoer inspektoer instruktoer direktoer ' +
  'mekaniker tekniker elektriker ingenioer paedagog terapeut vejleder raadgiver specialist bestyrer forvalter redaktoer ' +
  'designer udvikler planlaegger ekspedient chauffoer montoer hjaelper lakerer reparatoer kontrolloer ansvarlig disponent ' +
  'supporter analytiker fuldmaegtig producent foerer leder mester laerer svend lektor passer saelger koeber tjener kok ' +
  'smed maler bager slagter gartner chef agent vagt betjent elev laerling trainee manager dreng mand dame pige'
)
  .split(' ')
  .sort((a, b) => b.length - a.length)

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
