import { Link } from '@tanstack/react-router'
import type { RunLine } from '@virkelyst/shared/matching/run.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { type Column, DataTable } from '../../ui/data-table'
import { runsTexts } from './runs.texts'
import { useFilterText } from './use-runs'

/** Rankings on record. `withOrder`: where they are not all of one order. */
export const RunTable = ({ rows, withOrder }: { rows: readonly RunLine[]; withOrder: boolean }) => {
  const t = useTexts(runsTexts)
  const format = useFormat()
  const filterText = useFilterText()
  const when: Column<RunLine> = {
    key: 'when',
    header: t('when'),
    cell: ({ id, at }) => (
      <Link
        to="/rangeringer/$runId"
        params={{ runId: id }}
        aria-label={`${t('openOf')} ${format.dateTime(at)}`}
      >
        {format.dateTime(at)}
      </Link>
    ),
  }
  const order: Column<RunLine> = {
    key: 'order',
    header: t('order'),
    cell: ({ orderNumber, orderTitle }) => `${orderNumber ?? ''} ${orderTitle}`.trim(),
  }
  return (
    <DataTable
      caption={t('caption')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        when,
        { key: 'who', header: t('who'), cell: ({ actorName }) => actorName },
        ...(withOrder ? [order] : []),
        {
          key: 'filters',
          header: t('filters'),
          cell: ({ filters }) => filterText(filters) ?? <span className="quiet">{t('noFilters')}</span>,
        },
        {
          key: 'listed',
          header: t('listed'),
          end: true,
          cell: ({ listed, counts }) =>
            t('listedOf', { listed: format.number(listed), eligible: format.number(counts.eligible) }),
        },
      ]}
    />
  )
}
