/** Stands for a character that the document's typeface does not have. */
export const replacement = '□'

// Controls, marks of direction, joiners, selectors of variants: nothing one reads.
const unseen = /[\p{Cf}\p{Variation_Selector}[\p{Cc}--[\n]]]/gv

/** The text as it can be set: composed, without what cannot be seen, each character the typeface lacks as `replacement`. */
export const printable = (text: string, hasGlyph: (codePoint: number) => boolean): string =>
  [
    ...text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/\t/g, ' ')
      .replace(unseen, ''),
  ]
    .map((character) => (character === '\n' || hasGlyph(character.codePointAt(0)!) ? character : replacement))
    .join('')

type Measure = (text: string) => number

/** A word wider than the line, in pieces that fit. */
const pieces = (word: string, width: number, measure: Measure): string[] => {
  const found: string[] = []
  let piece = ''
  let used = 0
  for (const character of word) {
    const wide = measure(character)
    if (piece !== '' && used + wide > width) {
      found.push(piece)
      piece = ''
      used = 0
    }
    piece += character
    used += wide
  }
  return [...found, piece]
}

/** The lines of a text in a column: broken at spaces, and inside a word only where it is wider than the column. */
export const wrapped = (text: string, width: number, measure: Measure): string[] => {
  const known = new Map<string, number>()
  const wide: Measure = (part) => {
    const found = known.get(part) ?? measure(part)
    known.set(part, found)
    return found
  }
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const word of paragraph.split(/ +/))
      for (const part of wide(word) > width ? pieces(word, width, wide) : [word]) {
        const more = line === '' ? 0 : wide(' ')
        if (line !== '' && used + more + wide(part) > width) {
          lines.push(line)
          line = part
          used = wide(part)
        } else {
          line = line === '' ? part : `${line} ${part}`
          used += more + wide(part)
        }
      }
    return [...lines, line]
  })
}
