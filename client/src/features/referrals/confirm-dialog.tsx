import { considerationFaults } from '@virkelyst/shared/referrals/consideration.rules'
import { presentedProfileOf } from '@virkelyst/shared/referrals/presented-profile.rules'
import { confirmInput, type ReferralForConsultant } from '@virkelyst/shared/referrals/referral.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { DialogForm } from '../../ui/dialog-form'
import { Notice } from '../../ui/notice'
import { QueryBoundary } from '../../ui/states'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { useConsiderationDraft } from './consideration-draft'
import { ConsiderationFields } from './consideration-fields'
import { usePersonCheck } from './person-check-slot'
import { PresentedProfile } from './presented-profile'
import { staffReferralsTexts } from './staff-referrals.texts'
import { useCitizenForPreview, useEarlierConsiderations, useReferralActions } from './use-referrals'

/** The second pair of eyes: the five considerations, and exactly what the company will see. */
export const ConfirmDialog = ({
  referral,
  onClose,
  onDone,
}: {
  referral: ReferralForConsultant
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(staffReferralsTexts)
  const format = useFormat()
  const { confirm } = useReferralActions()
  const citizen = useCitizenForPreview(referral.citizenId, t('previewPurpose'))
  const earlier = useEarlierConsiderations(referral.id)
  const draft = useConsiderationDraft(earlier.data ?? {})
  const [pressed, setPressed] = useState(false)
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(confirmInput)
  const personCheck = usePersonCheck()
  const name = referral.citizenName
  const submit = () => {
    setPressed(true)
    check({ id: referral.id, version: referral.version, ...draft.input(), note }, (input) => {
      if (Object.keys(considerationFaults(referral.orderKind, input)).length === 0)
        confirm.mutate(input, { onSuccess: () => onDone(t('done_presented', { name })) })
    })
  }
  return (
    <DialogForm
      title={t('confirmTitle', { name })}
      submitLabel={t('present')}
      busy={confirm.isPending}
      error={confirm.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('confirmLead')}</p>
      {referral.answeredAt && (
        <Notice>
          {referral.answeredByStaffName
            ? t('saidYesToStaff', {
                name,
                when: format.dateTime(referral.answeredAt),
                staff: referral.answeredByStaffName,
              })
            : t('saidYes', { name, when: format.dateTime(referral.answeredAt) })}
        </Notice>
      )}
      <QueryBoundary query={earlier}>
        {(carried) => (
          <ConsiderationFields
            kind={referral.orderKind}
            carried={carried}
            draft={draft}
            errors={{ ...errors, ...(pressed ? considerationFaults(referral.orderKind, draft.input()) : {}) }}
          />
        )}
      </QueryBoundary>
      {personCheck({ orderId: referral.orderId, citizenId: referral.citizenId, name })}
      <section className="preview-frame stack">
        <h3>{t('previewTitle')}</h3>
        <QueryBoundary query={citizen}>
          {(data) => <PresentedProfile profile={presentedProfileOf(data)} />}
        </QueryBoundary>
        <p className="quiet small">{t('previewNever')}</p>
      </section>
      <TextArea
        label={t('note')}
        hint={t('confirmNoteHint')}
        optional
        limit={1000}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  )
}
