// Last division of each section, NACE Rev. 2.1 (in force in Denmark as DB25 since 2025).
const lastDivision: readonly [section: string, last: number][] = [
  ['A', 3],
  ['B', 9],
  ['C', 33],
  ['D', 35],
  ['E', 39],
  ['F', 43],
  ['G', 47],
  ['H', 53],
  ['I', 56],
  ['J', 60],
  ['K', 63],
  ['L', 66],
  ['M', 68],
  ['N', 75],
  ['O', 82],
  ['P', 84],
  ['Q', 85],
  ['R', 88],
  ['S', 93],
  ['T', 96],
  ['U', 98],
  ['V', 99],
]

/** The section letter of a branch code of two to six digits; null where the digits are no division. */
export const sectionOf = (code: string): string | null => {
  const division = Number(code.slice(0, 2))
  if (!(division > 0)) return null
  return lastDivision.find(([, last]) => division <= last)?.[0] ?? null
}
