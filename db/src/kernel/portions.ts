/** Both engines take at most 32,767 parameters in one statement. */
const mostParameters = 30_000

/** Rows cut into portions small enough for one insert statement each. */
export const portions = <Row extends object>(rows: readonly Row[]): Row[][] => {
  const first = rows[0]
  if (!first) return []
  const each = Math.floor(mostParameters / Object.keys(first).length)
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, at) =>
    rows.slice(at * each, (at + 1) * each),
  )
}
