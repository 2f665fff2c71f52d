import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { peopleTexts } from './people.texts'
import type { Person } from './role-dialogs'

/** Ends a colleague's sessions, after asking. */
export const SignOutDialog = ({
  person,
  onClose,
  onDone,
}: {
  person: Person
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(peopleTexts)
  const { mutate, isPending, error } = useMutation(trpc.accounts.endSessionsOf.mutationOptions())
  const { userId, name } = person
  return (
    <DialogForm
      title={t('signOutTitle', { name })}
      submitLabel={t('signOutDo')}
      submitLook="warning"
      busy={isPending}
      error={error}
      onClose={onClose}
      onSubmit={() => mutate({ userId }, { onSuccess: () => onDone(t('doneSignedOut', { name })) })}
    >
      <p>{t('signOutText')}</p>
    </DialogForm>
  )
}
