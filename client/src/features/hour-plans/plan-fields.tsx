import { measureLabels } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import { planMeasures } from '@virkelyst/shared/hour-plans/hour-plan.schema'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { DateField } from '../../ui/date-field'
import { planFormTexts } from './plan-form.texts'
import { PlanGoals } from './plan-goals'
import { type PlanErrors, PlanSteps } from './plan-steps'
import type { TypedPlan } from './typed-plan'

/** The errors of the plan alone, by path within it. */
export const planErrors = (errors: Readonly<Record<string, string>>): PlanErrors =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([path, code]) =>
      path.startsWith('plan.') ? [[path.slice('plan.'.length), code]] : [],
    ),
  )

/** A plan of hours or of goals: one excludes the other. */
export const PlanFields = ({
  plan,
  kind,
  hours,
  fixedFirst,
  errors,
  onPlan,
}: {
  plan: TypedPlan
  kind: PlacementKind
  hours: number
  fixedFirst: boolean
  errors: PlanErrors
  onPlan: (plan: TypedPlan) => void
}) => {
  const t = useTexts(planFormTexts)
  const label = useLabel()
  return (
    <>
      <RadioGroup
        label={t('measure')}
        hint={t('measureHint')}
        inline
        options={planMeasures.map((value) => ({ value, label: label(measureLabels[value]) }))}
        value={plan.measure}
        onValue={(value) => onPlan({ ...plan, measure: value === 'mastery' ? 'mastery' : 'hours' })}
      />
      {plan.measure === 'hours' ? (
        <PlanSteps
          steps={plan.steps}
          kind={kind}
          fixedFirst={fixedFirst}
          most={hours}
          errors={errors}
          onSteps={(steps) => onPlan({ ...plan, steps })}
        />
      ) : (
        <>
          {!fixedFirst && (
            <DateField
              label={t('holdsFrom')}
              value={plan.from}
              error={errors.from}
              onValue={(from) => onPlan({ ...plan, from })}
            />
          )}
          <PlanGoals goals={plan.goals} errors={errors} onGoals={(goals) => onPlan({ ...plan, goals })} />
        </>
      )}
    </>
  )
}
