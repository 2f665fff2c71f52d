import type { InvitedOnce } from '@virkelyst/shared/accounts/invitation.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { HandedLink } from '../../ui/handed-link'
import { invitationTexts } from './invitation.texts'

export type ToldOnce = InvitedOnce & { name: string; email: string }

/** Shows an invitation's link once, to be handed on. */
export const InvitedDialog = ({ invited, onClose }: { invited: ToldOnce; onClose: () => void }) => {
  const t = useTexts(invitationTexts)
  const { name, email, token, mailed, expiresAt } = invited
  const date = useFormat().lastDay(expiresAt)
  return (
    <HandedLink
      title={t('linkTitle', { name })}
      text={mailed ? t('linkMailed', { email, date }) : t('linkText', { date })}
      path="/invitation"
      token={token}
      onClose={onClose}
    />
  )
}
