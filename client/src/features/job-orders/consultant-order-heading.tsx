import { Link, useSearch } from '@tanstack/react-router'
import { kindLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import type { JobOrderForConsultant } from '@virkelyst/shared/job-orders/job-order.schema'
import { workListMemory } from '../../app/list-memory'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { TabNav } from '../../ui/tab-nav'
import { Tag } from '../../ui/tag'
import { consultantOrderTexts } from './consultant-order.texts'
import { OrderStatusTag } from './order-status-tag'

/** What the order is, whose, and how far; the way back leads to the list as one left it. */
export const ConsultantOrderHeading = ({ order }: { order: JobOrderForConsultant }) => {
  const t = useTexts(consultantOrderTexts)
  const label = useLabel()
  const { borger, liste } = useSearch({ from: '/arbejdsliste/$orderId' })
  return (
    <PageHeading
      title={order.title}
      lead={
        <Link to="/virksomheder/$cvr" params={{ cvr: order.cvr }}>
          {t('at', { company: order.companyName })}
        </Link>
      }
      tag={
        <>
          <OrderStatusTag status={order.status} />
          <Tag>{label(kindLabels[order.kind])}</Tag>
          {order.number !== null && (
            <span className="quiet small">{t('number', { number: order.number })}</span>
          )}
        </>
      }
      back={
        borger === undefined ? (
          <BackLink to="/arbejdsliste" search={workListMemory.last()}>
            {t('backToList')}
          </BackLink>
        ) : (
          <BackLink to="/borgere/$citizenId" params={{ citizenId: borger }} search={{ view: liste }}>
            {t('backToCitizen')}
          </BackLink>
        )
      }
    />
  )
}

/** The views of an order. */
export const ConsultantOrderTabs = ({ orderId, candidates }: { orderId: string; candidates: boolean }) => {
  const t = useTexts(consultantOrderTexts)
  const tab = (view: 'facts' | 'history' | undefined, text: string) => (
    <Link
      to="/arbejdsliste/$orderId"
      params={{ orderId }}
      // The filters of the ranking wait behind the other views.
      search={(previous) => ({ ...previous, view })}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {text}
    </Link>
  )
  return (
    <TabNav label={t('views')}>
      {candidates && tab(undefined, t('viewCandidates'))}
      {tab(candidates ? 'facts' : undefined, t('viewFacts'))}
      {tab('history', t('viewHistory'))}
    </TabNav>
  )
}
