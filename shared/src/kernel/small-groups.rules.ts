/** Fewer people than this are not told about, or could be reckoned from those that are. */
export const leastTold = 5

/**
 * Codes of the groups that are not to be told: those of fewer than five people; and where what is hidden could be reckoned
 * from the total, the next smallest too, until at least two groups with at least five people together are hidden.
 */
export const smallGroups = (groups: readonly { code: string; people: number }[]): ReadonlySet<string> => {
  const bySize = [...groups].sort((a, b) => a.people - b.people || (a.code < b.code ? -1 : 1))
  const hidden = new Set(bySize.filter(({ people }) => people < leastTold).map(({ code }) => code))
  if (hidden.size === 0) return hidden
  const peopleHidden = () =>
    groups.reduce((sum, { code, people }) => sum + (hidden.has(code) ? people : 0), 0)
  for (const { code } of bySize) if (hidden.size < 2 || peopleHidden() < leastTold) hidden.add(code)
  return hidden
}
