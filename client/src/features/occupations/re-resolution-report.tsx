import { Link } from '@tanstack/react-router'
import { titleSourceLabels } from '@virkelyst/shared/occupations/occupation.labels'
import { resolutionChanges } from '@virkelyst/shared/occupations/re-resolution.rules'
import type { ResolutionRun, RunTitle } from '@virkelyst/shared/occupations/re-resolution.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Card } from '../../ui/card'
import { DataTable } from '../../ui/data-table'
import { Pagination } from '../../ui/pagination'
import { QueryBoundary } from '../../ui/states'
import { reResolutionTexts } from './re-resolution.texts'
import { useResolvedTitles } from './use-re-resolution'

const pageSize = 25

const useOrigin = () => {
  const t = useTexts(reResolutionTexts)
  const label = useLabel()
  return ({ origin, causes, startedBy }: ResolutionRun): string => {
    if (origin === 'command') return t('byCommand')
    if (origin === 'administrator')
      return startedBy === null ? t('byAdministratorGone') : t('byAdministrator', { name: startedBy })
    if (causes.length === 0) return t('byCatalogueAlone')
    return t('byCatalogue', { parts: causes.map((cause) => label(titleSourceLabels[cause])).join(', ') })
  }
}

const Occupation = ({ occupation }: { occupation: RunTitle['from'] }) => {
  const t = useTexts(reResolutionTexts)
  const label = useLabel()
  if (occupation === null) return <span className="quiet">{t('none')}</span>
  return (
    <Link to="/stillinger/$code" params={{ code: occupation.code }}>
      {label(occupation.label)}
    </Link>
  )
}

const Titles = ({ run, page }: { run: ResolutionRun; page: number }) => {
  const t = useTexts(reResolutionTexts)
  const format = useFormat()
  const query = useResolvedTitles(run.id, page, pageSize)
  return (
    <QueryBoundary query={query}>
      {({ rows, total, others }) => (
        <div className="stack tight">
          {rows.length > 0 && (
            <>
              <h3>{t('titles')}</h3>
              <DataTable
                caption={t('titles')}
                rows={rows}
                rowKey={(row) => `${row.title} ${row.from?.code} ${row.to?.code}`}
                columns={[
                  { key: 'title', header: t('title'), cell: (row) => row.title },
                  { key: 'before', header: t('before'), cell: (row) => <Occupation occupation={row.from} /> },
                  { key: 'after', header: t('after'), cell: (row) => <Occupation occupation={row.to} /> },
                  { key: 'goals', header: t('goals'), end: true, cell: (row) => format.number(row.goals) },
                  { key: 'orders', header: t('orders'), end: true, cell: (row) => format.number(row.orders) },
                ]}
              />
              <Pagination page={page} pageSize={pageSize} total={total} />
            </>
          )}
          {others.goals + others.orders > 0 && (
            <p className="quiet">
              {t('others', { goals: format.number(others.goals), orders: format.number(others.orders) })}
            </p>
          )}
        </div>
      )}
    </QueryBoundary>
  )
}

/** What the newest whole run changed: counts, and the titles that at least three people share. */
export const ReResolutionReport = ({ run, page }: { run: ResolutionRun; page: number }) => {
  const t = useTexts(reResolutionTexts)
  const format = useFormat()
  const originOf = useOrigin()
  const changed = resolutionChanges.filter(
    (change) => run.counts.goals[change] + run.counts.orders[change] > 0,
  )
  return (
    <Card title={t('lastTitle')}>
      <div className="stack">
        <p className="quiet">
          {[run.endedAt && t('lastDone', { when: format.dateTime(run.endedAt) }), originOf(run)]
            .filter(Boolean)
            .join(', ')}
          .
        </p>
        {changed.length === 0 ? (
          <p>{t('nothing')}</p>
        ) : (
          <>
            <DataTable
              caption={t('change')}
              rows={changed}
              rowKey={(change) => change}
              columns={[
                { key: 'change', header: t('change'), cell: (change) => t(change) },
                {
                  key: 'goals',
                  header: t('goals'),
                  end: true,
                  cell: (change) => format.number(run.counts.goals[change]),
                },
                {
                  key: 'orders',
                  header: t('orders'),
                  end: true,
                  cell: (change) => format.number(run.counts.orders[change]),
                },
              ]}
            />
            <Titles run={run} page={page} />
          </>
        )}
      </div>
    </Card>
  )
}
