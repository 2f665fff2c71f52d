import { Link } from '@tanstack/react-router'
import { placementKindLabels } from '@virkelyst/shared/placement-rules/placement.labels'
import type { PlacementRow } from '@virkelyst/shared/placements/placement.schema'
import { useRole } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { type Column, DataTable } from '../../ui/data-table'
import { PlanFlags } from '../../ui/plan-flags'
import { PlacementTag } from './placement.tags'
import { PlacementTurn } from './placement-turn'
import { placementsTexts } from './placements.texts'

export const usePeriod = () => {
  const t = useTexts(placementsTexts)
  const format = useFormat()
  return ({ startDate, endDate }: { startDate: string; endDate?: string | null }) =>
    endDate
      ? t('fromTo', { from: format.shortDate(startDate), to: format.shortDate(endDate) })
      : t('from', { date: format.shortDate(startDate) })
}

/** Placements with whose turn it is; a company reads no names in a list. */
export const PlacementTable = ({ rows }: { rows: readonly PlacementRow[] }) => {
  const t = useTexts(placementsTexts)
  const label = useLabel()
  const format = useFormat()
  const period = usePeriod()
  const employer = useRole() === 'employer'
  const person: Column<PlacementRow> = {
    key: 'person',
    header: t('person'),
    cell: (row) => row.personName ?? <span className="quiet">{t('nobodyYet')}</span>,
  }
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'what',
          header: t('what'),
          cell: (row) => (
            <span>
              <Link to="/forloeb/$placementId" params={{ placementId: row.id }}>
                {row.title}
              </Link>
              <br />
              <span className="quiet small">
                {label(placementKindLabels[row.kind])} · {t('number', { number: row.number })} ·{' '}
                {employer ? row.unitName : row.companyName}
              </span>
            </span>
          ),
        },
        ...(employer ? [] : [person]),
        {
          key: 'period',
          header: t('period'),
          cell: (row) => (
            <span>
              <span className="nowrap">{period(row)}</span>
              <br />
              <span className="quiet small">{format.hours(row.hours, row.hours)}</span>
            </span>
          ),
        },
        {
          key: 'status',
          header: t('status'),
          cell: (row) => (
            <span className="cluster tight">
              <PlacementTag status={row.status} />
              <PlanFlags flags={row.flags} />
            </span>
          ),
        },
        { key: 'turn', header: t('turn'), cell: (row) => <PlacementTurn placement={row} /> },
      ]}
    />
  )
}
