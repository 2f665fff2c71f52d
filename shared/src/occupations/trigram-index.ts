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
const leastCosine = 0.2
const cosineSteps = 512
/** What stands in a tenth of all titles ("…er") tells nothing and would cost most of the time. */
const commonFrom = 0.1
/** What stands in so many is left for later, where the rarer trigrams make up most of a text. */
const frequentFrom = 0.02
const rareEnough = 0.3
/** How many are then likened by every trigram. */
const likenedInFull = 500
const fewTexts = 100

/** Entries nearest to a text, best first: `at` is the place of the entry, `score` the cosine 0–1. */
export type Near = { at: number; score: number }

/** Trigrams of every text with their weights in a vector of length 1, by text and by trigram. */
const weighTexts = (texts: readonly string[], counter: ReturnType<typeof makeCounter>) => {
  const total = texts.length
  const documents = new Int32Array(gramSpace)
  const firstOf = new Int32Array(total + 1)
  let gramsOf = new Uint16Array(1 << 16)
  let weightsOf = new Float32Array(1 << 16)
  for (const [entry, text] of texts.entries()) {
    const { grams, size, counts } = counter.count(text)
    const first = firstOf[entry]!
    if (first + size > gramsOf.length) {
      const wider = Math.max(first + size, gramsOf.length * 2)
      gramsOf = widened(gramsOf, new Uint16Array(wider))
      weightsOf = widened(weightsOf, new Float32Array(wider))
    }
    for (let at = 0; at < size; at++) {
      const gram = grams[at]!
      documents[gram]!++
      gramsOf[first + at] = gram
      weightsOf[first + at] = counts[gram]!
    }
    firstOf[entry + 1] = first + size
  }
  const isCommon = (count: number) => total > fewTexts && count > total * commonFrom
  const rarity = Float64Array.from(documents, (count) =>
    isCommon(count) ? 0 : Math.log(1 + total / (1 + count)),
  )
  const starts = new Int32Array(gramSpace + 1)
  for (let gram = 0; gram < gramSpace; gram++)
    starts[gram + 1] = starts[gram]! + (rarity[gram] === 0 ? 0 : documents[gram]!)
  const postings = starts[gramSpace]!
  const entryOf = new Int32Array(postings)
  const weightOf = new Float32Array(postings)
  const filled = starts.slice(0, gramSpace)
  for (let entry = 0; entry < total; entry++) {
    const [from, to] = [firstOf[entry]!, firstOf[entry + 1]!]
    let squares = 0
    for (let at = from; at < to; at++) {
      weightsOf[at]! *= rarity[gramsOf[at]!]!
      squares += weightsOf[at]! ** 2
    }
    const length = Math.sqrt(squares) || 1
    for (let at = from; at < to; at++) {
      const weight = weightsOf[at]! / length
      weightsOf[at] = weight
      if (weight === 0) continue
      const place = filled[gramsOf[at]!]!++
      entryOf[place] = entry
      weightOf[place] = weight
    }
  }
  return { documents, rarity, starts, entryOf, weightOf, firstOf, gramsOf, weightsOf }
}

const widened = <Numbers extends Uint16Array | Float32Array>(narrow: Numbers, wide: Numbers): Numbers => {
  wide.set(narrow)
  return wide
}

/** An index over texts in search form. */
export const makeTrigramIndex = (texts: readonly string[]) => {
  const counter = makeCounter()
  const total = texts.length
  const { documents, rarity, starts, entryOf, weightOf, firstOf, gramsOf, weightsOf } = weighTexts(
    texts,
    counter,
  )
  const isFrequent = (gram: number) => total > fewTexts && documents[gram]! > total * frequentFrom

  const scores = new Float32Array(total)
  const met = new Int32Array(total)
  const steps = new Int32Array(cosineSteps + 1)
  const weights = new Float32Array(gramSpace)

  /** Adds to what each entry has in common with a text; returns how many entries were met. */
  const addUp = (gram: number, weight: number, metBefore: number): number => {
    let size = metBefore
    const end = starts[gram + 1]!
    for (let place = starts[gram]!; place < end; place++) {
      const entry = entryOf[place]!
      const before = scores[entry]!
      if (before === 0) met[size++] = entry
      scores[entry] = before + weight * weightOf[place]!
    }
    return size
  }

  const inFull = (entry: number): number => {
    let score = 0
    const end = firstOf[entry + 1]!
    for (let at = firstOf[entry]!; at < end; at++) score += weights[gramsOf[at]!]! * weightsOf[at]!
    return score
  }

  /** Of the first `size` met, moves the `most` best to the front (a few more where equal); returns how many those are. */
  const keepBest = (size: number, most: number, least: number, length: number): number => {
    const perStep = cosineSteps / length
    const stepOf = (score: number) => Math.min(cosineSteps, (score * perStep) | 0)
    steps.fill(0)
    for (let at = 0; at < size; at++) steps[stepOf(scores[met[at]!]!)]!++
    let cut = cosineSteps
    for (let reached = steps[cut]!; cut > 0 && reached < most; reached += steps[cut]!) cut--
    let kept = 0
    for (let at = 0; at < size; at++) {
      const entry = met[at]!
      const score = scores[entry]!
      if (score < least || stepOf(score) < cut) scores[entry] = 0
      else met[kept++] = entry
    }
    return kept
  }

  return {
    /** The `most` entries nearest to the text, best first; equal ones in the order they were given. */
    nearest(text: string, most: number): Near[] {
      const { grams, size, counts } = counter.count(text)
      let squares = 0
      let rareSquares = 0
      for (let at = 0; at < size; at++) {
        const gram = grams[at]!
        const weight = counts[gram]! * rarity[gram]!
        weights[gram] = weight
        squares += weight ** 2
        if (!isFrequent(gram)) rareSquares += weight ** 2
      }
      const length = Math.sqrt(squares) || 1
      const byRare = rareSquares > squares * rareEnough
      let found = 0
      for (let at = 0; at < size; at++) {
        const gram = grams[at]!
        if (weights[gram]! > 0 && !(byRare && isFrequent(gram))) found = addUp(gram, weights[gram]!, found)
      }
      if (byRare) {
        found = keepBest(found, Math.max(most, likenedInFull), 0, length)
        for (let at = 0; at < found; at++) scores[met[at]!] = inFull(met[at]!)
      }
      found = keepBest(found, most, leastCosine * length, length)
      const nearest = Array.from({ length: found }, (_, at): Near => {
        const entry = met[at]!
        const score = Math.min(1, scores[entry]! / length)
        scores[entry] = 0
        return { at: entry, score }
      })
      for (let at = 0; at < size; at++) weights[grams[at]!] = 0
      return nearest.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, most)
    },
  }
}
export type TrigramIndex = ReturnType<typeof makeTrigramIndex>
