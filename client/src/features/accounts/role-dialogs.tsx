import { roleLabels } from '@virkelyst/shared/accounts/account.labels'
import { grantInput, inviteInput, type People } from '@virkelyst/shared/accounts/account.schema'
import { municipalRoles } from '@virkelyst/shared/accounts/roles'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DialogForm } from '../../ui/dialog-form'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import type { ToldOnce } from './invited-dialog'
import { peopleTexts } from './people.texts'
import { usePeopleActions } from './use-people'

export type Person = People['people'][number]
export type Grant = Person['grants'][number]
type DialogProps = { onClose: () => void; onDone: (message: string) => void }

const RoleField = ({
  value,
  onValue,
  error,
  without = [],
}: {
  value: string
  onValue: (value: string) => void
  error: string | undefined
  without?: readonly string[]
}) => {
  const t = useTexts(peopleTexts)
  const label = useLabel()
  const options = municipalRoles
    .filter((role) => !without.includes(role))
    .map((role) => ({ value: role, label: label(roleLabels[role]) }))
  return (
    <SelectField
      label={t('role')}
      width="full"
      options={options}
      value={value}
      error={error}
      onChange={(event) => onValue(event.target.value)}
    />
  )
}

export const GrantDialog = ({ person, onClose, onDone }: DialogProps & { person: Person }) => {
  const t = useTexts(peopleTexts)
  const { grant } = usePeopleActions()
  const [role, setRole] = useState('')
  const { errors, check } = useCheckedInput(grantInput)
  return (
    <DialogForm
      title={t('addRole', { name: person.name })}
      submitLabel={t('give')}
      busy={grant.isPending}
      error={grant.error}
      onClose={onClose}
      onSubmit={() =>
        check({ userId: person.userId, role: role || undefined }, (input) =>
          grant.mutate(input, { onSuccess: () => onDone(t('doneGiven')) }),
        )
      }
    >
      <RoleField
        value={role}
        onValue={setRole}
        error={errors.role}
        without={person.grants.map((held) => held.role)}
      />
    </DialogForm>
  )
}

export const RevokeDialog = ({
  person,
  grant,
  onClose,
  onDone,
}: DialogProps & { person: Person; grant: Grant }) => {
  const t = useTexts(peopleTexts)
  const label = useLabel()
  const { revoke } = usePeopleActions()
  return (
    <DialogForm
      title={t('removeTitle', { role: label(roleLabels[grant.role]) })}
      submitLabel={t('remove')}
      submitLook="warning"
      busy={revoke.isPending}
      error={revoke.error}
      onClose={onClose}
      onSubmit={() => revoke.mutate({ grantId: grant.id }, { onSuccess: () => onDone(t('doneRemoved')) })}
    >
      <p>{t('removeText', { name: person.name })}</p>
    </DialogForm>
  )
}

export const InviteDialog = ({
  onClose,
  onInvited,
}: Pick<DialogProps, 'onClose'> & { onInvited: (invited: ToldOnce) => void }) => {
  const t = useTexts(peopleTexts)
  const { invite } = usePeopleActions()
  const [typed, setTyped] = useState({ name: '', email: '', role: '' })
  const { errors, check } = useCheckedInput(inviteInput)
  return (
    <DialogForm
      title={t('invite')}
      submitLabel={t('inviteSend')}
      busy={invite.isPending}
      error={invite.error}
      onClose={onClose}
      onSubmit={() =>
        check({ ...typed, role: typed.role || undefined }, (input) =>
          invite.mutate(input, {
            onSuccess: ({ invited }) => onInvited({ ...invited, name: input.name, email: input.email }),
          }),
        )
      }
    >
      <p>{t('inviteText')}</p>
      <TextField
        label={t('inviteName')}
        value={typed.name}
        error={errors.name}
        onChange={(event) => setTyped({ ...typed, name: event.target.value })}
      />
      <TextField
        label={t('inviteEmail')}
        type="email"
        value={typed.email}
        error={errors.email}
        onChange={(event) => setTyped({ ...typed, email: event.target.value })}
      />
      <RoleField value={typed.role} onValue={(role) => setTyped({ ...typed, role })} error={errors.role} />
    </DialogForm>
  )
}
