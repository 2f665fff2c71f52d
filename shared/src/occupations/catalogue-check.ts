import { searchText } from '../kernel/search-text'
import type { Catalogue } from './catalogue-format'
import { iscoGroups } from './isco-groups'

/**
 * What is wrong with a catalogue, each in words: missing and unknown groups, codes given twice, groups and occupations
 * without titles, titles written twice under one occupation or claimed by several as their first choice, links to nowhere
 * or written twice.
 */
export const checkCatalogue = ({ groups, occupations, links }: Catalogue): string[] => {
  const problems: string[] = []
  const known = new Set(iscoGroups)
  const groupCodes = new Set<string>()
  for (const { code } of groups) {
    if (!known.has(code)) problems.push(`${code} is no unit group of ISCO-08`)
    if (groupCodes.has(code)) problems.push(`group ${code} stands twice`)
    groupCodes.add(code)
  }
  for (const code of iscoGroups) if (!groupCodes.has(code)) problems.push(`group ${code} is missing`)

  const codes = new Set<string>()
  const firstChoices = new Map<string, Set<string>>()
  const titled = new Set<string>()
  for (const occupation of occupations) {
    if (codes.has(occupation.code)) problems.push(`occupation ${occupation.code} stands twice`)
    codes.add(occupation.code)
    const { code, groupCode } = occupation
    if (!groupCodes.has(groupCode))
      problems.push(`occupation ${code} lies under the unknown group ${groupCode}`)
    if (!code.startsWith(`${groupCode}.`)) problems.push(`occupation ${code} does not lie under ${groupCode}`)
    const own = new Set<string>()
    for (const { title, firstChoice, kind } of occupation.titles) {
      const key = searchText(title)
      if (key === '') problems.push(`${code} has a title without a letter: ${title}`)
      // Danish and English may share a word; other spellings of one title (café, cafe) may stand beside it.
      const written = `${kind === 'english' ? 'en' : 'da'} ${title.toLowerCase()}`
      if (own.has(written)) problems.push(`${code} has the title "${title}" twice`)
      own.add(written)
      if (kind !== 'english') titled.add(groupCode)
      // English titles serve as a fallback and may name several occupations.
      if (!firstChoice || kind === 'english') continue
      const claimed = firstChoices.get(key) ?? new Set()
      firstChoices.set(key, claimed.add(code))
    }
  }
  for (const [title, claimed] of firstChoices)
    if (claimed.size > 1)
      problems.push(`"${title}" is the first choice of ${[...claimed].join(', ')}: mark all but one with ~`)
  for (const { code, titles } of occupations)
    if (titles.length === 0) problems.push(`occupation ${code} has no title`)
  const used = new Set(occupations.map((occupation) => occupation.groupCode))
  for (const code of groupCodes) {
    if (!used.has(code)) problems.push(`group ${code} has no occupation`)
    else if (!titled.has(code)) problems.push(`group ${code} has no Danish title`)
  }

  const pairs = new Set<string>()
  for (const { groupA, groupB } of links) {
    const pair = [groupA, groupB].sort().join(' ')
    for (const code of [groupA, groupB])
      if (!groupCodes.has(code)) problems.push(`a link names the unknown group ${code}`)
    if (groupA === groupB) problems.push(`${groupA} is linked with itself`)
    if (pairs.has(pair)) problems.push(`the link ${pair} stands twice`)
    pairs.add(pair)
  }
  return problems
}
