import type { PlanStretch } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { useFormat } from '../../i18n/use-format'
import { Button } from '../../ui/button'
import { Tag } from '../../ui/tag'
import { hourPlansTexts } from './hour-plans.texts'

type Goals = Extract<PlanStretch, { measure: 'mastery' }>['goals']
export type ShownMilestone = Goals[number]['milestones'][number]
export type OnReach = (milestone: ShownMilestone) => void

const Milestone = ({ one, onReach }: { one: ShownMilestone; onReach?: OnReach }) => {
  const t = useTexts(hourPlansTexts)
  const format = useFormat()
  const late = one.reachedOn === null && one.by < today()
  return (
    <li className="spread">
      <span>
        {one.text}{' '}
        {one.reachedOn !== null ? (
          <Tag tone="success">{t('reached', { date: format.shortDate(one.reachedOn) })}</Tag>
        ) : late ? (
          <Tag tone="warning">{t('overdue', { date: format.shortDate(one.by) })}</Tag>
        ) : (
          <span className="quiet">{t('by', { date: format.shortDate(one.by) })}</span>
        )}
      </span>
      {onReach && (
        <Button
          small
          look={one.reachedOn === null ? 'secondary' : 'tertiary'}
          aria-label={t(one.reachedOn === null ? 'tickNamed' : 'untickNamed', { text: one.text })}
          onClick={() => onReach(one)}
        >
          {t(one.reachedOn === null ? 'tick' : 'untick')}
        </Button>
      )}
    </li>
  )
}

/** What is to be mastered, with what has been reached of it. */
export const GoalList = ({ goals, onReach }: { goals: Goals; onReach?: OnReach }) => (
  <ul className="plain stack">
    {goals.map((goal) => (
      <li key={goal.text}>
        <strong>{goal.text}</strong>
        <ul className="plain">
          {goal.milestones.map((one) => (
            <Milestone key={one.key} one={one} onReach={onReach} />
          ))}
        </ul>
      </li>
    ))}
  </ul>
)
