/** Where two texts that differ by one slip of the pen part (a letter more, less or other, or two changed about), or −1. */
const slipAt = (a: string, b: string): number => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return -1
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1) ? at : -1
  if (short.slice(at + 1) === long.slice(at + 1)) return at
  const changedAbout =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return changedAbout ? at : -1
}

// Plural and definite forms, in search form.
const endings = new Set(['e', 'r', 'er', 'en', 'et', 'ne', 'ere', 'ene', 'erne', 'eren'])
const leastLetters = 8

/**
 * Whether two texts in search form are one title in two forms: `form` where only an ending or a space differs, `slip` where
 * one letter is wrong. A wrong first letter makes another word (*bager*, *lager*).
 */
export const variantOf = (a: string, b: string): 'form' | 'slip' | null => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4) return null
  if (a === b) return 'form'
  if (long.startsWith(short) && endings.has(long.slice(short.length))) return 'form'
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 'form'
  if (short.length < leastLetters) return null
  const at = slipAt(a, b)
  return at > 0 && short[at - 1] !== ' ' ? 'slip' : null
}
