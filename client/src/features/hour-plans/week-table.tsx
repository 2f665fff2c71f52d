import type { BookWeek, HourBookForCitizen } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { weekReasonLabels } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { type Column, DataTable } from '../../ui/data-table'
import { Details } from '../../ui/details'
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

/** Weeks that are shown at once; those before them are a press away. */
const shownAtOnce = 8

/** What was planned and what was done, the latest week first: the chart in words. */
export const WeekTable = <Week extends AnyWeek>(props: {
  weeks: readonly Week[]
  /** Registers or corrects a week, for those who may. */
  onWeek?: (week: Week) => void
}) => {
  const t = useTexts(hourPlansTexts)
  const latestFirst = [...props.weeks].reverse()
  const earlier = latestFirst.slice(shownAtOnce)
  return (
    <div className="stack tight">
      <Weeks {...props} caption={t('weeks')} weeks={latestFirst.slice(0, shownAtOnce)} />
      {earlier.length > 0 && (
        <Details summary={t('earlierWeeks', { count: earlier.length })}>
          <Weeks {...props} caption={t('earlierWeeks', { count: earlier.length })} weeks={earlier} />
        </Details>
      )}
    </div>
  )
}

const Weeks = <Week extends AnyWeek>({
  caption,
  weeks,
  onWeek,
}: {
  caption: string
  weeks: readonly Week[]
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
      dense
      caption={caption}
      rows={weeks}
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
