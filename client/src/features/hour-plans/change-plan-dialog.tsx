import { type HourBook, proposeInput } from '@virkelyst/shared/hour-plans/hour-book.schema'
import { addDays } from '@virkelyst/shared/kernel/dates'
import { mondayOf } from '@virkelyst/shared/kernel/weeks'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { Checkbox } from '../../ui/choices'
import { DialogForm } from '../../ui/dialog-form'
import { serverFieldErrors } from '../../ui/field-errors'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { hourPlansTexts } from './hour-plans.texts'
import { PlanFields, planErrors } from './plan-fields'
import { planFormTexts } from './plan-form.texts'
import { planOf, typedFrom } from './typed-plan'
import { useHourPlanActs } from './use-hour-plans'

/** The Monday after today, or the first day where that is still to come. */
const nextFrom = ({ startDate }: HourBook): string => {
  const monday = addDays(mondayOf(today()), 7)
  return monday > startDate ? monday : startDate
}

/** Proposes another plan from a day on; the municipality may say that it is settled already. */
export const ChangePlanDialog = ({
  book,
  onClose,
  onDone,
}: {
  book: HourBook
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(planFormTexts)
  const done = useTexts(hourPlansTexts)
  const { propose } = useHourPlanActs()
  const [plan, setPlan] = useState(() => typedFrom(book.stretches, nextFrom(book), book.hours))
  const [why, setWhy] = useState('')
  const [settled, setSettled] = useState(false)
  const { errors, check } = useCheckedInput(proposeInput)
  const latest = book.changes[0]?.number ?? 0
  return (
    <DialogForm
      title={t('titleChange')}
      submitLabel={t(settled ? 'settle' : 'send')}
      busy={propose.isPending}
      error={propose.error}
      onClose={onClose}
      onSubmit={() =>
        check({ placementId: book.placementId, latest, plan: planOf(plan), why, settled }, (input) =>
          propose.mutate(input, { onSuccess: () => onDone(done(settled ? 'doneSettled' : 'doneProposed')) }),
        )
      }
    >
      <p>{t('leadChange')}</p>
      <PlanFields
        plan={plan}
        kind={book.kind}
        hours={book.hours}
        fixedFirst={false}
        errors={planErrors({ ...serverFieldErrors(propose.error), ...errors })}
        onPlan={(changed) => {
          propose.reset()
          setPlan(changed)
        }}
      />
      <TextArea
        label={t('why')}
        hint={t('whyHint')}
        limit={500}
        value={why}
        error={errors.why}
        onChange={({ target }) => setWhy(target.value)}
      />
      {book.part === 'municipality' && (
        <Checkbox
          label={t('settled')}
          checked={settled}
          onChange={({ target }) => setSettled(target.checked)}
        />
      )}
    </DialogForm>
  )
}
