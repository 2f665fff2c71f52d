import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { roleLabels } from '@virkelyst/shared/accounts/account.labels'
import type { TrailLine } from '@virkelyst/shared/own-data/own-data.schema'
import { trailLabel } from '@virkelyst/shared/own-data/trail.labels'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Checkbox } from '../../ui/choices'
import { DataTable } from '../../ui/data-table'
import { PagedList } from '../../ui/paged-list'
import { EmptyState } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { ownDataTexts } from './own-data.texts'

const pageSize = 20

const Who = ({ line }: { line: TrailLine }) => {
  const t = useTexts(ownDataTexts)
  const label = useLabel()
  if (line.self) return <>{t('yourself')}</>
  if (line.name === null) return <>{t('portal')}</>
  return (
    <span>
      {line.name}
      <br />
      <span className="quiet small">
        {[line.role && label(roleLabels[line.role]), line.municipalityName].filter(Boolean).join(', ')}
      </span>
    </span>
  )
}

const What = ({ line }: { line: TrailLine }) => {
  const t = useTexts(ownDataTexts)
  const label = useLabel()
  return (
    <span>
      {label(trailLabel(line.procedure, line.action))}{' '}
      {line.refused && <Tag tone="warning">{t('refused')}</Tag>}
      {line.purpose && (
        <>
          <br />
          <span className="quiet small">{t('why', { purpose: line.purpose })}</span>
        </>
      )}
    </span>
  )
}

/** Who has had to do with the reader's data, page by page. */
export const DataTrail = () => {
  const t = useTexts(ownDataTexts)
  const format = useFormat()
  const { page = 1, egne: own = false } = useSearch({ from: '/mig/data' })
  const navigate = useNavigate({ from: '/mig/data' })
  const query = useQuery(
    trpc.ownData.trail.queryOptions(
      { page, pageSize, others: !own },
      { placeholderData: keepPreviousData, refetchOnWindowFocus: false },
    ),
  )
  return (
    <section className="stack">
      <h2>{t('trail')}</h2>
      <p className="quiet">{t('trailText')}</p>
      <Checkbox
        label={t('own')}
        checked={own}
        onChange={({ target }) =>
          void navigate({ search: { egne: target.checked || undefined }, replace: true })
        }
      />
      <PagedList
        query={query}
        page={page}
        pageSize={pageSize}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      >
        {({ rows }) => (
          <DataTable
            caption={t('trail')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { key: 'when', header: t('when'), cell: ({ at }) => format.dateTime(at) },
              { key: 'who', header: t('who'), cell: (line) => <Who line={line} /> },
              { key: 'what', header: t('what'), cell: (line) => <What line={line} /> },
            ]}
          />
        )}
      </PagedList>
    </section>
  )
}
