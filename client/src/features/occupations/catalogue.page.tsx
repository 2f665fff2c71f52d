import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CatalogueRow } from '@virkelyst/shared/occupations/catalogue.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { Pagination } from '../../ui/pagination'
import { SearchField } from '../../ui/search-field'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { catalogueTexts } from './catalogue.texts'
import { CatalogueFrame } from './catalogue-frame'
import { CatalogueParts } from './catalogue-parts'
import { ListHistory } from './list-history'
import { useCatalogueSearch } from './use-catalogue'
import '../../ui/styles/work.css'

const pageSize = 25

const CatalogueTable = ({ rows }: { rows: readonly CatalogueRow[] }) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  const format = useFormat()
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.code}
      columns={[
        {
          key: 'occupation',
          header: t('occupation'),
          cell: (row) => (
            <>
              <Link to="/stillinger/$code" params={{ code: row.code }}>
                {label(row.label)}
              </Link>
              {row.found.length > 0 && (
                <div className="quiet small">{t('matching', { titles: row.found.join(', ') })}</div>
              )}
            </>
          ),
        },
        {
          key: 'group',
          header: t('group'),
          cell: (row) => (
            <span>
              {label(row.group.label)} <span className="quiet small">{row.group.code}</span>
            </span>
          ),
        },
        { key: 'titles', header: t('titles'), end: true, cell: (row) => format.number(row.titles) },
        {
          key: 'local',
          header: t('local'),
          end: true,
          cell: (row) => (row.local > 0 ? <Tag tone="accent">{format.number(row.local)}</Tag> : '–'),
        },
      ]}
    />
  )
}

/** Finds an occupation by any of its titles. */
export const CataloguePage = () => {
  const t = useTexts(catalogueTexts)
  const navigate = useNavigate({ from: '/stillinger' })
  const { q = '', page = 1 } = useSearch({ from: '/stillinger' })
  const query = useCatalogueSearch({ q, page, pageSize })
  return (
    <CatalogueFrame lead={t('lead')}>
      <div className="filter-bar">
        <SearchField
          live
          label={t('search')}
          hint={t('searchHint')}
          value={q}
          onSearch={(words) => void navigate({ search: { q: words || undefined }, replace: true })}
        />
      </div>
      <QueryBoundary
        query={query}
        isEmpty={(data) => data.total === 0}
        empty={
          <EmptyState
            title={t('none')}
            action={
              <>
                <ButtonLink look="primary" to="/stillinger/proev" search={{ titel: q }}>
                  {t('tryIt')}
                </ButtonLink>
                <ButtonLink to="/stillinger" search={{}}>
                  {t('clear')}
                </ButtonLink>
              </>
            }
          >
            {t('noneText')}
          </EmptyState>
        }
      >
        {({ rows, total, version, sources }) => (
          <div>
            <p role="status" className="quiet">
              {t('found', { count: total })}
            </p>
            <CatalogueTable rows={rows} />
            <Pagination page={page} pageSize={pageSize} total={total} />
            <CatalogueParts version={version} sources={sources} />
            <ListHistory />
          </div>
        )}
      </QueryBoundary>
    </CatalogueFrame>
  )
}
