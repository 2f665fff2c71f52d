import { Link } from '@tanstack/react-router'
import { closingReasonLabels, kindLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import type { JobOrderRow } from '@virkelyst/shared/job-orders/job-order.schema'
import { isClosed } from '@virkelyst/shared/job-orders/job-order.transitions'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { BallIndicator } from '../../ui/ball-indicator'
import { ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { orderPageTexts } from './order-page.texts'
import { OrderStatusTag } from './order-status-tag'
import { RepeatButton } from './repeat-button'

/** Whether the company is asked for something, also while somebody else has an earlier deadline. */
export const awaitsCompany = ({ ball, progress, status }: JobOrderRow): boolean =>
  ball === 'employer' || (progress.toAnswer > 0 && !isClosed(status))

/** One order in the employer's overview: where it stands, whose turn it is, and the next step. */
export const OrderCard = ({ order }: { order: JobOrderRow }) => {
  const t = useTexts(orderPageTexts)
  const format = useFormat()
  const label = useLabel()
  const mine = order.ball === 'employer'
  const awaits = awaitsCompany(order)
  const closed = isClosed(order.status)
  const title = order.title || t('untitled')
  const facts = [
    label(kindLabels[order.kind]),
    order.hoursMax !== null && format.hours(order.hoursMin, order.hoursMax),
    order.unitName,
  ]
  return (
    <Card as="article" look={awaits ? 'attention' : undefined}>
      <div className="order-card">
        <div className="stack tight">
          <div className="cluster">
            <OrderStatusTag status={order.status} />
            {order.number !== null && (
              <span className="quiet small">{t('number', { number: order.number })}</span>
            )}
          </div>
          <h3>
            <Link to="/ordrer/$orderId" params={{ orderId: order.id }}>
              {title}
            </Link>
          </h3>
          <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
          {order.progress.toAnswer > 0 && !closed && (
            <p className="weight-semibold">{t('toAnswer', { count: order.progress.toAnswer })}</p>
          )}
          {closed ? (
            order.closedAt &&
            order.closingReason && (
              <p className="small quiet">
                {t('closedBecause', {
                  date: format.shortDate(order.closedAt),
                  reason: label(closingReasonLabels[order.closingReason]),
                })}
              </p>
            )
          ) : order.ball === 'nobody' && awaits ? null : (
            <BallIndicator
              holder={order.ball}
              until={order.ballUntil}
              mine={mine}
              name={order.ball === 'municipality' ? order.responsibleName : null}
            />
          )}
        </div>
        <div className="order-card-side">
          <p className="small">
            {t('positions', { filled: order.positionsFilled, of: order.positions })}
            {order.progress.presented > 0 && (
              <>
                <br />
                {order.progress.presented} {t('presented')}
              </>
            )}
          </p>
          <div className="actions">
            {awaits && (
              <ButtonLink small look="primary" to="/ordrer/$orderId" params={{ orderId: order.id }}>
                {t('answerCandidates')}
              </ButtonLink>
            )}
            <RepeatButton order={{ id: order.id, title }} small />
          </div>
        </div>
      </div>
    </Card>
  )
}
