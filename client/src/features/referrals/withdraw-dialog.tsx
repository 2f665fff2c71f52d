import { closeReasonLabels } from '@virkelyst/shared/referrals/referral.labels'
import { type ReferralForConsultant, withdrawInput } from '@virkelyst/shared/referrals/referral.schema'
import { withdrawalReasons } from '@virkelyst/shared/referrals/referral.transitions'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DialogForm } from '../../ui/dialog-form'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { staffReferralsTexts } from './staff-referrals.texts'
import { useReferralActions } from './use-referrals'

/** Ends a referral before its time, with a reason. */
export const WithdrawDialog = ({
  referral,
  onClose,
  onDone,
}: {
  referral: ReferralForConsultant
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(staffReferralsTexts)
  const label = useLabel()
  const { withdraw } = useReferralActions()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(withdrawInput)
  const name = referral.citizenName
  const submit = () =>
    check({ id: referral.id, version: referral.version, reason, note }, (input) =>
      withdraw.mutate(input, { onSuccess: () => onDone(t('done_withdrawn', { name })) }),
    )
  return (
    <DialogForm
      title={t('withdrawTitle', { name })}
      submitLabel={t('withdraw')}
      submitLook="warning"
      busy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('withdrawLead')}</p>
      <SelectField
        label={t('reason')}
        options={withdrawalReasons.map((value) => ({ value, label: label(closeReasonLabels[value]) }))}
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
