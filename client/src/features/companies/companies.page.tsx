import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CompanyRow } from '@virkelyst/shared/companies/company.schema'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { Checkbox } from '../../ui/choices'
import { DataTable } from '../../ui/data-table'
import { PageHeading } from '../../ui/page-heading'
import { PagedList } from '../../ui/paged-list'
import { SearchField } from '../../ui/search-field'
import { EmptyState } from '../../ui/states'
import { staffCompaniesTexts } from './staff-companies.texts'
import { SupportTag } from './support-tag'
import { useCompanySearch } from './use-companies'
import '../../ui/styles/work.css'

const pageSize = 25

const CompanyTable = ({ rows }: { rows: readonly CompanyRow[] }) => {
  const t = useTexts(staffCompaniesTexts)
  const label = useLabel()
  const format = useFormat()
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={(row) => row.cvr}
      columns={[
        {
          key: 'name',
          header: t('name'),
          cell: (row) => (
            <span>
              <Link to="/virksomheder/$cvr" params={{ cvr: row.cvr }}>
                {row.name}
              </Link>{' '}
              <SupportTag status={row.supportStatus} />
            </span>
          ),
        },
        { key: 'cvr', header: t('cvr'), cell: (row) => row.cvr },
        { key: 'municipality', header: t('municipality'), cell: (row) => row.municipalityName },
        {
          key: 'industry',
          header: t('industry'),
          cell: (row) => row.industryName && label(row.industryName),
        },
        {
          key: 'staff',
          header: t('staff'),
          end: true,
          cell: (row) => (row.ordinaryStaff === null ? '–' : format.number(row.ordinaryStaff)),
        },
        { key: 'orders', header: t('openOrders'), end: true, cell: (row) => format.number(row.openOrders) },
        {
          key: 'owner',
          header: t('owner'),
          cell: (row) => row.ownerName ?? <span className="quiet">{t('nobody')}</span>,
        },
      ]}
    />
  )
}

/** Finds a company. */
export const CompaniesPage = () => {
  const t = useTexts(staffCompaniesTexts)
  const may = useMay()
  const navigate = useNavigate({ from: '/virksomheder' })
  const { q = '', mine, page = 1 } = useSearch({ from: '/virksomheder' })
  const query = useCompanySearch({ q, mine, page, pageSize })
  const change = (search: { q?: string; mine?: true }, replace = false) =>
    void navigate({ search: (previous) => ({ ...previous, ...search, page: undefined }), replace })
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          may('companies.create') && (
            <ButtonLink look="primary" icon="plus" to="/virksomheder/ny">
              {t('create')}
            </ButtonLink>
          )
        }
      />
      <div className="stack">
        <div className="filter-bar">
          <SearchField
            live
            label={t('search')}
            hint={t('searchHint')}
            value={q}
            onSearch={(words) => change({ q: words || undefined }, true)}
          />
          {may('companies.setSupport') && (
            <div className="filter-flags">
              <Checkbox
                label={t('onlyMine')}
                checked={mine === true}
                onChange={(event) => change({ mine: event.target.checked || undefined })}
              />
            </div>
          )}
        </div>
        <PagedList
          query={query}
          page={page}
          pageSize={pageSize}
          empty={
            <EmptyState
              title={t('none')}
              action={
                <ButtonLink to="/virksomheder" search={{}}>
                  {t('clear')}
                </ButtonLink>
              }
            >
              {t('noneText')}
            </EmptyState>
          }
        >
          {({ rows, total }) => (
            <>
              <p role="status" className="quiet">
                {t('found', { count: total })}
              </p>
              <CompanyTable rows={rows} />
            </>
          )}
        </PagedList>
      </div>
    </>
  )
}
