import { useTexts } from '../../i18n/texts'
import { Details } from '../../ui/details'
import { ProblemNotice } from '../../ui/problem-notice'
import { HourChart } from './hour-chart'
import { hourPlansTexts } from './hour-plans.texts'
import { PlanList } from './plan-list'
import { useMyHours } from './use-hour-plans'
import { WeekTable } from './week-table'

/** The citizen's own plan, and what the weeks came to. */
export const MyHours = ({ placementId }: { placementId: string }) => {
  const t = useTexts(hourPlansTexts)
  const { data, error, refetch } = useMyHours(placementId)
  if (data === undefined) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null
  const mastery = data.stretches.some(({ measure }) => measure === 'mastery')
  return (
    <div className="stack">
      <h4>{t(mastery ? 'myMastery' : 'myTitle')}</h4>
      <HourChart book={data} />
      <PlanList stretches={data.stretches} kind={data.kind} />
      {data.weeks.some(({ state }) => state !== 'free') && (
        <Details summary={t('weeks')}>
          <WeekTable weeks={data.weeks} />
        </Details>
      )}
    </div>
  )
}
