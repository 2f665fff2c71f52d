import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { workListMemory } from '../../app/list-memory'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { ButtonLink } from '../../ui/button'
import { PageHeading } from '../../ui/page-heading'
import { PagedList } from '../../ui/paged-list'
import { EmptyState, LoadingState } from '../../ui/states'
import { useWorkList } from './use-work-list'
import { workListTexts } from './work-list.texts'
import { WorkListFilters } from './work-list-filters'
import { WorkListTable } from './work-list-table'
import { WorkListTiles } from './work-list-tiles'
import '../../ui/styles/work.css'

const pageSize = 25

/** Where consultants and brokers open the day: what needs an answer first, and every order behind it. */
export const WorkListPage = () => {
  const t = useTexts(workListTexts)
  const may = useMay()
  const search = useSearch({ from: '/arbejdsliste' })
  useEffect(() => workListMemory.keep(search), [search])
  const { page = 1, ...filter } = search
  const query = useWorkList({ ...filter, page, pageSize })
  const unfiltered = Object.values(filter).every((value) => value === undefined)
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          may('jobOrders.submit') && (
            <ButtonLink look="primary" icon="plus" to="/ordrer/ny">
              {t('newOrder')}
            </ButtonLink>
          )
        }
      />
      <div className="stack wide">
        <WorkListTiles />
        <WorkListFilters />
        <PagedList
          query={query}
          loading={<LoadingState lines={6} />}
          page={page}
          pageSize={pageSize}
          empty={
            unfiltered ? (
              <EmptyState title={t('allDone')}>{t('allDoneText')}</EmptyState>
            ) : (
              <EmptyState
                title={t('none')}
                action={
                  <ButtonLink to="/arbejdsliste" search={{}}>
                    {t('reset')}
                  </ButtonLink>
                }
              >
                {t('noneText')}
              </EmptyState>
            )
          }
        >
          {({ rows, total }) => (
            <>
              <p role="status" className="quiet">
                {t('found', { count: total })}
              </p>
              <WorkListTable rows={rows} caption={t('title')} />
            </>
          )}
        </PagedList>
      </div>
    </>
  )
}
