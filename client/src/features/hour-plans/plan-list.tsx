import type { PlanStretch } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { ownHoursLabels, paidHoursLabel } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { type Column, DataTable } from '../../ui/data-table'
import { GoalList, type OnReach } from './goal-list'
import { hourPlansTexts } from './hour-plans.texts'

type HoursStretch = Extract<PlanStretch, { measure: 'hours' }>

const HoursTable = ({ stretches, kind }: { stretches: readonly HoursStretch[]; kind: PlacementKind }) => {
  const t = useTexts(hourPlansTexts)
  const label = useLabel()
  const format = useFormat()
  const paid: Column<HoursStretch>[] = [
    {
      key: 'paid',
      header: label(paidHoursLabel),
      end: true,
      cell: ({ paidHours }) => (paidHours === 0 ? t('nothing') : format.number(paidHours)),
    },
    {
      key: 'work',
      header: t('work'),
      cell: ({ work, paidWork }) => (
        <span>
          {work ?? t('asAgreed')}
          {paidWork && (
            <>
              <br />
              {t('paidIn', { work: paidWork })}
            </>
          )}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('caption')}
      rows={stretches}
      rowKey={({ from }) => from}
      columns={[
        {
          key: 'from',
          header: t('from'),
          cell: ({ from, to }) => (
            <span className="nowrap">
              {to === null
                ? t('fromDay', { date: format.shortDate(from) })
                : t('fromTo', { from: format.shortDate(from), to: format.shortDate(to) })}
            </span>
          ),
        },
        {
          key: 'hours',
          header: label(ownHoursLabels[kind]),
          end: true,
          cell: ({ hours }) => format.number(hours),
        },
        ...(stretches.some(({ paidHours }) => paidHours > 0) ? paid : []),
      ]}
    />
  )
}

/** What is planned: hours by their steps, goals by their milestones. */
export const PlanList = ({
  stretches,
  kind,
  onReach,
}: {
  stretches: readonly PlanStretch[]
  kind: PlacementKind
  onReach?: OnReach
}) => {
  const hours = stretches.filter((one): one is HoursStretch => one.measure === 'hours')
  return (
    <>
      {stretches.map(
        (one) => one.measure === 'mastery' && <GoalList key={one.from} goals={one.goals} onReach={onReach} />,
      )}
      {hours.length > 0 && <HoursTable stretches={hours} kind={kind} />}
    </>
  )
}
