import { exclusionReasonLabels } from '@virkelyst/shared/referrals/referral.labels'
import { excludeInput } from '@virkelyst/shared/referrals/referral.schema'
import { exclusionReasons } from '@virkelyst/shared/referrals/referral.transitions'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DialogForm } from '../../ui/dialog-form'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { staffReferralsTexts } from './staff-referrals.texts'
import { useReferralActions } from './use-referrals'

/** Overrules the ranking: one person is left out of one order, with a reason. */
export const LeaveOutDialog = ({
  orderId,
  citizenId,
  name,
  onClose,
  onDone,
}: {
  orderId: string
  citizenId: string
  name: string
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(staffReferralsTexts)
  const label = useLabel()
  const { exclude } = useReferralActions()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(excludeInput)
  const submit = () =>
    check({ orderId, citizenId, reason, note }, (input) =>
      exclude.mutate(input, { onSuccess: () => onDone(t('done_leftOut', { name })) }),
    )
  return (
    <DialogForm
      title={t('leaveOutTitle', { name })}
      submitLabel={t('leaveOut')}
      busy={exclude.isPending}
      error={exclude.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('leaveOutLead')}</p>
      <SelectField
        label={t('reason')}
        options={exclusionReasons.map((value) => ({ value, label: label(exclusionReasonLabels[value]) }))}
        width="full"
        value={reason}
        error={errors.reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <TextArea
        label={t('note')}
        optional
        limit={500}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  )
}
