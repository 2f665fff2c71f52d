import { declineReasonLabels } from '@virkelyst/shared/referrals/referral.labels'
import { answerInput, type ReferralForCitizen } from '@virkelyst/shared/referrals/referral.schema'
import { declineReasons } from '@virkelyst/shared/referrals/referral.transitions'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { DialogForm } from '../../ui/dialog-form'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { myReferralsTexts } from './my-referrals.texts'
import { PresentedProfile } from './presented-profile'
import { useMyReferralActions } from './use-my-referrals'

type AnswerProps = { referral: ReferralForCitizen; onClose: () => void; onDone: (message: string) => void }

/** The citizen's yes: shows exactly what the company will see before it is given. */
export const AcceptDialog = ({ referral, onClose, onDone }: AnswerProps) => {
  const t = useTexts(myReferralsTexts)
  const { answer } = useMyReferralActions()
  const title = referral.orderTitle
  return (
    <DialogForm
      title={t('acceptTitle', { title })}
      submitLabel={t('acceptSend')}
      busy={answer.isPending}
      error={answer.error}
      onClose={onClose}
      onSubmit={() =>
        answer.mutate(
          { id: referral.id, answer: 'accepted' },
          { onSuccess: () => onDone(t('doneAccepted', { title })) },
        )
      }
    >
      <p>{t('acceptText', { company: referral.companyName })}</p>
      {referral.profilePreview && (
        <>
          <h3>{t('seePreview')}</h3>
          <PresentedProfile profile={referral.profilePreview} />
          <p className="quiet">{t('previewNothingElse')}</p>
        </>
      )}
    </DialogForm>
  )
}

/** The citizen's no, with the reason that helps the next proposal. */
export const DeclineDialog = ({ referral, onClose, onDone }: AnswerProps) => {
  const t = useTexts(myReferralsTexts)
  const label = useLabel()
  const { answer } = useMyReferralActions()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(answerInput)
  const title = referral.orderTitle
  const submit = () =>
    check({ id: referral.id, answer: 'declined', reason: reason || undefined, note }, (input) =>
      answer.mutate(input, { onSuccess: () => onDone(t('doneDeclined', { title })) }),
    )
  return (
    <DialogForm
      title={t('declineTitle', { title })}
      submitLabel={t('declineSend')}
      busy={answer.isPending}
      error={answer.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('declineText')}</p>
      <RadioGroup
        label={t('declineReason')}
        options={declineReasons.map((value) => ({ value, label: label(declineReasonLabels[value]) }))}
        value={reason}
        error={errors.reason}
        onValue={setReason}
      />
      <TextArea
        label={t('declineNote')}
        optional
        limit={500}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  )
}
