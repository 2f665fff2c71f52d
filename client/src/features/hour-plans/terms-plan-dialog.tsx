import type { HourBook } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { planInput } from '@virkelyst/shared/placements/placement.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { serverFieldErrors } from '../../ui/field-errors'
import { useCheckedInput } from '../../ui/use-checked-input'
import { hourPlansTexts } from './hour-plans.texts'
import { PlanFields, planErrors } from './plan-fields'
import { planFormTexts } from './plan-form.texts'
import { planOf, saysNothing, typedFrom } from './typed-plan'
import { useHourPlanActs } from './use-hour-plans'

/** Writes the plan that is signed with the terms. */
export const TermsPlanDialog = ({
  book,
  version,
  onClose,
  onDone,
}: {
  book: HourBook
  /** Of the placement, as the page showed it. */
  version: number
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(planFormTexts)
  const done = useTexts(hourPlansTexts)
  const { save } = useHourPlanActs()
  const [plan, setPlan] = useState(() => typedFrom(book.stretches, book.startDate, book.hours))
  const { errors, check } = useCheckedInput(planInput)
  return (
    <DialogForm
      title={t('titleTerms')}
      submitLabel={t('saveTerms')}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        check({ id: book.placementId, version, plan: planOf(plan) }, (input) =>
          save.mutate(saysNothing(input.plan, book.hours) ? { ...input, plan: undefined } : input, {
            onSuccess: () => onDone(done('doneSaved')),
          }),
        )
      }
    >
      <p>{t('leadTerms')}</p>
      <PlanFields
        plan={plan}
        kind={book.kind}
        hours={book.hours}
        fixedFirst
        errors={planErrors({ ...serverFieldErrors(save.error), ...errors })}
        onPlan={(changed) => {
          save.reset()
          setPlan(changed)
        }}
      />
    </DialogForm>
  )
}
