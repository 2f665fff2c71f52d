import type { WeeksToRegister } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { weekReasonLabels } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import { mondayOf } from '@virkelyst/shared/kernel/weeks'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Tag } from '../../ui/tag'
import { useHourPlanActs } from './use-hour-plans'
import type { ShownWeek } from './week-dialog'
import { weekFormTexts } from './week-form.texts'
import { WeekTag } from './week-tag'
import { useWeekWords } from './week-words'

/** A week that one press confirms as it was planned. */
export const WeekRow = ({
  placement,
  week,
  onOther,
  onDone,
}: {
  placement: WeeksToRegister
  week: ShownWeek
  onOther: () => void
  onDone: () => void
}) => {
  const t = useTexts(weekFormTexts)
  const label = useLabel()
  const words = useWeekWords()
  const { register } = useHourPlanActs()
  const { monday, planned, registered } = week
  const named = { week: words.number(monday), person: placement.personName }
  return (
    <li className="week-row">
      <p>
        <strong>{words.week(monday)}</strong> {monday === mondayOf(today()) && <Tag>{t('thisWeek')}</Tag>}{' '}
        {week.state === 'missed' && <WeekTag state={week.state} />}
        <br />
        {registered ? (
          <span>
            {t('registered', { hours: words.hours(registered) })}
            {registered.reason && ` · ${label(weekReasonLabels[registered.reason])}`}{' '}
            <WeekTag state={week.state} />
          </span>
        ) : (
          <span className="quiet">{t('plannedWere', { hours: words.hours(planned) })}</span>
        )}
      </p>
      {registered ? (
        <Button small look="tertiary" aria-label={t('correctNamed', named)} onClick={onOther}>
          {t('correct')}
        </Button>
      ) : (
        <div className="cluster">
          {planned && (
            <Button
              look="primary"
              busy={register.isPending}
              aria-label={t('asPlannedNamed', { ...named, hours: words.hours(planned) })}
              onClick={() =>
                register.mutate(
                  { placementId: placement.placementId, monday, ...planned, version: 0, planned },
                  { onSuccess: onDone },
                )
              }
            >
              {t('asPlanned', { hours: words.hours(planned) })}
            </Button>
          )}
          <Button aria-label={t('otherNamed', named)} onClick={onOther}>
            {t('other')}
          </Button>
        </div>
      )}
      <ActionProblem error={register.error} />
    </li>
  )
}
