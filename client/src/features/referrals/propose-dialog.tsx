import { proposeInput } from '@virkelyst/shared/referrals/referral.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { Notice } from '../../ui/notice'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { usePersonCheck } from './person-check-slot'
import { staffReferralsTexts } from './staff-referrals.texts'
import { useReferralActions } from './use-referrals'

export type Proposal = {
  orderId: string
  citizenId: string
  name: string
  /** The ranking looked at, so that the decision is tied to it. */
  runId?: string
  consent?: boolean
  /** The citizen asked for the job and has thereby said yes. */
  interest?: boolean
}

/** Proposes a job to a citizen, with a word on why. */
export const ProposeDialog = ({
  proposal,
  onClose,
  onDone,
}: {
  proposal: Proposal
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(staffReferralsTexts)
  const { propose } = useReferralActions()
  const [message, setMessage] = useState('')
  const { errors, check } = useCheckedInput(proposeInput)
  const personCheck = usePersonCheck()
  const { name, orderId, citizenId, runId, consent, interest } = proposal
  const submit = () =>
    check({ orderId, citizenId, runId, message }, (input) =>
      propose.mutate(input, { onSuccess: () => onDone(t('done_proposed', { name })) }),
    )
  return (
    <DialogForm
      title={t('proposeTitle', { name })}
      submitLabel={t(interest ? 'acceptInterest' : 'send')}
      busy={propose.isPending}
      error={propose.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t(interest ? 'proposeInterestLead' : 'proposeLead')}</p>
      {consent === false && !interest && <Notice>{t('noConsentNote')}</Notice>}
      {personCheck({ orderId, citizenId, name })}
      <TextArea
        label={t('message')}
        hint={t('messageHint')}
        optional
        limit={1000}
        value={message}
        error={errors.message}
        onChange={(event) => setMessage(event.target.value)}
      />
    </DialogForm>
  )
}
