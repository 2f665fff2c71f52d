import { roleLabels } from '@virkelyst/shared/accounts/account.labels'
import type { People } from '@virkelyst/shared/accounts/account.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DataTable } from '../../ui/data-table'
import { DoneNotice } from '../../ui/done-notice'
import { Icon } from '../../ui/icon'
import { PageHeading } from '../../ui/page-heading'
import { QueryBoundary } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { InvitedDialog, type ToldOnce } from './invited-dialog'
import { peopleTexts } from './people.texts'
import { type Grant, GrantDialog, InviteDialog, type Person, RevokeDialog } from './role-dialogs'
import { SignOutDialog } from './sign-out-dialog'
import { usePeople, usePeopleActions } from './use-people'

type Open =
  | { what: 'invite' }
  | { what: 'invited'; invited: ToldOnce }
  | { what: 'grant'; person: Person }
  | { what: 'revoke'; person: Person; grant: Grant }
  | { what: 'signOut'; person: Person }

const Roles = ({ person, onRevoke }: { person: Person; onRevoke: (grant: Grant) => void }) => {
  const t = useTexts(peopleTexts)
  const label = useLabel()
  return (
    <ul className="plain cluster">
      {person.grants.map((grant) => {
        const role = label(roleLabels[grant.role])
        return (
          <li key={grant.id} className="cluster tight">
            <Tag tone="accent">{grant.fromClaims ? `${role} (${t('fromIssuer')})` : role}</Tag>
            {!grant.fromClaims && (
              <button
                type="button"
                className="icon-button bare"
                aria-label={t('removeRole', { role, name: person.name })}
                title={t('removeRole', { role, name: person.name })}
                onClick={() => onRevoke(grant)}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const Invitations = ({
  invitations,
  onDone,
}: {
  invitations: People['invitations']
  onDone: (message: string) => void
}) => {
  const t = useTexts(peopleTexts)
  const label = useLabel()
  const format = useFormat()
  const { revokeInvitation } = usePeopleActions()
  return (
    <Card title={t('invitations')}>
      <ActionProblem error={revokeInvitation.error} />
      <ul className="plain stack">
        {invitations.map(({ id, name, email, role, invitedAt }) => (
          <li key={id} className="spread">
            <div>
              <strong>{name}</strong>, {email}
              <p className="quiet small">
                {label(roleLabels[role])} · {t('invited', { date: format.shortDate(invitedAt) })}
              </p>
            </div>
            <Button
              look="tertiary"
              small
              busy={revokeInvitation.isPending}
              onClick={() => revokeInvitation.mutate({ id }, { onSuccess: () => onDone(t('doneRevoked')) })}
            >
              {t('revokeInvitation', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Who in the municipality may do what. */
export const PeoplePage = () => {
  const t = useTexts(peopleTexts)
  const format = useFormat()
  const query = usePeople()
  const [open, setOpen] = useState<Open | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const dialog = {
    onClose: () => setOpen(null),
    onDone: (message: string) => {
      setOpen(null)
      setDone(message)
    },
  }
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button look="primary" icon="plus" onClick={() => setOpen({ what: 'invite' })}>
            {t('invite')}
          </Button>
        }
      />
      <div className="stack wide">
        <DoneNotice message={done} />
        <QueryBoundary query={query}>
          {({ people, invitations }) => (
            <>
              <DataTable
                caption={t('title')}
                rows={people}
                rowKey={({ userId }) => userId}
                columns={[
                  {
                    key: 'name',
                    header: t('name'),
                    cell: ({ name, email }) => (
                      <>
                        {name}
                        {email && <div className="quiet small">{email}</div>}
                      </>
                    ),
                  },
                  {
                    key: 'roles',
                    header: t('rolesHeading'),
                    cell: (person) => (
                      <Roles
                        person={person}
                        onRevoke={(grant) => setOpen({ what: 'revoke', person, grant })}
                      />
                    ),
                  },
                  {
                    key: 'last',
                    header: t('lastSignIn'),
                    cell: ({ lastSignInAt }) => (lastSignInAt ? format.dateTime(lastSignInAt) : t('never')),
                  },
                  {
                    key: 'add',
                    header: t('action'),
                    cell: (person) => (
                      <div className="cluster">
                        <Button
                          small
                          aria-label={`${t('addRoleShort')}: ${person.name}`}
                          onClick={() => setOpen({ what: 'grant', person })}
                        >
                          {t('addRoleShort')}
                        </Button>
                        {person.lastSignInAt && (
                          <Button
                            small
                            aria-label={`${t('signOut')}: ${person.name}`}
                            onClick={() => setOpen({ what: 'signOut', person })}
                          >
                            {t('signOut')}
                          </Button>
                        )}
                      </div>
                    ),
                  },
                ]}
              />
              {people.some(({ grants }) => grants.some(({ fromClaims }) => fromClaims)) && (
                <p className="quiet">{t('fromIssuerHint')}</p>
              )}
              {invitations.length > 0 && <Invitations invitations={invitations} onDone={setDone} />}
            </>
          )}
        </QueryBoundary>
      </div>
      {open?.what === 'invite' && (
        <InviteDialog
          onClose={dialog.onClose}
          onInvited={(invited) => setOpen({ what: 'invited', invited })}
        />
      )}
      {open?.what === 'invited' && <InvitedDialog invited={open.invited} onClose={dialog.onClose} />}
      {open?.what === 'grant' && <GrantDialog {...dialog} person={open.person} />}
      {open?.what === 'signOut' && <SignOutDialog {...dialog} person={open.person} />}
      {open?.what === 'revoke' && <RevokeDialog {...dialog} person={open.person} grant={open.grant} />}
    </>
  )
}
