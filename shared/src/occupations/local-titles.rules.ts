import { groupBy } from '../kernel/group-by'
import type { Catalogue, CatalogueOccupation, CatalogueTitle } from './catalogue-format'
import type { TitleChangeKind, TitleKind, TitleSource } from './occupation.schema'
import { wholeText } from './title-text'

/** A title with where it comes from; `changeId` where an administrator put it there. */
export type SourcedTitle = CatalogueTitle & { source: TitleSource; changeId?: string }
export type SourcedOccupation = Omit<CatalogueOccupation, 'titles'> & { titles: SourcedTitle[] }
/** The catalogue with what stands on top of it. */
export type SourcedCatalogue = Omit<Catalogue, 'occupations'> & { occupations: SourcedOccupation[] }

/** An administrator's change of the catalogue, as far as it counts for what titles mean. */
export type TitleChange = {
  id: string
  kind: TitleChangeKind
  /** Where the title is added, or where it stands. */
  occupationCode: string
  title: string
  /** Where it belongs instead; null unless the kind is `move`. */
  toOccupationCode: string | null
  /** Null where the title is hidden. */
  titleKind: TitleKind | null
  firstChoice: boolean
}

/** Two titles with the same key are the same title to the resolver. */
export const titleKey = (title: string): string => wholeText(title)

const placeOf = ({ kind, occupationCode, toOccupationCode }: TitleChange): string | null =>
  kind === 'add' ? occupationCode : toOccupationCode

/**
 * Lays local changes, oldest first, over the catalogue. A hidden or moved title is no longer read where it stood; the
 * name of an occupation stays whatever is asked. A local first choice goes before every other claim on the same title,
 * and a later one before an earlier one. `idle` holds the ids of corrections whose title no longer stands where it did.
 */
export const applyTitleChanges = (
  catalogue: SourcedCatalogue,
  changes: readonly TitleChange[],
): { catalogue: SourcedCatalogue; idle: ReadonlySet<string> } => {
  if (changes.length === 0) return { catalogue, idle: new Set() }
  const occupations = [...catalogue.occupations]
  const at = new Map(occupations.map((one, place) => [one.code, place]))
  const keys = new Set(changes.map((change) => titleKey(change.title)))
  const holders = new Map<string, Set<number>>()
  const hold = (key: string, place: number) => holders.set(key, (holders.get(key) ?? new Set()).add(place))
  for (const [place, { titles }] of occupations.entries())
    for (const { title } of titles) {
      const key = titleKey(title)
      if (keys.has(key)) hold(key, place)
    }
  const replace = (place: number, titles: SourcedTitle[]) => {
    occupations[place] = { ...occupations[place]!, titles }
  }
  const isName = (one: SourcedTitle) => one.kind === 'preferred'
  const idle = new Set<string>()

  for (const change of changes) {
    if (change.kind === 'add') continue
    const place = at.get(change.occupationCode)
    const key = titleKey(change.title)
    const titles = place === undefined ? [] : occupations[place]!.titles
    const kept = titles.filter((one) => isName(one) || titleKey(one.title) !== key)
    if (place === undefined || kept.length === titles.length) idle.add(change.id)
    else replace(place, kept)
  }
  const demote = (key: string) => {
    for (const place of holders.get(key) ?? [])
      replace(
        place,
        occupations[place]!.titles.map((one) =>
          one.firstChoice && titleKey(one.title) === key ? { ...one, firstChoice: false } : one,
        ),
      )
  }
  for (const change of changes) {
    const place = at.get(placeOf(change) ?? '')
    if (place === undefined || change.titleKind === null) continue
    const { id, title, titleKind, firstChoice } = change
    const key = titleKey(title)
    if (firstChoice) demote(key)
    // Also there by now from a list that came later: the administrator's word goes before it.
    const others = occupations[place]!.titles.filter((one) => isName(one) || titleKey(one.title) !== key)
    replace(place, [...others, { title, kind: titleKind, firstChoice, source: 'local', changeId: id }])
    hold(key, place)
  }
  return { catalogue: { ...catalogue, occupations }, idle }
}

/** A title and the occupation that has it. */
export type HeldTitle = { occupation: SourcedOccupation; title: SourcedTitle }

/** Where a title stands, first choices first: every occupation that has it, by the resolver's idea of the same title. */
export const makeStandingTitles = ({ occupations }: SourcedCatalogue) => {
  const held = occupations.flatMap((occupation) => occupation.titles.map((title) => ({ occupation, title })))
  const byKey = groupBy(held, ({ title }) => titleKey(title.title))
  return (title: string): HeldTitle[] =>
    (byKey.get(titleKey(title)) ?? []).toSorted(
      (a, b) => Number(b.title.firstChoice) - Number(a.title.firstChoice),
    )
}

/** The titles that an administrator has given to one occupation first, by their key. */
export const localFirstChoices = ({ occupations }: SourcedCatalogue): ReadonlyMap<string, HeldTitle> => {
  const found = new Map<string, HeldTitle>()
  for (const occupation of occupations)
    for (const title of occupation.titles)
      if (title.source === 'local' && title.firstChoice)
        found.set(titleKey(title.title), { occupation, title })
  return found
}
