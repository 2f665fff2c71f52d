/** First, last, and the neighbours of `page`, with `page: null` where some are left out. */
export const pageNumbers = (page: number, last: number): { key: string; page: number | null }[] => {
  const wanted = [...new Set([1, page - 1, page, page + 1, last])]
    .filter((number) => number >= 1 && number <= last)
    .sort((a, b) => a - b)
  return wanted.flatMap((number, index) => {
    const before = wanted[index - 1]
    const gap = before !== undefined && number - before > 1
    return [...(gap ? [{ key: `gap-${number}`, page: null }] : []), { key: String(number), page: number }]
  })
}
