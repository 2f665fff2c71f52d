import { useTexts } from '../../i18n/texts'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { TextField } from '../../ui/text-field'
import { planFormTexts } from './plan-form.texts'
import type { PlanErrors } from './plan-steps'
import { aTypedGoal, aTypedMilestone, type TypedGoal, type TypedMilestone } from './typed-plan'

const GoalFields = ({
  goal,
  at,
  errors,
  onGoal,
  onRemove,
}: {
  goal: TypedGoal
  at: number
  errors: PlanErrors
  onGoal: (goal: TypedGoal) => void
  onRemove: (() => void) | null
}) => {
  const t = useTexts(planFormTexts)
  const milestones = (change: TypedMilestone[]) => onGoal({ ...goal, milestones: change })
  const set = (key: string, change: Partial<TypedMilestone>) =>
    milestones(goal.milestones.map((one) => (one.key === key ? { ...one, ...change } : one)))
  return (
    <fieldset className="plan-step">
      <legend>{t('goal', { number: at + 1 })}</legend>
      <TextField
        label={t('goalText')}
        hint={at === 0 ? t('goalHint') : undefined}
        width="full"
        value={goal.text}
        error={errors[`goals.${at}.text`]}
        onChange={({ target }) => onGoal({ ...goal, text: target.value })}
      />
      {goal.milestones.map((one, index) => (
        <div key={one.key} className="plan-step-fields">
          <TextField
            label={t('milestone')}
            width="medium"
            value={one.text}
            error={errors[`goals.${at}.milestones.${index}.text`]}
            onChange={({ target }) => set(one.key, { text: target.value })}
          />
          <DateField
            label={t('milestoneBy')}
            value={one.by}
            error={errors[`goals.${at}.milestones.${index}.by`]}
            onValue={(by) => set(one.key, { by })}
          />
          {goal.milestones.length > 1 && (
            <Button
              small
              look="tertiary"
              onClick={() => milestones(goal.milestones.filter(({ key }) => key !== one.key))}
            >
              {t('removeMilestone', { number: index + 1, goal: at + 1 })}
            </Button>
          )}
        </div>
      ))}
      <div className="cluster">
        <Button small onClick={() => milestones([...goal.milestones, aTypedMilestone()])}>
          {t('addMilestone')}
        </Button>
        {onRemove && (
          <Button small look="tertiary" onClick={onRemove}>
            {t('removeGoal', { number: at + 1 })}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** What is to be mastered, by milestones with their days. */
export const PlanGoals = ({
  goals,
  errors,
  onGoals,
}: {
  goals: readonly TypedGoal[]
  errors: PlanErrors
  onGoals: (goals: TypedGoal[]) => void
}) => {
  const t = useTexts(planFormTexts)
  return (
    <div className="stack">
      {goals.map((goal, at) => (
        <GoalFields
          key={goal.key}
          goal={goal}
          at={at}
          errors={errors}
          onGoal={(changed) => onGoals(goals.map((one) => (one.key === goal.key ? changed : one)))}
          onRemove={goals.length === 1 ? null : () => onGoals(goals.filter(({ key }) => key !== goal.key))}
        />
      ))}
      <div>
        <Button small onClick={() => onGoals([...goals, aTypedGoal()])}>
          {t('addGoal')}
        </Button>
      </div>
    </div>
  )
}
