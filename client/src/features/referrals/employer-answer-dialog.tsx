import { rejectionReasonLabels, verdictMoveLabels } from '@virkelyst/shared/referrals/referral.labels'
import { type CandidateForEmployer, verdictInput } from '@virkelyst/shared/referrals/referral.schema'
import { rejectionReasons, type Verdict } from '@virkelyst/shared/referrals/referral.transitions'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { TextArea, TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { interviewAt } from './interview-time'
import { presentedCandidatesTexts } from './presented-candidates.texts'
import { useReferralActions } from './use-referrals'

export type Answer = Exclude<Verdict, 'none'>

/** The company's answer about one candidate, with what goes with it. */
export const EmployerAnswerDialog = ({
  candidate,
  answer,
  onClose,
  onDone,
}: {
  candidate: CandidateForEmployer
  answer: Answer
  onClose: () => void
  onDone: () => void
}) => {
  const t = useTexts(presentedCandidatesTexts)
  const label = useLabel()
  const { verdict: save } = useReferralActions()
  const { errors, check } = useCheckedInput(verdictInput)
  const [reason, setReason] = useState<string | null>(null)
  const [date, setDate] = useState('')
  const [time, setTime] = useState('')
  const [note, setNote] = useState('')
  const { name } = candidate.profile
  const texts = {
    interview: t('interviewText'),
    hired: t('hiredText', { name }),
    rejected: t('rejectedText'),
    no_show: t('noShowText'),
  }
  return (
    <DialogForm
      title={t('answerTitle', { verdict: label(verdictMoveLabels[answer]), name })}
      submitLabel={t('send')}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() =>
        check(
          {
            id: candidate.id,
            version: candidate.version,
            verdict: answer,
            reason: reason ?? undefined,
            interviewAt: answer === 'interview' ? interviewAt(date, time) : undefined,
            note,
          },
          (input) => save.mutate(input, { onSuccess: onDone }),
        )
      }
    >
      <p>{texts[answer]}</p>
      {answer === 'interview' && (
        <div className="field-row">
          <DateField label={t('date')} optional value={date} onValue={setDate} error={errors.interviewAt} />
          <TextField
            label={t('time')}
            hint={t('timeHint')}
            optional
            width="short"
            inputMode="numeric"
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
      )}
      {answer === 'rejected' && (
        <RadioGroup
          label={t('reason')}
          error={errors.reason}
          options={rejectionReasons.map((value) => ({ value, label: label(rejectionReasonLabels[value]) }))}
          value={reason}
          onValue={setReason}
        />
      )}
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
