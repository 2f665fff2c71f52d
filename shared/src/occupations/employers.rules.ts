/** A branch, two to four digits of DB25, and how much of a unit group's work is there: 1 most of it, less some of it. */
export type EmployingIndustry = { code: string; share: number }
/** By unit group. */
export type EmployingIndustries = ReadonlyMap<string, readonly EmployingIndustry[]>

export const mainIndustry = 1
export const sometimesIndustry = 0.6

/**
 * Reads lines of `9333 52 49 | 46 53`: the group, the branches that employ most of it, after the bar those that employ some.
 * A line that cannot be read is told and skipped.
 */
export const parseEmployers = (
  text: string,
): { employers: EmployingIndustries; problems: { line: number; problem: string }[] } => {
  const employers = new Map<string, EmployingIndustry[]>()
  const problems: { line: number; problem: string }[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const wrong = (problem: string) => problems.push({ line: index + 1, problem })
    const found = /^(\d{4}) ([\d ]+?)(?:\|([\d ]+))?$/.exec(line)
    if (!found) {
      wrong('not a group and its branches')
      continue
    }
    const [, group = '', main = '', some = ''] = found
    const codes = (list: string, share: number) =>
      list
        .split(' ')
        .filter(Boolean)
        .map((code) => ({ code, share }))
    const industries = [...codes(main, mainIndustry), ...codes(some, sometimesIndustry)]
    if (employers.has(group)) wrong(`${group} stands twice`)
    else if (industries.some(({ code }) => !/^\d{2,4}$/.test(code))) wrong('a branch has two to four digits')
    else if (new Set(industries.map(({ code }) => code)).size < industries.length)
      wrong(`${group} has a branch twice`)
    else employers.set(group, industries)
  }
  return { employers, problems }
}

/** How much of the group's work is in a company's branch, 0–1: the longest code that the branch begins with. */
export const employingShare = (
  employers: EmployingIndustries,
  group: string,
  industryCode: string | null,
): number => {
  if (industryCode === null) return 0
  const fitting = (employers.get(group) ?? []).filter(({ code }) => industryCode.startsWith(code))
  return fitting.toSorted((a, b) => b.code.length - a.code.length)[0]?.share ?? 0
}
