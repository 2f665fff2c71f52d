import type { FollowUpForStaff } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { laterOutcomeLabels } from '@virkelyst/shared/follow-ups/later-outcome.labels'
import {
  laterOutcomes,
  outcomesWithHours,
  recordOutcomeInput,
} from '@virkelyst/shared/follow-ups/later-outcome.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DialogForm } from '../../ui/dialog-form'
import { NumberField } from '../../ui/number-field'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { followUpsTexts } from './follow-ups.texts'
import { useFollowUpActs } from './use-follow-ups'

/** What somebody does some months after the placement. */
export const OutcomeDialog = ({
  followUp,
  onClose,
  onDone,
}: {
  followUp: FollowUpForStaff
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(followUpsTexts)
  const label = useLabel()
  const { recordOutcome } = useFollowUpActs()
  const { errors, check } = useCheckedInput(recordOutcomeInput)
  const [last] = followUp.outcomes
  const [outcome, setOutcome] = useState<string>(last?.outcome ?? '')
  const [hours, setHours] = useState<number | undefined>(last?.hours ?? undefined)
  const [note, setNote] = useState(last?.note ?? '')
  const { id, version, months } = followUp
  const asksHours = outcomesWithHours.some((one) => one === outcome)
  return (
    <DialogForm
      title={t('outcomeTitle', { months: months ?? 0 })}
      submitLabel={t('record')}
      busy={recordOutcome.isPending}
      error={recordOutcome.error}
      onClose={onClose}
      onSubmit={() =>
        check({ id, version, outcome, hours, note }, (input) =>
          recordOutcome.mutate(input, { onSuccess: () => onDone(t('doneOutcome')) }),
        )
      }
    >
      <p>{t('outcomeText')}</p>
      <SelectField
        label={t('outcome')}
        options={laterOutcomes.map((value) => ({ value, label: label(laterOutcomeLabels[value]) }))}
        value={outcome}
        error={errors.outcome}
        onChange={({ target }) => setOutcome(target.value)}
      />
      {asksHours && (
        <NumberField
          label={t('hours')}
          optional={outcome !== 'ordinary_job'}
          value={hours}
          error={errors.hours}
          onValue={setHours}
        />
      )}
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        optional
        limit={500}
        value={note}
        error={errors.note}
        onChange={({ target }) => setNote(target.value)}
      />
    </DialogForm>
  )
}
