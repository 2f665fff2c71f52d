import { closingReasonLabels, moveLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import { type JobOrderForEmployer, statusChange } from '@virkelyst/shared/job-orders/job-order.schema'
import { reasonsFor } from '@virkelyst/shared/job-orders/job-order.transitions'
import { useState } from 'react'
import { z } from 'zod'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { DialogForm } from '../../ui/dialog-form'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { useLabelOptions } from './label-options'
import { orderPageTexts } from './order-page.texts'
import { useOrderActions } from './use-orders'

// Said by staff alone: a company does not close its order because it is barred.
const staffReasons: readonly string[] = ['company_blocked']
const closing = statusChange.extend({
  reason: z.enum(Object.keys(closingReasonLabels), { error: 'required' }),
})

/** Closes an order with a reason. */
export const CloseOrderDialog = ({
  order,
  to,
  staff = false,
  onClose,
}: {
  order: Pick<JobOrderForEmployer, 'id' | 'status'>
  to: 'filled' | 'withdrawn'
  staff?: boolean
  onClose: () => void
}) => {
  const t = useTexts(orderPageTexts)
  const label = useLabel()
  const options = useLabelOptions()
  const { changeStatus } = useOrderActions()
  const [reason, setReason] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(closing)
  const reasons = reasonsFor[to].filter((code) => staff || !staffReasons.includes(code))
  return (
    <DialogForm
      title={t(to === 'filled' ? 'filledTitle' : 'withdrawnTitle')}
      submitLabel={label(moveLabels[to])}
      submitLook={to === 'filled' ? 'primary' : 'warning'}
      busy={changeStatus.isPending}
      error={changeStatus.error}
      onClose={onClose}
      onSubmit={() =>
        check({ id: order.id, from: order.status, to, reason: reason ?? undefined, note }, (input) =>
          changeStatus.mutate(statusChange.parse(input), { onSuccess: onClose }),
        )
      }
    >
      <p>{t('closingText')}</p>
      <RadioGroup
        label={t('reason')}
        error={errors.reason}
        options={options(reasons, closingReasonLabels)}
        value={reason}
        onValue={setReason}
      />
      <TextArea
        label={t('note')}
        optional
        limit={1000}
        error={errors.note}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  )
}
