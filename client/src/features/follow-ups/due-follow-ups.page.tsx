import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { followUpTasks } from '@virkelyst/shared/follow-ups/follow-up.kinds'
import { followUpTaskLabels } from '@virkelyst/shared/follow-ups/follow-up.labels'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { Checkbox } from '../../ui/choices'
import { PageHeading } from '../../ui/page-heading'
import { PagedList } from '../../ui/paged-list'
import { SelectField } from '../../ui/select-field'
import { EmptyState } from '../../ui/states'
import { TabNav } from '../../ui/tab-nav'
import { DueFollowUpTable } from './due-follow-up-table'
import { dueFollowUpsTexts } from './due-follow-ups.texts'
import { useDueFollowUps } from './use-follow-ups'
import '../../ui/styles/work.css'

const pageSize = 25
const views = ['due', 'missing', 'coming', 'all'] as const

const Filters = () => {
  const t = useTexts(dueFollowUpsTexts)
  const label = useLabel()
  const acts = useMay()('followUps.close')
  const search = useSearch({ from: '/opfoelgning' })
  const navigate = useNavigate({ from: '/opfoelgning' })
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: (previous) => ({ ...previous, ...changed, page: undefined }) })
  return (
    <div className="filter-bar">
      <SelectField
        label={t('task')}
        withoutEmpty
        options={[
          { value: '', label: t('allTasks') },
          ...followUpTasks.map((value) => ({ value, label: label(followUpTaskLabels[value]) })),
        ]}
        value={search.task ?? ''}
        onChange={({ target }) => change({ task: followUpTasks.find((one) => one === target.value) })}
      />
      <div className="filter-flags">
        {acts && (
          <Checkbox
            label={t('mine')}
            checked={search.mine === true}
            onChange={({ target }) => change({ mine: target.checked || undefined })}
          />
        )}
        <Checkbox
          label={t('deviating')}
          checked={search.deviating === true}
          onChange={({ target }) => change({ deviating: target.checked || undefined })}
        />
      </div>
    </div>
  )
}

/** What is due in the follow-up of the municipality's placements, the most urgent first. */
export const DueFollowUpsPage = () => {
  const t = useTexts(dueFollowUpsTexts)
  const { page = 1, view = 'due', task, mine, deviating } = useSearch({ from: '/opfoelgning' })
  const query = useDueFollowUps({ page, pageSize, view, task, mine, deviating })
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink to="/opfoelgning/resultater">{t('funnel')}</ButtonLink>}
      />
      <div className="stack">
        <TabNav label={t('views')}>
          {views.map((one) => (
            <Link
              key={one}
              to="/opfoelgning"
              search={{ task, mine, deviating, view: one === 'due' ? undefined : one }}
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
                  <ButtonLink to="/opfoelgning" search={{ view: 'all' }}>
                    {t('showAll')}
                  </ButtonLink>
                )
              }
            >
              {t('emptyText')}
            </EmptyState>
          }
        >
          {({ rows }) => <DueFollowUpTable rows={rows} />}
        </PagedList>
      </div>
    </>
  )
}
