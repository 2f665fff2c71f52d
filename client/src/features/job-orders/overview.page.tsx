import { Link, useSearch } from '@tanstack/react-router'
import { kindLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import type { JobOrderRow } from '@virkelyst/shared/job-orders/job-order.schema'
import { useMe } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { PageHeading } from '../../ui/page-heading'
import { PagedList } from '../../ui/paged-list'
import { Pagination } from '../../ui/pagination'
import { EmptyState, QueryBoundary } from '../../ui/states'
import { TabNav } from '../../ui/tab-nav'
import { awaitsCompany, OrderCard } from './order-card'
import './orders.css'
import { orderPageTexts } from './order-page.texts'
import { useMyOrders } from './use-orders'

const pageSize = 25

const NewOrder = () => {
  const t = useTexts(orderPageTexts)
  return (
    <ButtonLink look="primary" icon="plus" to="/ordrer/ny">
      {t('newOrder')}
    </ButtonLink>
  )
}

const Orders = ({ rows }: { rows: readonly JobOrderRow[] }) => (
  <ul className="plain stack">
    {rows.map((order) => (
      <li key={order.id}>
        <OrderCard order={order} />
      </li>
    ))}
  </ul>
)

/** Orders half written; nothing is said where there are none. */
const Drafts = () => {
  const t = useTexts(orderPageTexts)
  const format = useFormat()
  const label = useLabel()
  const { data } = useMyOrders({ view: 'drafts', pageSize: 10 })
  if (!data || data.total === 0) return null
  return (
    <section>
      <h2>{t('drafts')}</h2>
      <ul className="plain stack tight">
        {data.rows.map((draft) => (
          <li key={draft.id} className="draft-line">
            <Link to="/ordrer/$orderId/skriv" params={{ orderId: draft.id }}>
              {draft.title || t('untitled')}
            </Link>
            <span className="quiet small">
              {label(kindLabels[draft.kind])} · {t('draftFrom', { time: format.dateTime(draft.updatedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Current = ({ page }: { page: number }) => {
  const t = useTexts(orderPageTexts)
  const query = useMyOrders({ view: 'current', page, pageSize })
  return (
    <QueryBoundary
      query={query}
      isEmpty={({ total }) => total === 0}
      empty={
        <div className="stack wide">
          <Drafts />
          <EmptyState title={t('noCurrent')} action={<NewOrder />}>
            {t('noCurrentText')}
          </EmptyState>
        </div>
      }
    >
      {({ rows, total }) => {
        const awaiting = rows.filter(awaitsCompany)
        const others = rows.filter((order) => !awaitsCompany(order))
        return (
          <div className="stack wide">
            {awaiting.length > 0 && (
              <section>
                <h2>{t('awaitingYou')}</h2>
                <Orders rows={awaiting} />
              </section>
            )}
            <Drafts />
            {others.length > 0 && (
              <section>
                <h2>{t('current')}</h2>
                <Orders rows={others} />
              </section>
            )}
            {total > pageSize && <Pagination page={page} pageSize={pageSize} total={total} />}
          </div>
        )
      }}
    </QueryBoundary>
  )
}

const Closed = ({ page }: { page: number }) => {
  const t = useTexts(orderPageTexts)
  const query = useMyOrders({ view: 'closed', page, pageSize })
  return (
    <PagedList
      query={query}
      page={page}
      pageSize={pageSize}
      empty={<EmptyState title={t('noClosed')}>{t('noClosedText')}</EmptyState>}
    >
      {({ rows }) => (
        <>
          <h2 className="sr-only">{t('closed')}</h2>
          <Orders rows={rows} />
        </>
      )}
    </PagedList>
  )
}

/** The employer's day: what waits for an answer, what is half written, what is under way. */
export const OverviewPage = () => {
  const t = useTexts(orderPageTexts)
  const { vis, page = 1 } = useSearch({ from: '/overblik' })
  const me = useMe()
  const views = { includeSearch: true, exact: true } as const
  return (
    <>
      <PageHeading
        title={t('overview')}
        lead={t('welcome', { name: me.user?.name ?? '' })}
        actions={<NewOrder />}
      />
      <div className="stack wide">
        <TabNav label={t('views')}>
          <Link to="/overblik" search={{}} activeOptions={views}>
            {t('current')}
          </Link>
          <Link to="/overblik" search={{ vis: 'afsluttede' }} activeOptions={views}>
            {t('closed')}
          </Link>
        </TabNav>
        {vis === 'afsluttede' ? <Closed page={page} /> : <Current page={page} />}
      </div>
    </>
  )
}
