import { Link } from '@tanstack/react-router'
import type { Touched, TouchedOrder } from '@virkelyst/shared/placement-rules/rule-desk.schema'
import { lightLabels } from '@virkelyst/shared/placement-rules/verdict.labels'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { DataTable } from '../../ui/data-table'
import { rulesTexts } from './rules.texts'

/** Live orders that a change of the rules answers differently. `linked`: they can be opened from here. */
export const TouchedOrders = ({ touched, linked }: { touched: Touched; linked: boolean }) => {
  const t = useTexts(rulesTexts)
  const format = useFormat()
  const label = useLabel()
  const { looked, orders } = touched
  if (orders.length === 0) return <p role="status">{t('touchedNone', { looked })}</p>
  const name = (order: TouchedOrder) => `${order.number ?? ''} ${order.title}`.trim()
  return (
    <div className="stack tight">
      <p role="status">{t('touched', { count: orders.length })}</p>
      <DataTable
        caption={t('touched', { count: orders.length })}
        rows={orders}
        rowKey={(order) => order.orderId}
        columns={[
          {
            key: 'order',
            header: t('order'),
            cell: (order) =>
              linked ? (
                <Link to="/ordrer/$orderId" params={{ orderId: order.orderId }}>
                  {name(order)}
                </Link>
              ) : (
                name(order)
              ),
          },
          { key: 'company', header: t('company'), cell: (order) => order.companyName },
          {
            key: 'start',
            header: t('start'),
            cell: (order) => (order.startDate ? format.shortDate(order.startDate) : t('flexible')),
          },
          {
            key: 'answer',
            header: t('answer'),
            cell: ({ before, after }) =>
              before === after
                ? t('sameAnswer', { light: label(lightLabels[after]) })
                : t('fromTo', { before: label(lightLabels[before]), after: label(lightLabels[after]) }),
          },
        ]}
      />
    </div>
  )
}
