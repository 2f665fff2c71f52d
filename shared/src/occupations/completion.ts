/** Texts in order, so that those which begin with what is typed lie together. */
export const makeCompletion = (texts: Iterable<string>) => {
  const sorted = [...texts].filter(Boolean).sort()
  const firstFrom = (text: string): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! < text) low = middle + 1
      else high = middle
    }
    return low
  }
  return (start: string, most: number): string[] => {
    const found: string[] = []
    for (let at = firstFrom(start); at < sorted.length && found.length < most; at++) {
      if (!sorted[at]!.startsWith(start)) break
      found.push(sorted[at]!)
    }
    return found
  }
}
