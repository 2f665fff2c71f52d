import { amountOf } from '@virkelyst/shared/retention/period.rules'
import { type RetentionRuleId, retentionRules } from '@virkelyst/shared/retention/retention.rules'
import { type RetentionView, setPeriodInput } from '@virkelyst/shared/retention/retention.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { NumberField } from '../../ui/number-field'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { retentionTexts } from './retention.texts'
import { periodIn } from './retention-table'
import { useSetPeriod } from './use-retention'

/** Sets a period of the municipality's own. */
export const PeriodDialog = ({
  view,
  ruleId,
  onClose,
  onDone,
}: {
  view: RetentionView
  ruleId: RetentionRuleId
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(retentionTexts)
  const label = useLabel()
  const set = useSetPeriod()
  const period = periodIn(view, ruleId)
  const [amount, setAmount] = useState<number | undefined>(period ? amountOf(period) : undefined)
  const [validFrom, setValidFrom] = useState(view.today)
  const [reason, setReason] = useState('')
  const { errors, check } = useCheckedInput(setPeriodInput)
  const { what, bounds } = retentionRules[ruleId]
  return (
    <DialogForm
      title={t('changeTitle')}
      submitLabel={t('save')}
      busy={set.isPending}
      error={set.error}
      onClose={onClose}
      onSubmit={() =>
        check({ ruleId, amount, validFrom, reason, decided: view.decided }, (ready) =>
          set.mutate(ready, { onSuccess: () => onDone(t('saved')) }),
        )
      }
    >
      <p>
        <strong>{label(what)}</strong>
      </p>
      <p>{t('changeText', { least: bounds?.least ?? 0, most: bounds?.most ?? 0 })}</p>
      <NumberField
        label={t('amount')}
        suffix={t('months')}
        value={amount}
        error={errors.amount}
        onValue={setAmount}
      />
      <DateField label={t('validFrom')} value={validFrom} error={errors.validFrom} onValue={setValidFrom} />
      <TextField
        label={t('reason')}
        width="full"
        maxLength={500}
        autoComplete="off"
        value={reason}
        error={errors.reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogForm>
  )
}
