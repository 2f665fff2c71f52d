import { Link, useSearch } from '@tanstack/react-router'
import { trackLabels } from '@virkelyst/shared/tracks/track.labels'
import type { DueMilestone } from '@virkelyst/shared/tracks/track.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table'
import { PageHeading } from '../../ui/page-heading'
import { PagedList } from '../../ui/paged-list'
import { EmptyState } from '../../ui/states'
import { useMilestoneName } from './milestone-list'
import { MilestoneState } from './milestone-state'
import { tracksTexts } from './tracks.texts'
import { useDueMilestones } from './use-tracks'

const pageSize = 25

/** Citizens one follows whose next milestone comes within four weeks or is past its day, the most urgent first. */
export const DueMilestonesPage = () => {
  const t = useTexts(tracksTexts)
  const label = useLabel()
  const format = useFormat()
  const nameOf = useMilestoneName()
  const { page = 1 } = useSearch({ from: '/milepaele' })
  const query = useDueMilestones(page, pageSize)
  const columns: [Column<DueMilestone>, ...Column<DueMilestone>[]] = [
    {
      key: 'citizen',
      header: t('citizen'),
      cell: (row) => (
        <span>
          <Link
            to="/borgere/$citizenId"
            params={{ citizenId: row.citizenId }}
            search={{ from: 'milestones' }}
          >
            {row.citizenName}
          </Link>
          <br />
          <span className="quiet small">{row.caseReference}</span>
        </span>
      ),
    },
    {
      key: 'milestone',
      header: t('milestone'),
      cell: (row) => (
        <span>
          {nameOf(row)}
          <br />
          <span className="quiet small">
            {[label(trackLabels[row.track]), row.others > 0 && t('others', { count: row.others })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    {
      key: 'deadline',
      header: t('deadline'),
      cell: (row) => (
        <span>
          <MilestoneState state={row.state} daysLeft={row.daysLeft} />
          <br />
          <span className="quiet small">{row.dueOn && format.shortDate(row.dueOn)}</span>
        </span>
      ),
    },
  ]
  return (
    <>
      <PageHeading title={t('dueTitle')} lead={t('dueLead')} />
      <PagedList
        query={query}
        page={page}
        pageSize={pageSize}
        empty={
          <EmptyState title={t('dueNone')} action={<ButtonLink to="/borgere">{t('toCitizens')}</ButtonLink>}>
            {t('dueNoneText')}
          </EmptyState>
        }
      >
        {({ rows }) => (
          <DataTable caption={t('dueTitle')} rows={rows} rowKey={(row) => row.citizenId} columns={columns} />
        )}
      </PagedList>
    </>
  )
}
