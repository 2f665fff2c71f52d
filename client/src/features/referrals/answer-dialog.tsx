import { declineReasonLabels } from '@virkelyst/shared/referrals/referral.labels'
import { answerInput, type ReferralForConsultant } from '@virkelyst/shared/referrals/referral.schema'
import { declineReasons } from '@virkelyst/shared/referrals/referral.transitions'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { DialogForm } from '../../ui/dialog-form'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { staffReferralsTexts } from './staff-referrals.texts'
import { useReferralActions } from './use-referrals'

/** The citizen's own yes or no, recorded by staff on the citizen's word. Who has said yes already can only regret it. */
export const AnswerDialog = ({
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
  const { answer: save } = useReferralActions()
  const regrets = referral.status === 'accepted'
  const [answer, setAnswer] = useState<string | null>(regrets ? 'declined' : null)
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(answerInput)
  const name = referral.citizenName
  const submit = () =>
    check(
      {
        id: referral.id,
        answer: answer ?? undefined,
        reason: answer === 'declined' ? reason || undefined : undefined,
        note,
      },
      (input) => save.mutate(input, { onSuccess: () => onDone(t('done_answered', { name })) }),
    )
  return (
    <DialogForm
      title={t(regrets ? 'regretTitle' : 'answerTitle', { name })}
      submitLabel={t('save')}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('answerLead')}</p>
      {!regrets && (
        <RadioGroup
          label={t('answer')}
          inline
          error={errors.answer}
          options={[
            { value: 'accepted', label: t('yes') },
            { value: 'declined', label: t('no') },
          ]}
          value={answer}
          onValue={setAnswer}
        />
      )}
      {answer === 'declined' && (
        <SelectField
          label={t('reason')}
          options={declineReasons.map((value) => ({ value, label: label(declineReasonLabels[value]) }))}
          width="full"
          value={reason}
          error={errors.reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <TextArea
        label={t('note')}
        hint={t('answerNoteHint')}
        optional
        limit={500}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  )
}
