import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { placementKinds } from '@virkelyst/shared/placement-rules/placement.kinds'
import { placementKindLabels } from '@virkelyst/shared/placement-rules/placement.labels'
import { useRole } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { Checkbox } from '../../ui/choices'
import { PageHeading } from '../../ui/page-heading'
import { PagedList } from '../../ui/paged-list'
import { SelectField } from '../../ui/select-field'
import { EmptyState } from '../../ui/states'
import { TabNav } from '../../ui/tab-nav'
import { PlacementTable } from './placement-table'
import { placementsTexts } from './placements.texts'
import { usePlacements } from './use-placements'
import '../../ui/styles/work.css'

const pageSize = 25
const views = ['ours', 'open', 'running', 'ended', 'all'] as const

const Filters = () => {
  const t = useTexts(placementsTexts)
  const label = useLabel()
  const employer = useRole() === 'employer'
  const search = useSearch({ from: '/forloeb' })
  const navigate = useNavigate({ from: '/forloeb' })
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: (previous) => ({ ...previous, ...changed, page: undefined }) })
  return (
    <div className="filter-bar">
      <SelectField
        label={t('kind')}
        withoutEmpty
        options={[
          { value: '', label: t('allKinds') },
          ...placementKinds.map((value) => ({ value, label: label(placementKindLabels[value]) })),
        ]}
        value={search.kind ?? ''}
        onChange={({ target }) => change({ kind: placementKinds.find((one) => one === target.value) })}
      />
      {!employer && (
        <div className="filter-flags">
          <Checkbox
            label={t('deviating')}
            checked={search.deviating === true}
            onChange={({ target }) => change({ deviating: target.checked || undefined })}
          />
        </div>
      )}
    </div>
  )
}

/** Every placement of the municipality, or of the company: what waits for the reader first. */
export const PlacementsPage = () => {
  const t = useTexts(placementsTexts)
  const employer = useRole() === 'employer'
  const { page = 1, view = 'ours', kind, deviating } = useSearch({ from: '/forloeb' })
  const query = usePlacements({ page, pageSize, view, kind, deviating })
  return (
    <>
      <PageHeading title={t('title')} lead={t(employer ? 'leadEmployer' : 'leadStaff')} />
      <div className="stack">
        <TabNav label={t('views')}>
          {views.map((one) => (
            <Link
              key={one}
              to="/forloeb"
              search={{ kind, deviating, view: one === 'ours' ? undefined : one }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(`view_${one}`)}
            </Link>
          ))}
        </TabNav>
        <Filters />
        <PagedList
          query={query}
          page={page}
          pageSize={pageSize}
          empty={
            <EmptyState
              title={t('emptyTitle')}
              action={
                view !== 'all' && (
                  <ButtonLink to="/forloeb" search={{ view: 'all' }}>
                    {t('showAll')}
                  </ButtonLink>
                )
              }
            >
              {t(employer ? 'emptyTextEmployer' : 'emptyTextStaff')}
            </EmptyState>
          }
        >
          {({ rows }) => <PlacementTable rows={rows} />}
        </PagedList>
      </div>
    </>
  )
}
