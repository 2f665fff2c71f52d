import { Link } from '@tanstack/react-router'
import { kindLabels, waitingLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import type { JobOrderRow } from '@virkelyst/shared/job-orders/job-order.schema'
import { isClosed } from '@virkelyst/shared/job-orders/job-order.transitions'
import { useSeat } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { type Column, DataTable } from '../../ui/data-table'
import { OrderStatusTag } from './order-status-tag'
import { workListTexts } from './work-list.texts'

const OrderLink = ({ order }: { order: JobOrderRow }) => {
  const t = useTexts(workListTexts)
  const title = order.title || t('untitled')
  return order.status === 'draft' ? (
    <Link to="/ordrer/$orderId/skriv" params={{ orderId: order.id }}>
      {title}
    </Link>
  ) : (
    <Link to="/arbejdsliste/$orderId" params={{ orderId: order.id }}>
      {title}
    </Link>
  )
}

const Progress = ({ order }: { order: JobOrderRow }) => {
  const t = useTexts(workListTexts)
  const { proposed, accepted, presented } = order.progress
  const steps = [
    proposed > 0 && t('proposed', { count: proposed }),
    accepted > 0 && t('accepted', { count: accepted }),
    presented > 0 && t('presented', { count: presented }),
  ].filter(Boolean)
  return (
    <span className="small">
      {t('filled', { filled: order.positionsFilled, of: order.positions })}
      <br />
      <span className="quiet">{steps.length > 0 ? steps.join(' · ') : t('noneYet')}</span>
    </span>
  )
}

/** Whose turn it is and until when, in two short lines. */
const Ball = ({ order, ours }: { order: JobOrderRow; ours: boolean }) => {
  const t = useTexts(workListTexts)
  const label = useLabel()
  const format = useFormat()
  const until = order.ball === 'nobody' ? null : order.ballUntil
  const late = until !== null && Date.parse(until) < Date.now()
  return (
    <span
      className={['ball', order.ball !== 'nobody' && (late ? 'late' : ours ? 'mine' : 'waiting')].join(' ')}
    >
      <span className="nowrap">
        {ours ? t('ours') : label(waitingLabels[order.ball])}
        {until && (
          <>
            <br />
            <span className="small">
              {t(late ? 'late' : 'until', { deadline: format.shortDeadline(until) })}
            </span>
          </>
        )}
      </span>
    </span>
  )
}

/** Orders as rows, or as cards on a phone. On a company's own page its name is left out. */
export const WorkListTable = ({
  rows,
  caption,
  withCompany = true,
}: {
  rows: readonly JobOrderRow[]
  caption: string
  withCompany?: boolean
}) => {
  const t = useTexts(workListTexts)
  const label = useLabel()
  const own = useSeat()?.municipalityCode
  const order: Column<JobOrderRow> = {
    key: 'order',
    header: t('order'),
    cell: (row) => (
      <span>
        <OrderLink order={row} />
        <br />
        <span className="quiet small">
          {label(kindLabels[row.kind])}
          {row.number !== null && ` · ${t('number', { number: row.number })}`}
          {row.municipalityCode !== own &&
            ` · ${t('otherMunicipality', { municipality: row.municipalityName })}`}
        </span>
      </span>
    ),
  }
  const company: Column<JobOrderRow> = {
    key: 'company',
    header: t('company'),
    cell: (row) => (
      <Link to="/virksomheder/$cvr" params={{ cvr: row.cvr }}>
        {row.companyName}
      </Link>
    ),
  }
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        order,
        ...(withCompany ? [company] : []),
        { key: 'status', header: t('status'), cell: (row) => <OrderStatusTag status={row.status} /> },
        {
          key: 'ball',
          header: t('ball'),
          cell: (row) =>
            isClosed(row.status) || row.status === 'draft' ? null : (
              <Ball order={row} ours={row.ball === 'municipality' && row.municipalityCode === own} />
            ),
        },
        { key: 'progress', header: t('progress'), cell: (row) => <Progress order={row} /> },
        {
          key: 'responsible',
          header: t('responsible'),
          cell: (row) => row.responsibleName ?? <span className="quiet">{t('nobody')}</span>,
        },
      ]}
    />
  )
}
