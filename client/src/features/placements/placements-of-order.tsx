import { isLive, type JobOrderStatus } from '@virkelyst/shared/job-orders/job-order.transitions'
import { useTexts } from '../../i18n/texts'
import { QueryBoundary } from '../../ui/states'
import { BeginPlacement } from './begin-placement'
import { PlacementTable } from './placement-table'
import { placementsTexts } from './placements.texts'
import { usePlacements } from './use-placements'

/** What came of an order so far, and the way to begin with nobody yet: an offer can be approved before a person is found. */
export const PlacementsOfOrder = ({ order }: { order: { id: string; status: JobOrderStatus } }) => {
  const t = useTexts(placementsTexts)
  const query = usePlacements({ orderId: order.id, view: 'all', pageSize: 50 })
  const live = isLive(order.status)
  if (!live && query.data?.total === 0) return null
  return (
    <section className="stack">
      <h2>{t('title')}</h2>
      <QueryBoundary
        query={query}
        isEmpty={({ total }) => total === 0}
        empty={<p className="quiet">{t('emptyOrder')}</p>}
      >
        {({ rows }) => <PlacementTable rows={rows} />}
      </QueryBoundary>
      {live && (
        <div>
          <BeginPlacement orderId={order.id} />
        </div>
      )}
    </section>
  )
}
