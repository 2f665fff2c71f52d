/** How proposals spread over people. */
export type Spread = {
  proposals: number
  /** Different people proposed at least once. */
  people: number
  /** Proposals of the person proposed most; of nobody in particular. */
  most: number
  /** Share of those people proposed five times or more. */
  oftenShare: number
  /** Mean of the shown score, 0–100. */
  meanScore: number
}

const often = 5

/** Figures over a run of proposals, each a person's number and the score they were proposed with. */
export const spreadOf = (proposals: readonly { no: number; score: number }[]): Spread => {
  const times = new Map<number, number>()
  let scores = 0
  for (const { no, score } of proposals) {
    times.set(no, (times.get(no) ?? 0) + 1)
    scores += score
  }
  const counts = [...times.values()]
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return {
    proposals: proposals.length,
    people: times.size,
    most: counts.reduce((most, count) => Math.max(most, count), 0),
    oftenShare: share(counts.filter((count) => count >= often).length, times.size),
    meanScore: share(scores, proposals.length),
  }
}
