import type { Colleagues } from '@virkelyst/shared/accounts/invitation.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DialogForm } from '../../ui/dialog-form'
import { colleaguesTexts } from './colleagues.texts'
import { useColleagueActions } from './use-colleagues'

export type Colleague = Colleagues['people'][number]

/** Closes a colleague's access, after asking. */
export const RemoveColleagueDialog = ({
  cvr,
  companyName,
  person,
  onClose,
  onDone,
}: {
  cvr: string
  companyName: string
  person: Colleague
  onClose: () => void
  onDone: () => void
}) => {
  const t = useTexts(colleaguesTexts)
  const { remove } = useColleagueActions(cvr)
  return (
    <DialogForm
      title={t('removeTitle', { name: person.name })}
      submitLabel={t('remove')}
      submitLook="warning"
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={() => remove.mutate({ cvr, grantId: person.grantId }, { onSuccess: onDone })}
    >
      <p>{t('removeText', { company: companyName })}</p>
    </DialogForm>
  )
}

/** Who has been asked and has not come yet. */
export const PendingInvitations = ({
  cvr,
  invitations,
  mayChange,
  onDone,
}: {
  cvr: string
  invitations: Colleagues['invitations']
  mayChange: boolean
  onDone: (message: string) => void
}) => {
  const t = useTexts(colleaguesTexts)
  const format = useFormat()
  const { revokeInvitation } = useColleagueActions(cvr)
  return (
    <Card title={t('invitations')}>
      <ActionProblem error={revokeInvitation.error} />
      <ul className="plain stack">
        {invitations.map(({ id, name, email, administers, invitedAt, expiresAt }) => (
          <li key={id} className="spread">
            <div>
              <strong>{name}</strong>, {email}
              <p className="quiet small">
                {t('invited', {
                  rights: t(administers ? 'administrator' : 'member'),
                  date: format.shortDate(invitedAt),
                  until: format.lastDay(expiresAt),
                })}
              </p>
            </div>
            {mayChange && (
              <Button
                look="tertiary"
                small
                busy={revokeInvitation.isPending}
                onClick={() =>
                  revokeInvitation.mutate({ cvr, id }, { onSuccess: () => onDone(t('doneRevoked')) })
                }
              >
                {t('revokeInvitation', { name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
