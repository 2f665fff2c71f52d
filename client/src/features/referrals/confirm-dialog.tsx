import { presentedProfileOf } from '@virkelyst/shared/referrals/presented-profile.rules'
import { checklistLabels, optionalPointLabel } from '@virkelyst/shared/referrals/referral.labels'
import {
  confirmInput,
  type MatchChecklist,
  matchChecklist,
  type ReferralForConsultant,
} from '@virkelyst/shared/referrals/referral.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { CheckboxGroup } from '../../ui/choices'
import { DialogForm } from '../../ui/dialog-form'
import { Notice } from '../../ui/notice'
import { QueryBoundary } from '../../ui/states'
import { TextArea } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { usePersonCheck } from './person-check-slot'
import { PresentedProfile } from './presented-profile'
import { staffReferralsTexts } from './staff-referrals.texts'
import { useCitizenForPreview, useReferralActions } from './use-referrals'

const points = Object.keys(matchChecklist.shape) as (keyof MatchChecklist)[]

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
  const label = useLabel()
  const format = useFormat()
  const { confirm } = useReferralActions()
  const citizen = useCitizenForPreview(referral.citizenId, t('previewPurpose'))
  const [checked, setChecked] = useState<string[]>([])
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(confirmInput)
  const personCheck = usePersonCheck()
  const name = referral.citizenName
  const submit = () =>
    check(
      {
        id: referral.id,
        version: referral.version,
        checklist: Object.fromEntries(points.map((point) => [point, checked.includes(point)])),
        note,
      },
      (input) => confirm.mutate(input, { onSuccess: () => onDone(t('done_presented', { name })) }),
    )
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
      <CheckboxGroup
        label={t('checklist')}
        hint={t('checklistHint')}
        options={points.map((value) => ({
          value,
          label:
            value === 'mentor'
              ? `${label(checklistLabels[value])} (${label(optionalPointLabel)})`
              : label(checklistLabels[value]),
        }))}
        value={checked}
        onValue={setChecked}
      />
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
