/*
 * Cosine over TF-IDF weighted character trigrams with word boundaries, by an inverted index in typed arrays: letters take
 * five bits, so a trigram is a number below 2¹⁵ and needs no hashing.
 */
const gramSpace = 1 << 15
const boundary = 0

/** a–z are 1–26; letters of other scripts share the five codes left. */
const letterCode = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : 27 + (code % 5))

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
  // What stands in a fifth of all titles ("…er") tells nothing and would cost most of the time.
  const isCommon = (count: number) => total > 100 && count > total / 5
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
  const touched = new Int32Array(total)

  return {
    /** The `most` entries nearest to the text, best first; equal ones in the order they were given. */
    nearest(text: string, most: number): Near[] {
      const { grams, size, counts } = counter.count(text)
      let squares = 0
      let met = 0
      for (let at = 0; at < size; at++) {
        const gram = grams[at]!
        const weight = counts[gram]! * rarity[gram]!
        if (weight === 0) continue
        squares += weight * weight
        for (let place = starts[gram]!; place < starts[gram + 1]!; place++) {
          const entry = entryOf[place]!
          if (scores[entry] === 0) touched[met++] = entry
          scores[entry]! += weight * weightOf[place]!
        }
      }
      const length = Math.sqrt(squares) || 1
      const best = takeBest(touched.subarray(0, met), scores, most)
      const found = best.map((at) => ({ at, score: Math.min(1, scores[at]! / length) }))
      for (let at = 0; at < met; at++) scores[touched[at]!] = 0
      return found
    },
  }
}
export type TrigramIndex = ReturnType<typeof makeTrigramIndex>

/** The `most` of the entries with the highest scores, by a heap whose root is the worst one kept. */
const takeBest = (entries: Int32Array, scores: Float32Array, most: number): number[] => {
  const heap: number[] = []
  const worse = (a: number, b: number) => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b)
  const sink = (at: number) => {
    for (;;) {
      const left = at * 2 + 1
      let worst = at
      if (left < heap.length && worse(heap[left]!, heap[worst]!)) worst = left
      if (left + 1 < heap.length && worse(heap[left + 1]!, heap[worst]!)) worst = left + 1
      if (worst === at) return
      const held = heap[at]!
      heap[at] = heap[worst]!
      heap[worst] = held
      at = worst
    }
  }
  for (const entry of entries) {
    if (heap.length < most) {
      heap.push(entry)
      if (heap.length === most) for (let at = most >> 1; at >= 0; at--) sink(at)
    } else if (worse(heap[0]!, entry)) {
      heap[0] = entry
      sink(0)
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1))
}
