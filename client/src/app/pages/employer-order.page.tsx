import { Navigate, useParams } from '@tanstack/react-router'
import { EmployerOrder } from '../../features/job-orders/employer-order'
import { orderPageTexts } from '../../features/job-orders/order-page.texts'
import { useOrder } from '../../features/job-orders/use-orders'
import { BeginPlacement } from '../../features/placements/begin-placement'
import { PlacementsOfOrder } from '../../features/placements/placements-of-order'
import { PresentedCandidates } from '../../features/referrals/presented-candidates'
import { useTexts } from '../../i18n/texts'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink } from '../../ui/page-heading'
import { useRole } from '../session'

const EmployerOrderPage = ({ orderId }: { orderId: string }) => {
  const t = useTexts(orderPageTexts)
  const query = useOrder(orderId)
  return (
    <PageBoundary query={query} back={<BackLink to="/overblik">{t('overview')}</BackLink>}>
      {(order) =>
        order.status === 'draft' ? (
          <Navigate to="/ordrer/$orderId/skriv" params={{ orderId }} replace />
        ) : (
          <EmployerOrder
            order={order}
            candidates={
              <PresentedCandidates
                orderId={orderId}
                namedContact={order.namedContact}
                presented={order.progress.presented}
                afterHire={(referralId) =>
                  order.form.kind !== 'ordinary' && (
                    <BeginPlacement orderId={orderId} referralId={referralId} look="primary" />
                  )
                }
              />
            }
            placements={order.form.kind !== 'ordinary' && <PlacementsOfOrder order={order} />}
          />
        )
      }
    </PageBoundary>
  )
}

/** The address of an order that mails and messages name: each role is taken to its own page of it. */
export const OrderPage = () => {
  const { orderId } = useParams({ from: '/ordrer/$orderId' })
  return useRole() === 'employer' ? (
    <EmployerOrderPage orderId={orderId} />
  ) : (
    <Navigate to="/arbejdsliste/$orderId" params={{ orderId }} replace />
  )
}
