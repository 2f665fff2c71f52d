import { goalRanks } from '@virkelyst/shared/citizens/citizen.schema'
import type { ListChange } from '@virkelyst/shared/matching/preview.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { DataTable } from '../../ui/data-table'
import { Details } from '../../ui/details'
import { changePreviewTexts } from './change-preview.texts'
import type { TriedOrder } from './use-change-preview'
import { useGroupName } from './use-group-name'

export const orderName = ({ number, title }: Pick<TriedOrder, 'number' | 'title'>) =>
  `${number ?? ''} ${title}`.trim()

/** What a change does to each order it was tried on, in figures. */
export const ChangeTable = ({ tried }: { tried: readonly TriedOrder[] }) => {
  const t = useTexts(changePreviewTexts)
  const format = useFormat()
  const number = (value: number) => format.number(value, 1)
  const told = (tell: (change: ListChange) => string) => (order: TriedOrder) =>
    order.change === null ? '–' : tell(order.change)
  const pair = ({ before, after }: { before: number; after: number }) =>
    before === after
      ? t('same', { value: number(after) })
      : t('fromTo', { before: number(before), after: number(after) })
  return (
    <DataTable
      caption={t('caption')}
      rows={tried}
      rowKey={(order) => order.orderId}
      columns={[
        {
          key: 'order',
          header: t('order'),
          cell: (order) => (
            <>
              {orderName(order)}
              <div className="quiet small">{order.change === null ? t('tooFew') : order.companyName}</div>
            </>
          ),
        },
        {
          key: 'ten',
          header: t('ten'),
          end: true,
          cell: told(({ othersInTen, listed }) =>
            t('of', { count: othersInTen, all: Math.min(10, listed.after) }),
          ),
        },
        {
          key: 'fifty',
          header: t('fifty'),
          end: true,
          cell: told(({ othersInFifty, listed }) => t('of', { count: othersInFifty, all: listed.after })),
        },
        {
          key: 'move',
          header: t('move'),
          end: true,
          cell: told(({ meanMove }) => t('places', { count: number(meanMove) })),
        },
        { key: 'score', header: t('score'), end: true, cell: told(({ score }) => pair(score)) },
        {
          key: 'km',
          header: t('km'),
          end: true,
          cell: told(({ km }) =>
            km.before === km.after
              ? t('sameKm', { value: number(km.after) })
              : t('kilometres', { before: number(km.before), after: number(km.after) }),
          ),
        },
        {
          key: 'goals',
          header: t('goals'),
          end: true,
          cell: told(({ goals }) => {
            const [before, after] = (['before', 'after'] as const).map((side) =>
              goalRanks.map((goal) => goals[goal][side]).join(' · '),
            )
            return before === after
              ? t('same', { value: after ?? '' })
              : t('fromTo', { before: before ?? '', after: after ?? '' })
          }),
        },
      ]}
    />
  )
}

/** How many of each target group stand on the lists, where that singles out nobody. */
export const GroupShifts = ({ tried }: { tried: readonly TriedOrder[] }) => {
  const t = useTexts(changePreviewTexts)
  const groupName = useGroupName()
  const telling = tried.filter(({ change }) => (change?.groups.length ?? 0) > 0)
  if (telling.length === 0) return null
  return (
    <Details summary={t('groups')}>
      <p className="quiet small">{t('groupsText')}</p>
      <ul className="stack tight">
        {telling.map((order) => (
          <li key={order.orderId}>
            <strong>{orderName(order)}</strong>
            <br />
            {order.change?.groups
              .map(
                ({ targetGroup, ...counts }) =>
                  `${targetGroup === null ? t('rest') : groupName(targetGroup)}: ${t('fromTo', counts)}`,
              )
              .join('; ')}
          </li>
        ))}
      </ul>
    </Details>
  )
}
