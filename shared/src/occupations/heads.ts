// Last parts of Danish job titles, in search form: they say what is done, the part before them in which field.
const usual =
  'medarbejder medhjaelper assistent konsulent koordinator sekretaer arbejder operatoer inspektoer instruktoer direktoer ' +
  'mekaniker tekniker elektriker ingenioer paedagog terapeut vejleder raadgiver specialist bestyrer forvalter redaktoer ' +
  'designer udvikler planlaegger ekspedient chauffoer montoer hjaelper lakerer reparatoer kontrolloer ansvarlig disponent ' +
  'supporter analytiker fuldmaegtig producent foerer leder mester laerer svend lektor passer saelger koeber tjener kok ' +
  'smed maler bager slagter gartner chef agent vagt betjent elev laerling trainee manager dreng mand dame pige'

// Words for the same work, and forms that tell the sex: the first is what the others are likened as.
const alike = [
  'medarbejder arbejder',
  'hjaelper medhjaelper medhjaelp',
  'chef leder manager',
  'laerer underviser laererinde',
  'konsulent raadgiver',
  'mand dreng dame pige kvinde',
  'ekspedient ekspeditrice',
  'bestyrer bestyrerinde',
  'massoer massoese',
  'inspektoer inspektrice',
].map((line) => line.split(' '))

const longestFirst = (words: Iterable<string>): string[] => [...words].sort((a, b) => b.length - a.length)

/** Last parts of job titles, longest first. */
export const heads: readonly string[] = longestFirst(usual.split(' '))

const standingFor = new Map(alike.flatMap(([first, ...others]) => others.map((other) => [other, first!])))
/** By their last letters, so that a word is held against few of them. */
const byEnd = new Map<string, string[]>()
for (const head of longestFirst(new Set([...heads, ...standingFor.keys()]))) {
  const end = head.slice(-2)
  byEnd.set(end, [...(byEnd.get(end) ?? []), head])
}
const leastBefore = 3

const likenedWord = (word: string): string => {
  const head = byEnd
    .get(word.slice(-2))
    ?.find((one) => word.endsWith(one) && (word === one || word.length >= one.length + leastBefore))
  const standing = head === undefined ? undefined : standingFor.get(head)
  return standing === undefined ? word : word.slice(0, word.length - head!.length) + standing
}

/** A text in search form with one word for those that mean the same at the end of a title: `salgsleder` as `salgschef`. */
export const likenedText = (text: string): string => text.split(' ').map(likenedWord).join(' ')
