/** Milliseconds of one call. */
export const timed = async <T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> => {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

const round = (value: number): number => Number(value.toPrecision(3))

export type Figures = { p50: number; p95: number; max: number; runs: number }

/** Percentiles in milliseconds. */
export const figuresOf = (times: readonly number[]): Figures => {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: round(at(0.5)), p95: round(at(0.95)), max: round(at(1)), runs: sorted.length }
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : round(values.reduce((sum, value) => sum + value, 0) / values.length)

/** Of the best fifty by hand, the share that was found; a stranger with an equal score counts as well as the one listed. */
export const recallOf = (
  found: readonly number[],
  best: readonly { no: number; score: number }[],
  limit: number,
): number => {
  const wanted = best.slice(0, limit)
  const last = wanted.at(-1)
  if (last === undefined) return 1
  const good = new Set(best.filter((one) => one.score >= last.score).map((one) => one.no))
  return found.slice(0, limit).filter((no) => good.has(no)).length / wanted.length
}
