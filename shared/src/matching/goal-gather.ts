import { goalRecord, goalWords } from './goal-posting.layout'

/** One list of the index with what a record in it is worth: confidence of the order's title times similarity. */
export type GoalList = {
  blocks: readonly Int32Array[]
  share: number
  /** For lists of words the worth of each record by `recordKey`; a record that is not named is not read. */
  shares?: ReadonlyMap<number, number>
}

export const recordKey = (citizenNo: number, goal: number, position: number): number =>
  citizenNo * 16 + goal * 4 + position

/** People side by side: place n of each array is one person. */
export type Met = {
  size: number
  no: Int32Array
  /** Best confidence × confidence × similarity over the person's goals. */
  occupation: Float64Array
  /** Which of the lists that was in, and where its record lies. */
  list: Int32Array
  block: Int32Array[]
  at: Int32Array
}

const emptyMet = (size: number): Met => ({
  size: 0,
  no: new Int32Array(size),
  occupation: new Float64Array(size),
  list: new Int32Array(size),
  block: [],
  at: new Int32Array(size),
})

const recordsIn = (lists: readonly GoalList[]): number => {
  let words = 0
  for (const { blocks } of lists) for (const block of blocks) words += block.length
  return words / goalWords
}

/**
 * Makes the function that finds everybody in some lists, each with their best record: the highest worth, of equal ones the
 * earlier goal. `goals`: bits 0–2 for A–C. It keeps its working memory from call to call.
 */
export const makeGatherer = () => {
  // Place of a person among those met, plus one, by number; all zero between calls.
  let places = new Int32Array(1 << 16)

  const placesFor = (no: number) => {
    if (no >= places.length) {
      const wider = new Int32Array(Math.max(no + 1, places.length * 2))
      wider.set(places)
      places = wider
    }
    return places
  }

  const isLater = (met: Met, place: number, goal: number, position: number): boolean => {
    const [block, at] = [met.block[place]!, met.at[place]!]
    return goal * 4 + position >= goalRecord.goal(block, at) * 4 + goalRecord.position(block, at)
  }

  return (lists: readonly GoalList[], goals: number): Met => {
    const met = emptyMet(recordsIn(lists))
    for (const [list, { blocks, share, shares }] of lists.entries()) {
      for (const block of blocks) {
        for (let at = 0; at < block.length; at += goalWords) {
          const goal = goalRecord.goal(block, at)
          if (((goals >> goal) & 1) === 0) continue
          const no = goalRecord.no(block, at)
          const position = goalRecord.position(block, at)
          const worth = shares === undefined ? share : (shares.get(recordKey(no, goal, position)) ?? 0)
          const occupation = (worth * goalRecord.confidence(block, at)) / 100
          if (occupation === 0) continue
          let place = placesFor(no)[no]! - 1
          if (place < 0) {
            place = met.size++
            places[no] = place + 1
            met.no[place] = no
          } else {
            const best = met.occupation[place]!
            if (occupation < best || (occupation === best && isLater(met, place, goal, position))) continue
          }
          met.occupation[place] = occupation
          met.list[place] = list
          met.block[place] = block
          met.at[place] = at
        }
      }
    }
    for (let place = 0; place < met.size; place++) places[met.no[place]!] = 0
    return met
  }
}
