import { type Invited, inviteRepresentativeInput } from '@virkelyst/shared/placements/placement.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLocale } from '../../i18n/use-label'
import { HandedLink } from '../../ui/handed-link'
import { ActDialog } from './act-dialog'
import { actDialogTexts } from './act-dialog.texts'
import { actFields } from './act-fields'
import { usePlacementActs } from './use-placements'

type Link = Pick<Invited, 'token' | 'expiresAt' | 'mailed'> & { name: string; email: string }

const TheLink = ({ link, onClose }: { link: Link; onClose: () => void }) => {
  const t = useTexts(actDialogTexts)
  const { name, email, token, mailed, expiresAt } = link
  const date = useFormat().lastDay(expiresAt)
  return (
    <HandedLink
      title={t('linkTitle', { name })}
      text={mailed ? t('linkMailed', { email, date }) : t('linkText', { date })}
      path="/underskrift"
      token={token}
      onClose={onClose}
    />
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
