import type { InvitedOnce } from '@virkelyst/shared/accounts/invitation.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { invitationTexts } from './invitation.texts'

export type ToldOnce = InvitedOnce & { name: string; email: string }

/** The link lies behind the `#`: it is never sent to a server by opening it, and stands in no log. */
const addressOf = ({ token }: ToldOnce) => `${window.location.origin}/invitation#${token}`

/** Shows an invitation's link once, to be handed on. */
export const InvitedDialog = ({ invited, onClose }: { invited: ToldOnce; onClose: () => void }) => {
  const t = useTexts(invitationTexts)
  const format = useFormat()
  const [copied, setCopied] = useState(false)
  const date = format.date(invited.expiresAt)
  return (
    <Dialog title={t('linkTitle', { name: invited.name })} open onClose={onClose}>
      <div className="stack">
        <p>{invited.mailed ? t('linkMailed', { email: invited.email, date }) : t('linkText', { date })}</p>
        <TextField
          label={t('link')}
          width="full"
          readOnly
          value={addressOf(invited)}
          onFocus={({ target }) => target.select()}
        />
        <div className="actions">
          <Button
            look="primary"
            onClick={() =>
              void navigator.clipboard.writeText(addressOf(invited)).then(
                () => setCopied(true),
                () => setCopied(false),
              )
            }
          >
            {t('copy')}
          </Button>
          <Button onClick={onClose}>{t('close')}</Button>
          <span role="status">{copied ? t('copied') : ''}</span>
        </div>
      </div>
    </Dialog>
  )
}
