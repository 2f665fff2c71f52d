import { useState } from 'react'
import { useTexts } from '../i18n/texts'
import { Button } from './button'
import { Dialog } from './dialog'
import { TextField } from './text-field'
import { uiTexts } from './ui.texts'

/** Shows a link once, to be handed on. The token lies behind the `#`: opening it sends no server the token, no log holds it. */
export const HandedLink = ({
  title,
  text,
  path,
  token,
  onClose,
}: {
  title: string
  text: string
  path: '/invitation' | '/underskrift'
  token: string
  onClose: () => void
}) => {
  const t = useTexts(uiTexts)
  const [copied, setCopied] = useState(false)
  const address = `${window.location.origin}${path}#${token}`
  return (
    <Dialog title={title} open onClose={onClose}>
      <div className="stack">
        <p>{text}</p>
        <TextField
          label={t('link')}
          width="full"
          readOnly
          value={address}
          onFocus={({ target }) => target.select()}
        />
        <div className="actions">
          <Button
            look="primary"
            onClick={() =>
              void navigator.clipboard.writeText(address).then(
                () => setCopied(true),
                () => setCopied(false),
              )
            }
          >
            {t('copyLink')}
          </Button>
          <Button onClick={onClose}>{t('close')}</Button>
          <span role="status">{copied ? t('copied') : ''}</span>
        </div>
      </div>
    </Dialog>
  )
}
