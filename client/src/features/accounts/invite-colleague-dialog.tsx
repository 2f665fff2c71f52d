import { inviteColleagueInput } from '@virkelyst/shared/accounts/invitation.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { RadioGroup } from '../../ui/choices'
import { DialogForm } from '../../ui/dialog-form'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { colleaguesTexts } from './colleagues.texts'
import type { ToldOnce } from './invited-dialog'
import { useColleagueActions } from './use-colleagues'

/** Asks whom to invite, and to what. */
export const InviteColleagueDialog = ({
  cvr,
  companyName,
  onClose,
  onInvited,
}: {
  cvr: string
  companyName: string
  onClose: () => void
  onInvited: (invited: ToldOnce) => void
}) => {
  const t = useTexts(colleaguesTexts)
  const { invite } = useColleagueActions(cvr)
  const [typed, setTyped] = useState({ name: '', email: '', rights: 'member' })
  const { errors, check } = useCheckedInput(inviteColleagueInput)
  const { name, email, rights } = typed
  return (
    <DialogForm
      title={t('invite')}
      submitLabel={t('inviteSend')}
      busy={invite.isPending}
      error={invite.error}
      onClose={onClose}
      onSubmit={() =>
        check({ cvr, name, email, administers: rights === 'administrator' }, (input) =>
          invite.mutate(input, {
            onSuccess: ({ invited }) => onInvited({ ...invited, name: input.name, email: input.email }),
          }),
        )
      }
    >
      <p>{t('inviteText', { company: companyName })}</p>
      <TextField
        label={t('inviteName')}
        value={name}
        error={errors.name}
        onChange={({ target }) => setTyped({ ...typed, name: target.value })}
      />
      <TextField
        label={t('inviteEmail')}
        type="email"
        value={email}
        error={errors.email}
        onChange={({ target }) => setTyped({ ...typed, email: target.value })}
      />
      <RadioGroup
        label={t('rights')}
        value={rights}
        onValue={(value) => setTyped({ ...typed, rights: value })}
        options={[
          { value: 'member', label: t('member'), hint: t('memberHint') },
          { value: 'administrator', label: t('administrator'), hint: t('administratorHint') },
        ]}
      />
    </DialogForm>
  )
}
