import { makeOccupationsRepository } from '@virkelyst/db/occupations/occupations.repository'
import type { Actor } from '@virkelyst/shared/accounts/roles'
import { storedOccupations, verdictOf } from '@virkelyst/shared/occupations/confidence.rules'
import type {
  ResolutionVerdict,
  ResolvedOccupation,
  TitleSuggestions,
  titleInput,
} from '@virkelyst/shared/occupations/occupation.schema'
import { makeResolver, type TitleMatch } from '@virkelyst/shared/occupations/resolver'
import { makeSimilarity } from '@virkelyst/shared/occupations/similarity.rules'
import type { z } from 'zod'
import type { Deps } from '../kernel/deps'

/** What is stored of a title with a goal or an order. */
export type TitleResolution = {
  verdict: ResolutionVerdict
  /** At most three, best first; one where a person chose it; none where the title is kept as it was written. */
  occupations: ResolvedOccupation[]
  catalogueVersion: string
}

const suggestionsShown = 5
const titlesRemembered = 20_000

/** Reads the catalogue into memory; everything else answers at once, from memory. */
export const makeOccupations = async ({ store }: Pick<Deps, 'store'>) => {
  const { catalogue, version } = await makeOccupationsRepository(store).load()
  const resolver = makeResolver(catalogue)
  const byCode = new Map(catalogue.occupations.map((one) => [one.code, one]))
  const groups = new Map(catalogue.groups.map((group) => [group.code, group]))
  const remembered = new Map<string, TitleMatch[]>()

  const matchesOf = (title: string): TitleMatch[] => {
    const known = remembered.get(title)
    if (known) return known
    const matches = resolver.resolve(title)
    // Titles come again and again; the oldest goes when there are too many, and long ones are not worth the room.
    if (title.length <= 200) remembered.set(title, matches)
    if (remembered.size > titlesRemembered) remembered.delete(remembered.keys().next().value!)
    return matches
  }

  return {
    catalogueVersion: version,
    similarity: makeSimilarity(catalogue),
    /** Every occupation the title may mean, at most ten, best first. */
    matches: matchesOf,

    /** "Mente du …?": at most five occupations for a title as it stands while one types. */
    async suggest(_actor: Actor, { title }: z.infer<typeof titleInput>): Promise<TitleSuggestions> {
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

    /** The names of an occupation; the code itself where it has gone from the catalogue. */
    labelOf(code: string): { da: string; en: string } {
      const found = byCode.get(code)
      return { da: found?.labelDa ?? code, en: found?.labelEn ?? code }
    },
  }
}
export type Occupations = Awaited<ReturnType<typeof makeOccupations>>
