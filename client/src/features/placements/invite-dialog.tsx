import { type Invited, inviteRepresentativeInput } from '@virkelyst/shared/placements/placement.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLocale } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { ActDialog } from './act-dialog'
import { actDialogTexts } from './act-dialog.texts'
import { actFields } from './act-fields'
import { usePlacementActs } from './use-placements'

type Link = Pick<Invited, 'token' | 'expiresAt' | 'mailed'> & { name: string; email: string }

/** The link lies behind the `#`: it is never sent to a server by opening it, and stands in no log. */
const addressOf = ({ token }: Link) => `${window.location.origin}/underskrift#${token}`

const TheLink = ({ link, onClose }: { link: Link; onClose: () => void }) => {
  const t = useTexts(actDialogTexts)
  const format = useFormat()
  const [copied, setCopied] = useState(false)
  return (
    <Dialog title={t('linkTitle', { name: link.name })} open onClose={onClose}>
      <div className="stack">
        <p>
          {link.mailed
            ? t('linkMailed', { email: link.email, date: format.date(link.expiresAt) })
            : t('linkText', { date: format.date(link.expiresAt) })}
        </p>
        <TextField
          label={t('link')}
          width="full"
          readOnly
          value={addressOf(link)}
          onFocus={({ target }) => target.select()}
        />
        <div className="actions">
          <Button
            look="primary"
            onClick={() =>
              void navigator.clipboard.writeText(addressOf(link)).then(
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

/** Asks for the representative, then shows the link once. */
export const InviteDialog = ({
  seen,
  onClose,
}: {
  seen: { id: string; version: number }
  onClose: () => void
}) => {
  const t = useTexts(actDialogTexts)
  const locale = useLocale()
  const { inviteRepresentative } = usePlacementActs()
  const [link, setLink] = useState<Link | null>(null)
  if (link !== null) return <TheLink link={link} onClose={onClose} />
  return (
    <ActDialog
      title={t('invite')}
      text={t('text_invite')}
      fields={actFields.invite}
      schema={inviteRepresentativeInput}
      given={{ ...seen, locale }}
      mutation={{
        ...inviteRepresentative,
        mutate: (input) =>
          inviteRepresentative.mutate(input, {
            onSuccess: ({ token, expiresAt, mailed }) =>
              setLink({ name: input.name, email: input.email, token, expiresAt, mailed }),
          }),
      }}
      onClose={onClose}
      onDone={onClose}
    />
  )
}
