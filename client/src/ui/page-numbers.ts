/** First, last, and the neighbours of `page`, with `page: null` where two or more are left out. */
export const pageNumbers = (page: number, last: number): { key: string; page: number | null }[] => {
  const wanted = [...new Set([1, page - 1, page, page + 1, last])]
    .filter((number) => number >= 1 && number <= last)
    .sort((a, b) => a - b)
  return wanted.flatMap((number, index) => {
    const shown = { key: String(number), page: number }
    const missing = number - (wanted[index - 1] ?? number - 1) - 1
    if (missing === 0) return [shown]
    if (missing === 1) return [{ key: String(number - 1), page: number - 1 }, shown]
    return [{ key: `gap-${number}`, page: null }, shown]
  })
}
