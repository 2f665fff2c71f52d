import { ownHoursLabels, paidHoursLabel } from '@virkelyst/shared/hour-plans/hour-plan.labels'
import { hasPaidBeside } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import { addDays } from '@virkelyst/shared/kernel/dates'
import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { NumberField } from '../../ui/number-field'
import { TextField } from '../../ui/text-field'
import { planFormTexts } from './plan-form.texts'
import { aTypedStep, type TypedStep } from './typed-plan'

/** Codes of errors by path of the plan. */
export type PlanErrors = Readonly<Record<string, string>>

type Step = {
  step: TypedStep
  at: number
  kind: PlacementKind
  /** The first day is the placement's own. */
  fixed: boolean
  errors: PlanErrors
  onStep: (step: TypedStep) => void
  onRemove: (() => void) | null
}

const StepFields = ({ step, at, kind, fixed, errors, onStep, onRemove }: Step) => {
  const t = useTexts(planFormTexts)
  const label = useLabel()
  const format = useFormat()
  const error = (name: string) => errors[`steps.${at}.${name}`]
  const set = (change: Partial<TypedStep>) => onStep({ ...step, ...change })
  const paid = hasPaidBeside(kind)
  return (
    <fieldset className="plan-step">
      <legend>{t('step', { number: at + 1 })}</legend>
      <div className="plan-step-fields">
        {fixed ? (
          <p>{t('fromFirst', { date: format.shortDate(step.from) })}</p>
        ) : (
          <DateField
            label={t('from')}
            value={step.from}
            error={error('from')}
            onValue={(from) => set({ from })}
          />
        )}
        <NumberField
          label={label(ownHoursLabels[kind])}
          suffix={t('hoursUnit')}
          value={step.hours}
          error={error('hours')}
          onValue={(hours) => set({ hours })}
        />
        {paid && (
          <NumberField
            label={label(paidHoursLabel)}
            optional
            suffix={t('hoursUnit')}
            value={step.paidHours}
            error={error('paidHours')}
            onValue={(paidHours) => set({ paidHours })}
          />
        )}
      </div>
      {paid && Boolean(step.paidHours) && (
        <>
          <TextField
            label={t('paidWork')}
            hint={t('paidWorkHint')}
            width="full"
            value={step.paidWork}
            error={error('paidWork')}
            onChange={({ target }) => set({ paidWork: target.value })}
          />
          <TextField
            label={t('work')}
            hint={t('workHint')}
            optional
            width="full"
            value={step.work}
            error={error('work')}
            onChange={({ target }) => set({ work: target.value })}
          />
        </>
      )}
      {onRemove && (
        <Button small look="tertiary" onClick={onRemove}>
          {t('removeStep', { number: at + 1 })}
        </Button>
      )}
    </fieldset>
  )
}

const weeksToNext = 4

/** Steps of a plan in the order of their days. A new one begins some weeks after the last, with its hours. */
export const PlanSteps = ({
  steps,
  kind,
  fixedFirst,
  most,
  errors,
  onSteps,
}: {
  steps: readonly TypedStep[]
  kind: PlacementKind
  fixedFirst: boolean
  /** Hours a week, at most, as agreed. */
  most: number
  errors: PlanErrors
  onSteps: (steps: TypedStep[]) => void
}) => {
  const t = useTexts(planFormTexts)
  const format = useFormat()
  const add = () => {
    const last = steps.at(-1)
    const known = last && /^\d{4}-\d{2}-\d{2}$/.test(last.from)
    onSteps([
      ...steps,
      aTypedStep(known ? addDays(last.from, 7 * weeksToNext) : '', last?.hours, {
        paidHours: last?.paidHours,
        work: last?.work ?? '',
        paidWork: last?.paidWork ?? '',
      }),
    ])
  }
  return (
    <div className="stack">
      <p className="quiet small">{t('most', { hours: format.number(most) })}</p>
      {steps.map((step, at) => (
        <StepFields
          key={step.key}
          step={step}
          at={at}
          kind={kind}
          fixed={fixedFirst && at === 0}
          errors={errors}
          onStep={(changed) => onSteps(steps.map((one) => (one.key === step.key ? changed : one)))}
          onRemove={at === 0 ? null : () => onSteps(steps.filter(({ key }) => key !== step.key))}
        />
      ))}
      <div>
        <Button small onClick={add}>
          {t('addStep')}
        </Button>
      </div>
    </div>
  )
}
