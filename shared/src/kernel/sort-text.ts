/**
 * A key that orders names as Danish does on every engine: accents dropped, then æ, ø, å after z, with aa counted as å.
 * For sorting only; search uses `searchText`.
 */
export const sortText = (value: string): string =>
  value
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', '{')
    .replaceAll('ø', '|')
    .replaceAll('å', '}')
    .replaceAll('aa', '}')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}{|}]+/gu, (gap) => (/^\p{M}+$/u.test(gap) ? '' : ' '))
    .trim()
