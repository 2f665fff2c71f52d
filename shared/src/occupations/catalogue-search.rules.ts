import { searchText } from '../kernel/search-text'
import type { SourcedCatalogue } from './local-titles.rules'

const titlesTold = 3

/** How well an occupation fits what was searched for, best first. */
const places = { exactTitle: 0, code: 1, titleBegins: 2, titleHolds: 3, group: 4 } as const
type Place = (typeof places)[keyof typeof places]
export type FoundOccupation = { at: number; place: Place; titles: string[] }

/**
 * Finds occupations by title, by their own or their group's name or by the beginning of a code: all of them, in order of
 * code, where nothing is asked for. `at` is the occupation's place in the catalogue.
 */
export const makeCatalogueSearch = ({ groups, occupations }: SourcedCatalogue) => {
  const groupTexts = new Map(
    groups.map(({ code, labelDa, labelEn }) => [code, searchText(`${labelDa} ${labelEn}`)]),
  )
  const texts = occupations.map(({ titles }) => titles.map(({ title }) => searchText(title)))

  return (asked: string): FoundOccupation[] => {
    const text = searchText(asked)
    const words = text.split(' ').filter(Boolean)
    const code = /^\d[\d. ]*$/.test(asked.trim()) ? asked.trim() : null
    const holds = (searched: string) => words.every((word) => searched.includes(word))

    const find = (at: number): FoundOccupation | null => {
      const { code: own, groupCode, titles } = occupations[at]!
      if (words.length === 0) return { at, place: places.code, titles: [] }
      if (code !== null) return own.startsWith(code) ? { at, place: places.code, titles: [] } : null
      const rankOf = (title: string): Place | null =>
        title === text
          ? places.exactTitle
          : title.startsWith(text)
            ? places.titleBegins
            : holds(title)
              ? places.titleHolds
              : null
      const found = texts[at]!.flatMap((title, index) => {
        const place = rankOf(title)
        return place === null ? [] : [{ place, title: titles[index]!.title }]
      }).sort((a, b) => a.place - b.place)
      if (found[0]) {
        const told = [...new Set(found.map(({ title }) => title))].slice(0, titlesTold)
        return { at, place: found[0].place, titles: told }
      }
      return holds(groupTexts.get(groupCode) ?? '') ? { at, place: places.group, titles: [] } : null
    }
    return occupations
      .flatMap((_, at) => find(at) ?? [])
      .sort((a, b) => a.place - b.place || (occupations[a.at]!.code < occupations[b.at]!.code ? -1 : 1))
  }
}
export type CatalogueSearch = ReturnType<typeof makeCatalogueSearch>
