import { ownHoursLabels, paidHoursLabel } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import { hoursInAll } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { type ChartWeek, chartWeeksOf, plannedSums, registeredSum, type ShownBook } from './drawn-weeks'
import { hourPlansTexts } from './hour-plans.texts'
import './hour-plans.css'

const slot = 12
const height = 72

const Week = ({ week, at, scale }: { week: ChartWeek; at: number; scale: (hours: number) => number }) => {
  const x = at * slot
  const { planned, actual, state } = week
  const plannedTop = planned === null ? null : height - scale(hoursInAll(planned))
  return (
    <g>
      {plannedTop !== null && (
        <rect className="planned" x={x} y={plannedTop} width={slot} height={height - plannedTop} />
      )}
      {actual !== null && (
        <>
          <rect
            className="actual"
            x={x + 3}
            y={height - scale(actual.hours)}
            width={slot - 6}
            height={scale(actual.hours)}
          />
          <rect
            className="actual-paid"
            x={x + 3}
            y={height - scale(hoursInAll(actual))}
            width={slot - 6}
            height={scale(actual.paidHours)}
          />
        </>
      )}
      {plannedTop !== null && (
        <line className="planned-edge" x1={x} x2={x + slot} y1={plannedTop} y2={plannedTop} />
      )}
      {state === 'missed' && <path className="missed" d={`M${x + 3} ${height - 9}l6 6m0 -6l-6 6`} />}
    </g>
  )
}

/** Planned hours as steps, actual ones as bars in front of them; the same stands in words and in the table of weeks. */
export const HourChart = ({ book }: { book: ShownBook }) => {
  const t = useTexts(hourPlansTexts)
  const label = useLabel()
  const format = useFormat()
  const weeks = chartWeeksOf(book, today())
  const sums = plannedSums(weeks)
  if (weeks.length < 2 || sums.length === 0) return null
  const most = Math.max(...sums, ...weeks.map(({ actual }) => (actual ? hoursInAll(actual) : 0)))
  const scale = (hours: number) => (most === 0 ? 0 : (hours / most) * (height - 4))
  const told = registeredSum(weeks)
  const ends = {
    first: format.number(Math.min(...sums.slice(0, 2))),
    last: format.number(Math.max(...sums.slice(-2))),
  }
  const paid = weeks.some(({ planned, actual }) => planned?.paidHours || actual?.paidHours)
  const missed = weeks.some(({ state }) => state === 'missed')
  const summary =
    told.weeks === 0
      ? t('chartSummaryPlan', ends)
      : t('chartSummary', {
          ...ends,
          registered: told.weeks,
          sum: format.number(told.hours),
        })
  return (
    <figure className="hour-chart">
      <div className="hour-chart-frame">
        <span className="small quiet" aria-hidden="true">
          {format.number(most)}
        </span>
        <svg
          viewBox={`0 0 ${weeks.length * slot} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${t('chartTitle')}. ${summary}`}
        >
          {weeks.map((week, at) => (
            <Week key={week.monday} week={week} at={at} scale={scale} />
          ))}
          <line className="ground" x1="0" x2={weeks.length * slot} y1={height} y2={height} />
        </svg>
        <span className="hour-chart-days small quiet" aria-hidden="true">
          <span>{format.shortDate(weeks[0]?.monday ?? '')}</span>
          <span>{format.shortDate(weeks.at(-1)?.monday ?? '')}</span>
        </span>
      </div>
      <figcaption className="small">
        <span className="hour-legend" aria-hidden="true">
          <span className="planned">{t('legendPlanned')}</span>
          {told.weeks > 0 && <span className="actual">{label(ownHoursLabels[book.kind])}</span>}
          {told.weeks > 0 && paid && <span className="actual-paid">{label(paidHoursLabel)}</span>}
          {missed && <span className="missed">{t('legendMissed')}</span>}
        </span>
      </figcaption>
    </figure>
  )
}
