import { Link } from '@tanstack/react-router'
import { supportStatusLabels } from '@virkelyst/shared/companies/company.labels'
import { type SupportStatus, supportStatuses } from '@virkelyst/shared/companies/company.schema'
import { closingReasonLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import { isChangeable } from '@virkelyst/shared/job-orders/job-order.rules'
import type { JobOrderForConsultant } from '@virkelyst/shared/job-orders/job-order.schema'
import { isClosed } from '@virkelyst/shared/job-orders/job-order.transitions'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { useRole } from '../../app/session'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { BallIndicator } from '../../ui/ball-indicator'
import { ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { DescriptionList } from '../../ui/description-list'
import { Notice } from '../../ui/notice'
import { consultantOrderTexts } from './consultant-order.texts'
import { ConsultantResponsibility } from './consultant-responsibility'
import { OrderMoves } from './order-moves'
import { RepeatButton } from './repeat-button'
import './orders.css'

type Props = { order: JobOrderForConsultant }

const isSupport = (value: string): value is SupportStatus =>
  (supportStatuses as readonly string[]).includes(value)

/** Whose turn it is and whose work, and what is worth knowing before one acts. */
export const ConsultantOrderStanding = ({ order }: Props) => {
  const t = useTexts(consultantOrderTexts)
  const label = useLabel()
  const format = useFormat()
  const may = useMay()
  const support = order.companySupportStatus
  const takes = order.ownMunicipality && isChangeable(order.status) && may('jobOrders.takeResponsibility')
  return (
    <Card look={order.ball === 'municipality' ? 'attention' : 'accent'} title={t('standing')}>
      <div className="stack tight">
        {order.closedAt && order.closingReason ? (
          <p>
            {t('closedBecause', {
              date: format.shortDate(order.closedAt),
              reason: label(closingReasonLabels[order.closingReason]),
            })}
          </p>
        ) : (
          <BallIndicator
            holder={order.ball}
            until={order.ballUntil}
            mine={order.ball === 'municipality' && order.ownMunicipality}
          />
        )}
        {order.closingNote && (
          <p className="small">
            {t('closingNote')}: {order.closingNote}
          </p>
        )}
        {support !== 'none' && isSupport(support) && (
          <Notice tone="warning">{t('blocked', { status: label(supportStatusLabels[support]) })}</Notice>
        )}
        {order.status === 'exclusive' && order.exclusiveUntil && (
          <p className="quiet small">
            {t('exclusive', {
              municipality: order.municipalityName,
              date: format.deadline(order.exclusiveUntil),
            })}
          </p>
        )}
        {!order.ownMunicipality && (
          <p className="quiet small">{t('network', { municipality: order.municipalityName })}</p>
        )}
        {order.recordedByName && (
          <p className="quiet small">
            {t('recordedBy', { name: order.recordedByName })} {order.takenOver && t('takenOver')}
          </p>
        )}
        <DescriptionList single entries={[{ term: t('responsible'), value: order.responsible?.name }]} />
        {takes && <ConsultantResponsibility order={order} />}
      </div>
    </Card>
  )
}

const KeyFacts = ({ order }: Props) => {
  const t = useTexts(consultantOrderTexts)
  const format = useFormat()
  const { workplace } = order.form as JobOrderForm
  return (
    <Card title={t('key')}>
      <DescriptionList
        single
        entries={[
          {
            term: t('understoodAs'),
            value:
              order.occupations.length > 0
                ? order.occupations.map((occupation) => occupation.label).join(', ')
                : t('notUnderstood'),
          },
          { term: t('hours'), value: format.hours(order.hoursMin, order.hoursMax) },
          {
            term: t('start'),
            value: order.startDate ? format.date(order.startDate) : t('startFlexible'),
          },
          {
            term: t('place'),
            value: workplace ? `${workplace.address}, ${workplace.postalCode}` : order.unitName,
          },
          { term: t('deadline'), value: order.deadline && format.date(order.deadline) },
          {
            term: t('positions'),
            value: t('positionsOf', { filled: order.positionsFilled, of: order.positions }),
          },
          {
            term: t('company'),
            value: (
              <Link to="/virksomheder/$cvr" params={{ cvr: order.cvr }}>
                {order.companyName}
              </Link>
            ),
          },
          {
            term: t('contacts'),
            value: order.contacts.length > 0 && (
              <ul className="plain">
                {order.contacts.map(({ id, name, email, phone }) => (
                  <li key={id}>
                    {name}
                    <br />
                    <a href={`mailto:${email}`}>{email}</a>
                    {phone && (
                      <>
                        {' · '}
                        <a href={`tel:${phone}`}>{phone}</a>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  )
}

/** What the reader may do with the order now; nothing where the role only reads. */
const Actions = ({ order }: Props) => {
  const t = useTexts(consultantOrderTexts)
  const may = useMay()
  const role = useRole()
  const changes = order.ownMunicipality && isChangeable(order.status)
  if (role === null || !may('jobOrders.repeat')) return null
  return (
    <Card title={t('actions')}>
      <div className="order-actions">
        {changes && may('jobOrders.update') && (
          <ButtonLink icon="edit" to="/ordrer/$orderId/skriv" params={{ orderId: order.id }}>
            {t('edit')}
          </ButtonLink>
        )}
        {order.ownMunicipality && !isClosed(order.status) && <OrderMoves order={order} by={role} />}
        <RepeatButton order={order} />
      </div>
    </Card>
  )
}

/** Beside an order: what can be done, and the job in short. */
export const ConsultantOrderSide = ({ order }: Props) => (
  <aside className="stack">
    <Actions order={order} />
    <KeyFacts order={order} />
  </aside>
)
