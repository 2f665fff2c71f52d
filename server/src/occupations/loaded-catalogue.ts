import type { StoredCatalogue } from '@virkelyst/db/occupations/occupations.repository'
import { makeCatalogueSearch } from '@virkelyst/shared/occupations/catalogue-search.rules'
import { storedOccupations, verdictOf } from '@virkelyst/shared/occupations/confidence.rules'
import {
  localFirstChoices,
  makeStandingTitles,
  titleKey,
} from '@virkelyst/shared/occupations/local-titles.rules'
import type {
  ResolutionVerdict,
  ResolvedOccupation,
  TitleSuggestions,
} from '@virkelyst/shared/occupations/occupation.schema'
import { makeResolver, type TitleMatch } from '@virkelyst/shared/occupations/resolver'
import { makeSimilarity } from '@virkelyst/shared/occupations/similarity.rules'

/** What is stored of a title with a goal or an order. */
export type TitleResolution = {
  verdict: ResolutionVerdict
  /** At most three, best first; one where a person chose it; none where the title is kept as it was written. */
  occupations: ResolvedOccupation[]
  catalogueVersion: string
}

const mostMatches = 10
const suggestionsShown = 5
const titlesRemembered = 20_000

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * One version of the catalogue in memory, with its resolver, its neighbours and the titles it has resolved: they belong
 * together and are never mixed with those of another version. Building it takes some tenths of a second.
 */
export const makeLoadedCatalogue = ({ catalogue, version, idle }: StoredCatalogue) => {
  const resolver = makeResolver(catalogue)
  const byCode = new Map(catalogue.occupations.map((one) => [one.code, one]))
  const groups = new Map(catalogue.groups.map((group) => [group.code, group]))
  const remembered = new Map<string, TitleMatch[]>()

  const decided = localFirstChoices(catalogue)

  /** What an administrator has decided a title means comes first and is sure; the resolver only weighs. */
  const decide = (title: string, matches: TitleMatch[]): TitleMatch[] => {
    const held = decided.size > 0 ? decided.get(titleKey(title)) : undefined
    if (held === undefined) return matches
    const { code, groupCode, labelDa, labelEn } = held.occupation
    const first: TitleMatch = {
      code,
      groupCode,
      labelDa,
      labelEn,
      matchedTitle: held.title.title,
      confidence: 1,
      method: 'exact',
    }
    return [first, ...matches.filter((match) => match.code !== code)].slice(0, mostMatches)
  }

  const matchesOf = (title: string): TitleMatch[] => {
    const known = remembered.get(title)
    if (known) return known
    const matches = decide(title, resolver.resolve(title, mostMatches))
    // Titles come again and again; the oldest goes when there are too many, and long ones are not worth the room.
    if (title.length <= 200) remembered.set(title, matches)
    if (remembered.size > titlesRemembered) remembered.delete(remembered.keys().next().value!)
    return matches
  }

  return {
    catalogue,
    idle,
    /** The occupation with that code, else undefined. */
    occupation: (code: string) => byCode.get(code),
    group: (code: string) => groups.get(code),
    // Only administrators ask for these two: made when first asked for.
    search: once(() => makeCatalogueSearch(catalogue)),
    standing: once(() => makeStandingTitles(catalogue)),
    catalogueVersion: version,
    similarity: makeSimilarity(catalogue),
    /** Every occupation the title may mean, at most ten, best first. */
    matches: matchesOf,

    /** "Mente du …?": at most five occupations for a title as it stands while one types. */
    suggest(title: string): TitleSuggestions {
      const matches = matchesOf(title)
      const found =
        matches.length > 0 && matches[0]!.method === 'exact' ? matches : resolver.complete(title, matches)
      return {
        verdict: verdictOf(matches[0]?.confidence ?? 0),
        matches: found.slice(0, suggestionsShown).map((match) => {
          const group = groups.get(match.groupCode)
          return {
            code: match.code,
            label: match.labelDa,
            labelEn: match.labelEn,
            groupCode: match.groupCode,
            groupLabel: { da: group?.labelDa ?? match.groupCode, en: group?.labelEn ?? match.groupCode },
            matchedTitle: match.matchedTitle,
            confidence: match.confidence,
            method: match.method,
          }
        }),
      }
    },

    /**
     * Resolves a title once, at write time. What a person chose is final, with confidence 1.
     * Null where the chosen code is not in the catalogue.
     */
    resolve(title: string, chosenCode?: string): TitleResolution | null {
      if (chosenCode !== undefined) {
        const chosen = byCode.get(chosenCode)
        return chosen
          ? {
              verdict: 'accepted',
              occupations: [{ code: chosen.code, label: chosen.labelDa, confidence: 1, method: 'person' }],
              catalogueVersion: version,
            }
          : null
      }
      const matches = matchesOf(title)
      return {
        verdict: verdictOf(matches[0]?.confidence ?? 0),
        occupations: storedOccupations(matches).map(({ code, labelDa, confidence, method }) => ({
          code,
          label: labelDa,
          confidence,
          method,
        })),
        catalogueVersion: version,
      }
    },
  }
}
export type LoadedCatalogue = ReturnType<typeof makeLoadedCatalogue>
