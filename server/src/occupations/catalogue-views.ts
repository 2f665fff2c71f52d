import type { ChangeLine } from '@virkelyst/db/occupations/title-changes.repository'
import type {
  CatalogueFilter,
  CatalogueRows,
  OccupationView,
  Standing,
  TitleChangeLine,
  Understood,
} from '@virkelyst/shared/occupations/catalogue.schema'
import { verdictOf } from '@virkelyst/shared/occupations/confidence.rules'
import type { HeldTitle, SourcedOccupation } from '@virkelyst/shared/occupations/local-titles.rules'
import { occupationLinkKinds } from '@virkelyst/shared/occupations/occupation.schema'
import type { LoadedCatalogue } from './loaded-catalogue'

/** The catalogue as an administrator sees it. */
export const makeCatalogueViews = (loaded: LoadedCatalogue) => {
  const nameOf = (code: string) => {
    const found = loaded.occupation(code)
    return { code, label: { da: found?.labelDa ?? code, en: found?.labelEn ?? code } }
  }
  const groupOf = (code: string) => {
    const found = loaded.group(code)
    return { code, label: { da: found?.labelDa ?? code, en: found?.labelEn ?? code } }
  }
  const standingOf = ({ occupation, title }: HeldTitle): Standing => ({
    title: title.title,
    kind: title.kind,
    firstChoice: title.firstChoice,
    source: title.source,
    occupation: nameOf(occupation.code),
    group: groupOf(occupation.groupCode),
  })
  const changeOf = ({ occupationCode, toOccupationCode, ...line }: ChangeLine): TitleChangeLine => ({
    ...line,
    madeBy: line.madeBy ?? '',
    occupation: nameOf(occupationCode),
    toOccupation: toOccupationCode === null ? null : nameOf(toOccupationCode),
    idle: loaded.idle.has(line.id),
  })

  return {
    nameOf,
    changeOf,

    rows({ q, page, pageSize }: CatalogueFilter, sources: CatalogueRows['sources']): CatalogueRows {
      const found = loaded.search()(q)
      const shown = found.slice((page - 1) * pageSize, page * pageSize)
      return {
        version: loaded.catalogueVersion,
        sources,
        total: found.length,
        rows: shown.map(({ at, titles }) => {
          const occupation = loaded.catalogue.occupations[at]!
          return {
            ...nameOf(occupation.code),
            group: groupOf(occupation.groupCode),
            titles: occupation.titles.length,
            local: occupation.titles.filter((title) => title.source === 'local').length,
            found: titles,
          }
        }),
      }
    },

    view(
      occupation: SourcedOccupation,
      changes: readonly ChangeLine[],
      uris: OccupationView['uris'],
    ): OccupationView {
      const { code, groupCode } = occupation
      const also = (title: string) =>
        loaded
          .standing()(title)
          .filter((held) => held.occupation.code !== code)
          .map((held) => ({ ...nameOf(held.occupation.code), firstChoice: held.title.firstChoice }))
      return {
        ...nameOf(code),
        group: groupOf(groupCode),
        titles: occupation.titles.map(({ changeId = null, ...title }) => ({
          ...title,
          changeId,
          also: also(title.title),
        })),
        changes: changes.map(changeOf),
        uris,
        near: loaded.similarity.neighboursOf(code).map((one) => ({
          ...nameOf(one.code),
          group: groupOf(one.code.slice(0, 4)),
          similarity: one.similarity,
        })),
        links: loaded.catalogue.links
          .filter(({ groupA, groupB }) => groupA === groupCode || groupB === groupCode)
          .map(({ groupA, groupB, kind }) => ({ ...groupOf(groupA === groupCode ? groupB : groupA), kind }))
          .sort((a, b) => occupationLinkKinds.indexOf(a.kind) - occupationLinkKinds.indexOf(b.kind)),
      }
    },

    understood(title: string): Understood {
      const matches = loaded.matches(title)
      return {
        verdict: verdictOf(matches[0]?.confidence ?? 0),
        matches: matches.map(({ code, groupCode, matchedTitle, confidence, method }) => ({
          ...nameOf(code),
          group: groupOf(groupCode),
          matchedTitle,
          confidence,
          method,
        })),
        standing: loaded.standing()(title).map(standingOf),
      }
    },
  }
}
