import { useParams, useSearch } from '@tanstack/react-router'
import type { JobOrderForConsultant } from '@virkelyst/shared/job-orders/job-order.schema'
import { isLive } from '@virkelyst/shared/job-orders/job-order.transitions'
import { consultantOrderTexts } from '../../features/job-orders/consultant-order.texts'
import {
  ConsultantOrderHeading,
  ConsultantOrderTabs,
} from '../../features/job-orders/consultant-order-heading'
import { ConsultantOrderSide, ConsultantOrderStanding } from '../../features/job-orders/consultant-order-side'
import { OrderDetails } from '../../features/job-orders/order-details'
import { OrderHistory } from '../../features/job-orders/order-history'
import { OrderProgress } from '../../features/job-orders/order-progress'
import { useConsultantOrder } from '../../features/job-orders/use-work-list'
import { RunsOfOrder } from '../../features/matching/runs-of-order'
import { PlacementsOfOrder } from '../../features/placements/placements-of-order'
import { ReferralLog } from '../../features/referrals/referral-log'
import { useTexts } from '../../i18n/texts'
import { Card } from '../../ui/card'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink } from '../../ui/page-heading'
import { EmptyState } from '../../ui/states'
import { useMay } from '../use-may'
import { OrderRanking } from './order-ranking'
import '../../ui/styles/work.css'

const Candidates = ({ order }: { order: JobOrderForConsultant }) => {
  const t = useTexts(consultantOrderTexts)
  const may = useMay()
  return (
    <div className="stack wide">
      <OrderProgress progress={order.progress} />
      <ReferralLog orderId={order.id} orderStatus={order.status} />
      {order.form.kind !== 'ordinary' && may('placements.list') && <PlacementsOfOrder order={order} />}
      {may('matching.rank') &&
        (isLive(order.status) ? (
          <OrderRanking key={order.id} order={order} />
        ) : (
          <EmptyState title={t('notLive')}>{t('notLiveText')}</EmptyState>
        ))}
    </div>
  )
}

/** An order as the municipality works on it: who is on the way, who could be, what was asked for, what happened. */
export const ConsultantOrderPage = () => {
  const t = useTexts(consultantOrderTexts)
  const { orderId } = useParams({ from: '/arbejdsliste/$orderId' })
  const { view } = useSearch({ from: '/arbejdsliste/$orderId' })
  const may = useMay()
  const query = useConsultantOrder(orderId)
  const candidates = may('referrals.forOrder')
  return (
    <PageBoundary query={query} back={<BackLink to="/arbejdsliste">{t('backToList')}</BackLink>}>
      {(order) => (
        <>
          <ConsultantOrderHeading order={order} />
          <div className="stack wide">
            <ConsultantOrderTabs orderId={order.id} candidates={candidates} />
            <div className="order-layout">
              <ConsultantOrderStanding order={order} />
              <div className="order-main">
                {view === 'history' ? (
                  <div className="stack wide">
                    <OrderHistory lines={order.history} />
                    {may('matching.runsOfOrder') && <RunsOfOrder orderId={order.id} />}
                  </div>
                ) : view === 'facts' || !candidates ? (
                  <Card title={t('viewFacts')}>
                    <OrderDetails order={order} />
                  </Card>
                ) : (
                  <Candidates order={order} />
                )}
              </div>
              <ConsultantOrderSide order={order} />
            </div>
          </div>
        </>
      )}
    </PageBoundary>
  )
}
