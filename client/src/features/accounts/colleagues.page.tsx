import { useState } from 'react'
import { useSeat } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { DoneNotice } from '../../ui/done-notice'
import { PageHeading } from '../../ui/page-heading'
import { QueryBoundary } from '../../ui/states'
import { colleaguesTexts } from './colleagues.texts'
import { InviteColleagueDialog } from './invite-colleague-dialog'
import { InvitedDialog, type ToldOnce } from './invited-dialog'
import { type Colleague, PendingInvitations, RemoveColleagueDialog } from './pending-colleagues'
import { useColleagueActions, useColleagues } from './use-colleagues'

/** The one who may not be removed, nor step back, before somebody else administers. */
const isOnlyAdministrator = (person: Colleague, people: readonly Colleague[]) =>
  person.administers && people.filter(({ administers }) => administers).length === 1

/** Those of one company. */
const OfCompany = ({ cvr, heading }: { cvr: string; heading: boolean }) => {
  const t = useTexts(colleaguesTexts)
  const format = useFormat()
  const query = useColleagues(cvr)
  const { setRights } = useColleagueActions(cvr)
  const [open, setOpen] = useState<'invite' | Colleague | ToldOnce | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const close = () => setOpen(null)
  return (
    <QueryBoundary query={query}>
      {({ companyName, administers: mayChange, people, invitations }) => (
        <section className="stack wide">
          {heading && <h2>{companyName}</h2>}
          <DoneNotice message={done} />
          <ActionProblem error={setRights.error} />
          <DataTable
            caption={companyName}
            rows={people}
            rowKey={({ grantId }) => grantId}
            columns={[
              {
                key: 'name',
                header: t('name'),
                cell: ({ name, email, self }) => (
                  <>
                    {self ? `${name} (${t('you')})` : name}
                    {email && <div className="quiet small">{email}</div>}
                  </>
                ),
              },
              {
                key: 'rights',
                header: t('rights'),
                cell: ({ administers }) => t(administers ? 'administrator' : 'member'),
              },
              {
                key: 'last',
                header: t('lastSignIn'),
                cell: ({ lastSignInAt }) => (lastSignInAt ? format.dateTime(lastSignInAt) : t('never')),
              },
              ...(mayChange
                ? [
                    {
                      key: 'act',
                      header: t('action'),
                      cell: (person: Colleague) =>
                        isOnlyAdministrator(person, people) ? (
                          <span className="quiet small">{t('onlyAdministrator')}</span>
                        ) : (
                          <div className="cluster">
                            <Button
                              small
                              busy={setRights.isPending}
                              aria-label={`${t(person.administers ? 'makeMember' : 'makeAdministrator')}: ${person.name}`}
                              onClick={() =>
                                setRights.mutate(
                                  { cvr, grantId: person.grantId, administers: !person.administers },
                                  { onSuccess: () => setDone(t('doneRights')) },
                                )
                              }
                            >
                              {t(person.administers ? 'makeMember' : 'makeAdministrator')}
                            </Button>
                            <Button
                              small
                              aria-label={t('removeNamed', { name: person.name })}
                              onClick={() => setOpen(person)}
                            >
                              {t('remove')}
                            </Button>
                          </div>
                        ),
                    },
                  ]
                : []),
            ]}
          />
          {mayChange ? (
            <div className="actions">
              <Button look="primary" icon="plus" onClick={() => setOpen('invite')}>
                {t('invite')}
              </Button>
            </div>
          ) : (
            <p className="quiet">{t('onlyAdministrators')}</p>
          )}
          {invitations.length > 0 && (
            <PendingInvitations {...{ cvr, invitations, mayChange }} onDone={setDone} />
          )}
          {open === 'invite' && (
            <InviteColleagueDialog {...{ cvr, companyName }} onClose={close} onInvited={setOpen} />
          )}
          {open !== null && typeof open === 'object' && 'grantId' in open && (
            <RemoveColleagueDialog
              {...{ cvr, companyName }}
              person={open}
              onClose={close}
              onDone={() => {
                close()
                setDone(t('doneRemoved'))
              }}
            />
          )}
          {open !== null && typeof open === 'object' && 'token' in open && (
            <InvitedDialog invited={open} onClose={close} />
          )}
        </section>
      )}
    </QueryBoundary>
  )
}

/** Who acts for the person's companies. */
export const ColleaguesPage = () => {
  const t = useTexts(colleaguesTexts)
  const companies = useSeat()?.cvrNumbers ?? []
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {companies.map((cvr) => (
        <OfCompany key={cvr} cvr={cvr} heading={companies.length > 1} />
      ))}
    </>
  )
}
