import { useSearch } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts'
import { PagedList } from '../../ui/paged-list'
import { RunTable } from './run-table'
import { runsTexts } from './runs.texts'
import { runsPageSize, useRunsOfOrder } from './use-runs'

/** The lists that were shown for an order, newest first. */
export const RunsOfOrder = ({ orderId }: { orderId: string }) => {
  const t = useTexts(runsTexts)
  const { page = 1 } = useSearch({ from: '/arbejdsliste/$orderId' })
  const query = useRunsOfOrder(orderId, page)
  return (
    <section className="stack tight" aria-labelledby="runs">
      <h2 id="runs">{t('ofOrderTitle')}</h2>
      <p className="quiet">{t('ofOrderLead')}</p>
      <PagedList
        query={query}
        page={page}
        pageSize={runsPageSize}
        empty={<p className="quiet">{t('ofOrderNone')}</p>}
      >
        {({ rows }) => <RunTable rows={rows} withOrder={false} />}
      </PagedList>
    </section>
  )
}
