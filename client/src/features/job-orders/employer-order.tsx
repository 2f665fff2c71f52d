import { closingReasonLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import type { JobOrderForEmployer } from '@virkelyst/shared/job-orders/job-order.schema'
import { isClosed } from '@virkelyst/shared/job-orders/job-order.transitions'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { BallIndicator } from '../../ui/ball-indicator'
import { Button, ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { DescriptionList } from '../../ui/description-list'
import { Notice } from '../../ui/notice'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { OrderDetails } from './order-details'
import { OrderHistory } from './order-history'
import { OrderMoves } from './order-moves'
import { orderPageTexts } from './order-page.texts'
import { OrderProgress } from './order-progress'
import { OrderStatusTag } from './order-status-tag'
import './orders.css'
import { RepeatButton } from './repeat-button'
import { useOrderActions } from './use-orders'

const TakeOver = ({ order }: { order: JobOrderForEmployer }) => {
  const t = useTexts(orderPageTexts)
  const { takeOver } = useOrderActions()
  return (
    <>
      <Notice
        title={t('takeOverTitle')}
        actions={
          <Button look="primary" busy={takeOver.isPending} onClick={() => takeOver.mutate({ id: order.id })}>
            {t('takeOver')}
          </Button>
        }
      >
        <p>{t('takeOverText')}</p>
      </Notice>
      <ActionProblem error={takeOver.error} />
    </>
  )
}

const Contact = ({ order }: { order: JobOrderForEmployer }) => {
  const t = useTexts(orderPageTexts)
  const { responsible } = order
  return (
    <Card title={t('contact', { municipality: order.municipalityName })}>
      {responsible ? (
        <DescriptionList
          single
          entries={[
            { term: '', value: <strong>{responsible.name}</strong> },
            {
              term: t('email'),
              value: responsible.email && <a href={`mailto:${responsible.email}`}>{responsible.email}</a>,
            },
            {
              term: t('phone'),
              value: responsible.phone && <a href={`tel:${responsible.phone}`}>{responsible.phone}</a>,
            },
          ]}
        />
      ) : (
        <p className="quiet">{t('noContact')}</p>
      )}
    </Card>
  )
}

const Standing = ({ order }: { order: JobOrderForEmployer }) => {
  const t = useTexts(orderPageTexts)
  const format = useFormat()
  const label = useLabel()
  if (order.closedAt && order.closingReason) {
    return (
      <p>
        {t('closedBecause', {
          date: format.date(order.closedAt),
          reason: label(closingReasonLabels[order.closingReason]),
        })}
      </p>
    )
  }
  return (
    <>
      <BallIndicator
        holder={order.ball}
        until={order.ballUntil}
        mine={order.ball === 'employer'}
        name={order.ball === 'municipality' ? order.responsibleName : null}
      />
      {order.status === 'exclusive' && order.exclusiveUntil && (
        <p className="quiet small">
          {t('exclusiveUntil', {
            municipality: order.municipalityName,
            date: format.deadline(order.exclusiveUntil),
          })}
        </p>
      )}
    </>
  )
}

/** An order's page for the company: whose turn it is, the candidates, what was written, what happened. */
export const EmployerOrder = ({
  order,
  candidates,
  placements,
}: {
  order: JobOrderForEmployer
  candidates: ReactNode
  /** What came of it, drawn by the page. */
  placements?: ReactNode
}) => {
  const t = useTexts(orderPageTexts)
  const closed = isClosed(order.status)
  return (
    <>
      <PageHeading
        title={order.title}
        back={<BackLink to="/overblik">{t('overview')}</BackLink>}
        tag={
          <>
            <OrderStatusTag status={order.status} />
            {order.number !== null && <span className="quiet">{t('number', { number: order.number })}</span>}
          </>
        }
      />
      <div className="order-page">
        <div className="stack wide order-page-top">
          {order.recordedByMunicipality && !order.takenOver && !closed && <TakeOver order={order} />}
          <Card look={order.ball === 'employer' ? 'attention' : 'accent'} title={t('progress')}>
            <div className="stack">
              <Standing order={order} />
              <OrderProgress progress={order.progress} />
              <p className="quiet small">
                {t('positions', { filled: order.positionsFilled, of: order.positions })}
              </p>
            </div>
          </Card>
          {candidates}
          {placements}
        </div>
        <aside className="stack order-page-side">
          <Contact order={order} />
          <Card title={t('actions')}>
            <div className="order-actions">
              {!closed && (
                <ButtonLink icon="edit" to="/ordrer/$orderId/skriv" params={{ orderId: order.id }}>
                  {t('edit')}
                </ButtonLink>
              )}
              <RepeatButton order={order} />
              <OrderMoves order={order} by="employer" />
            </div>
          </Card>
        </aside>
        <div className="stack wide order-page-rest">
          <section>
            <h2>{t('details')}</h2>
            <div className="card">
              <OrderDetails order={order} />
            </div>
          </section>
          <section>
            <h2>{t('history')}</h2>
            <OrderHistory lines={order.history} />
          </section>
        </div>
      </div>
    </>
  )
}
