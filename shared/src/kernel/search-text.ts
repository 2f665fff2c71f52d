/**
 * Lower case with æ, ø, å kept comparable with ae, oe, aa, accents dropped and spaces folded: the form of every search
 * column, since SQLite's `lower()` leaves Æ alone and the engines sort differently.
 */
export const searchText = (value: string): string =>
  value
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
