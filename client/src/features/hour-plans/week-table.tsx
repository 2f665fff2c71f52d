import type { BookWeek, HourBookForCitizen } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { weekReasonLabels } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table'
import { hourPlansTexts } from './hour-plans.texts'
import { WeekTag } from './week-tag'
import { useWeekWords } from './week-words'

type CitizenWeek = HourBookForCitizen['weeks'][number]
type AnyWeek = BookWeek | CitizenWeek

const Corrected = ({ week }: { week: AnyWeek }) => {
  const t = useTexts(hourPlansTexts)
  const format = useFormat()
  const words = useWeekWords()
  if (!('earlier' in week)) return null
  return week.earlier.map((one) => (
    <span key={one.version} className="quiet small">
      <br />
      {t('correctedFrom', { hours: words.hours(one), by: one.by, date: format.shortDate(one.at) })}
    </span>
  ))
}

/** What was planned and what was done, the latest week first: the chart in words. */
export const WeekTable = <Week extends AnyWeek>({
  weeks,
  onWeek,
}: {
  weeks: readonly Week[]
  /** Registers or corrects a week, for those who may. */
  onWeek?: (week: Week) => void
}) => {
  const t = useTexts(hourPlansTexts)
  const label = useLabel()
  const words = useWeekWords()
  const act: Column<Week> = {
    key: 'act',
    header: t('act'),
    cell: (week) => {
      const number = words.number(week.monday)
      if (week.planned === null && week.registered === null) return null
      return (
        <Button
          small
          look="tertiary"
          aria-label={t(week.registered ? 'correctNamed' : 'registerNamed', { week: number })}
          onClick={() => onWeek?.(week)}
        >
          {t(week.registered ? 'correct' : 'register')}
        </Button>
      )
    },
  }
  return (
    <DataTable
      caption={t('weeks')}
      rows={[...weeks].reverse()}
      rowKey={({ monday }) => monday}
      columns={[
        { key: 'week', header: t('week'), cell: ({ monday }) => words.week(monday) },
        { key: 'planned', header: t('planned'), end: true, cell: ({ planned }) => words.hours(planned) },
        {
          key: 'actual',
          header: t('actual'),
          end: true,
          cell: (week) => (
            <span>
              {words.hours(week.registered)}
              <Corrected week={week} />
            </span>
          ),
        },
        {
          key: 'state',
          header: t('state'),
          cell: ({ state, registered }) => (
            <span>
              <WeekTag state={state} />
              {registered?.reason && (
                <>
                  <br />
                  <span className="small">{label(weekReasonLabels[registered.reason])}</span>
                </>
              )}
            </span>
          ),
        },
        ...(onWeek ? [act] : []),
      ]}
    />
  )
}
