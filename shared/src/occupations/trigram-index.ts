/*
 * Cosine over TF-IDF weighted character trigrams with word boundaries, by an inverted index in typed arrays: letters take
 * five bits, so a trigram is a number below 2¹⁵ and needs no hashing.
 */
const gramSpace = 1 << 15
const boundary = 0

/** Letters that Danish and English write one sound with: `kontroller` and `controller`. */
const soundsAs: Record<string, string> = { c: 'k', q: 'k', w: 'v', z: 's' }
const latinCodes = Uint8Array.from(
  'abcdefghijklmnopqrstuvwxyz',
  (letter) => (soundsAs[letter] ?? letter).charCodeAt(0) - 96,
)

/** a–z are 1–26; letters of other scripts share the five codes left. */
const letterCode = (code: number): number =>
  code >= 97 && code <= 122 ? latinCodes[code - 97]! : 27 + (code % 5)

/** Calls `visit` with each trigram of each word of a text in search form. */
const eachTrigram = (text: string, visit: (gram: number) => void): void => {
  let a = boundary
  let b = boundary
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32
    const c = code === 32 ? boundary : letterCode(code)
    // A word begins with one boundary, so its first trigram is boundary, letter, letter.
    if (b !== boundary) visit((a << 10) | (b << 5) | c)
    a = b
    b = c
    if (c === boundary) a = boundary
  }
}

/** Distinct trigrams of a text with how often each occurs; buffers are reused from call to call. */
const makeCounter = () => {
  const counts = new Uint16Array(gramSpace)
  let grams = new Int32Array(256)
  let size = 0
  return {
    count(text: string): { grams: Int32Array; size: number; counts: Uint16Array } {
      for (let at = 0; at < size; at++) counts[grams[at]!] = 0
      size = 0
      eachTrigram(text, (gram) => {
        const before = counts[gram]!
        counts[gram] = before + 1
        if (before > 0) return
        if (size === grams.length) {
          const wider = new Int32Array(size * 2)
          wider.set(grams)
          grams = wider
        }
        grams[size++] = gram
      })
      return { grams, size, counts }
    },
  }
}

/** Less likeness than this is none. */
const leastCosine = 0.1
const cosineSteps = 512

/** Entries nearest to a text, best first: `at` is the place of the entry, `score` the cosine 0–1. */
export type Near = { at: number; score: number }

/** An index over texts in search form. */
export const makeTrigramIndex = (texts: readonly string[]) => {
  const counter = makeCounter()
  const total = texts.length
  const documents = new Int32Array(gramSpace)
  let postings = 0
  for (const text of texts) {
    const { grams, size } = counter.count(text)
    for (let at = 0; at < size; at++) documents[grams[at]!]!++
    postings += size
  }
  // What stands in a tenth of all titles ("…er") tells nothing and would cost most of the time.
  const isCommon = (count: number) => total > 100 && count > total / 10
  const rarity = Float64Array.from(documents, (count) =>
    isCommon(count) ? 0 : Math.log(1 + total / (1 + count)),
  )
  const starts = new Int32Array(gramSpace + 1)
  for (let gram = 0; gram < gramSpace; gram++) starts[gram + 1] = starts[gram]! + documents[gram]!

  const entryOf = new Int32Array(postings)
  const weightOf = new Float32Array(postings)
  const filled = starts.slice(0, gramSpace)
  for (const [entry, text] of texts.entries()) {
    const { grams, size, counts } = counter.count(text)
    let squares = 0
    for (let at = 0; at < size; at++) squares += (counts[grams[at]!]! * rarity[grams[at]!]!) ** 2
    const length = Math.sqrt(squares) || 1
    for (let at = 0; at < size; at++) {
      const gram = grams[at]!
      const place = filled[gram]!++
      entryOf[place] = entry
      weightOf[place] = (counts[gram]! * rarity[gram]!) / length
    }
  }

  const scores = new Float32Array(total)
  const alike = new Int32Array(total)
  const steps = new Int32Array(cosineSteps + 1)

  /** Adds up what each entry has in common with the text; returns the length of the text's own vector. */
  const addUp = (text: string): number => {
    const { grams, size, counts } = counter.count(text)
    let squares = 0
    for (let at = 0; at < size; at++) {
      const gram = grams[at]!
      const weight = counts[gram]! * rarity[gram]!
      if (weight === 0) continue
      squares += weight * weight
      const end = starts[gram + 1]!
      for (let place = starts[gram]!; place < end; place++)
        scores[entryOf[place]!]! += weight * weightOf[place]!
    }
    return Math.sqrt(squares) || 1
  }

  return {
    /** The `most` entries nearest to the text, best first; equal ones in the order they were given. */
    nearest(text: string, most: number): Near[] {
      const length = addUp(text)
      const perStep = cosineSteps / length
      const least = leastCosine * length
      let met = 0
      steps.fill(0)
      for (let entry = 0; entry < total; entry++) {
        const score = scores[entry]!
        if (score < least) continue
        alike[met++] = entry
        steps[Math.min(cosineSteps, (score * perStep) | 0)]!++
      }
      // Only those from the step on where there are enough are worth sorting.
      let cut = cosineSteps
      for (let reached = steps[cut]!; cut > 0 && reached < most; reached += steps[cut]!) cut--
      const found: Near[] = []
      for (let at = 0; at < met; at++) {
        const entry = alike[at]!
        const score = scores[entry]!
        if (Math.min(cosineSteps, (score * perStep) | 0) >= cut)
          found.push({ at: entry, score: Math.min(1, score / length) })
      }
      scores.fill(0)
      return found.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, most)
    },
  }
}
export type TrigramIndex = ReturnType<typeof makeTrigramIndex>
