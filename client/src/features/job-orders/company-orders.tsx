import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts'
import { PagedList } from '../../ui/paged-list'
import { EmptyState } from '../../ui/states'
import { TabNav } from '../../ui/tab-nav'
import { companyOrdersTexts } from './company-orders.texts'
import { useWorkList } from './use-work-list'
import { WorkListTable } from './work-list-table'

const pageSize = 10

/** One company's orders that the reader may see, open or closed. */
export const CompanyOrders = ({
  cvr,
  view,
  page,
}: {
  cvr: string
  view: 'live' | 'closed'
  page: number
}) => {
  const t = useTexts(companyOrdersTexts)
  const query = useWorkList({ cvr, status: view, page, pageSize, sort: view === 'live' ? 'due' : 'newest' })
  const tab = (orders: 'closed' | undefined, text: string) => (
    <Link
      to="/virksomheder/$cvr"
      params={{ cvr }}
      search={{ orders }}
      resetScroll={false}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {text}
    </Link>
  )
  return (
    <section className="stack" aria-labelledby="company-orders">
      <h2 id="company-orders">{t('title')}</h2>
      <TabNav label={t('title')}>
        {tab(undefined, t('live'))}
        {tab('closed', t('closed'))}
      </TabNav>
      <PagedList
        query={query}
        page={page}
        pageSize={pageSize}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      >
        {({ rows }) => <WorkListTable rows={rows} caption={t('title')} withCompany={false} />}
      </PagedList>
    </section>
  )
}
