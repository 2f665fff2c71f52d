import { useSearch } from '@tanstack/react-router'
import type { ListHistoryLine } from '@virkelyst/shared/occupations/catalogue.schema'
import { titleSourceLabels } from '@virkelyst/shared/occupations/occupation.labels'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Details } from '../../ui/details'
import { Pagination } from '../../ui/pagination'
import { Timeline } from '../../ui/timeline'
import { catalogueTexts } from './catalogue.texts'
import { listsPageSize, useListHistory } from './use-catalogue'

/** What changed with a list, in a sentence. */
const useListStory = () => {
  const t = useTexts(catalogueTexts)
  const { number } = useFormat()
  return (line: ListHistoryLine): string =>
    line.what === 'taken_out'
      ? t('listTakenOutText', { titles: number(line.titles), occupations: number(line.occupations) })
      : t('listLoadedText', {
          lines: number(line.lines),
          added: number(line.added),
          attached: number(line.attached),
          moved: number(line.moved),
          gone: number(line.gone),
          before: number(line.titlesBefore),
          titles: number(line.titles),
        })
}

/** Official lists of now and before: when each was put in or taken out, and what changed with it. */
export const ListHistory = () => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  const { lister: page = 1 } = useSearch({ from: '/stillinger' })
  const { data } = useListHistory(page)
  const storyOf = useListStory()
  if (!data || data.total === 0) return null
  return (
    <Details summary={t('lists', { count: data.total })} open={page > 1}>
      <Timeline
        entries={data.rows.map((line) => ({
          key: line.id,
          at: line.at,
          title: t(line.what === 'loaded' ? 'listLoaded' : 'listTakenOut', {
            source: label(titleSourceLabels[line.source]),
            version: line.version,
          }),
          text: storyOf(line),
        }))}
      />
      <Pagination page={page} pageSize={listsPageSize} total={data.total} parameter="lister" />
    </Details>
  )
}
