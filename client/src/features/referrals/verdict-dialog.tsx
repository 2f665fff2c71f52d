import { rejectionReasonLabels, verdictLabels } from '@virkelyst/shared/referrals/referral.labels'
import { type ReferralForConsultant, verdictInput } from '@virkelyst/shared/referrals/referral.schema'
import {
  rejectionReasons,
  type Verdict,
  verdictTransitions,
} from '@virkelyst/shared/referrals/referral.transitions'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { Notice } from '../../ui/notice'
import { SelectField } from '../../ui/select-field'
import { TextArea, TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { interviewAt } from './interview-time'
import { staffReferralsTexts } from './staff-referrals.texts'
import { useReferralActions } from './use-referrals'

/** The employer's answer, recorded by staff who talked with the company. */
export const VerdictDialog = ({
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
  const { verdict: save } = useReferralActions()
  const [verdict, setVerdict] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [date, setDate] = useState('')
  const [time, setTime] = useState('')
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(verdictInput)
  const name = referral.citizenName
  const submit = () =>
    check(
      {
        id: referral.id,
        version: referral.version,
        verdict,
        reason: verdict === 'rejected' ? reason || undefined : undefined,
        interviewAt: verdict === 'interview' ? interviewAt(date, time) : undefined,
        note,
      },
      (input) => save.mutate(input, { onSuccess: () => onDone(t('done_verdict', { name })) }),
    )
  return (
    <DialogForm
      title={t('verdictTitle', { name })}
      submitLabel={t('save')}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('verdictLead')}</p>
      <RadioGroup
        label={t('verdict')}
        error={errors.verdict}
        options={verdictTransitions[referral.verdict].map((value: Verdict) => ({
          value,
          label: label(verdictLabels[value]),
        }))}
        value={verdict}
        onValue={setVerdict}
      />
      {verdict === 'rejected' && (
        <SelectField
          label={t('reason')}
          options={rejectionReasons.map((value) => ({ value, label: label(rejectionReasonLabels[value]) }))}
          width="full"
          value={reason}
          error={errors.reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {verdict === 'interview' && (
        <div className="field-row">
          <DateField
            label={t('interviewDate')}
            optional
            value={date}
            onValue={setDate}
            error={errors.interviewAt}
          />
          <TextField
            label={t('interviewTime')}
            hint={t('interviewTimeHint')}
            optional
            width="short"
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
      )}
      {verdict === 'hired' && <Notice>{t('hiredWarning')}</Notice>}
      <TextArea
        label={t('note')}
        optional
        limit={1000}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  )
}
