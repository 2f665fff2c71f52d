import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { roleLabels } from '@virkelyst/shared/accounts/account.labels'
import { useEffect, useState } from 'react'
import { homePath } from '../../app/home-path'
import { meQuery, signInAddress, useMe } from '../../app/session'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button, ButtonAnchor } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { PageHeading } from '../../ui/page-heading'
import { ProblemNotice } from '../../ui/problem-notice'
import { LoadingState } from '../../ui/states'
import { invitationTexts } from './invitation.texts'

const kept = 'virkelyst.invitation'

/** From behind the `#`, which no server sees; kept in this tab while one signs in. */
const tokenOfPage = (): string => {
  const inAddress = window.location.hash.slice(1)
  if (inAddress !== '') sessionStorage.setItem(kept, inAddress)
  return inAddress || (sessionStorage.getItem(kept) ?? '')
}

/** What the one who opens an invitation's link is asked to accept. */
export const InvitationPage = () => {
  const t = useTexts(invitationTexts)
  const label = useLabel()
  const format = useFormat()
  const me = useMe()
  const client = useQueryClient()
  const router = useRouter()
  const [token] = useState(tokenOfPage)
  const { data, error, mutate } = useMutation(trpc.accounts.invitation.mutationOptions())
  const accept = useMutation(
    trpc.accounts.acceptInvitation.mutationOptions({
      onSuccess: async (accepted) => {
        sessionStorage.removeItem(kept)
        client.setQueryData(meQuery().queryKey, accepted)
        await router.navigate({ to: homePath(accepted) })
      },
    }),
  )
  useEffect(() => {
    if (token !== '') mutate({ token })
  }, [token, mutate])
  if (token === '')
    return (
      <>
        <PageHeading title={t('title')} />
        <Notice tone="warning" title={t('noLink')} />
      </>
    )
  return (
    <>
      <PageHeading title={t('title')} />
      {error ? (
        <ProblemNotice error={error} />
      ) : !data ? (
        <LoadingState lines={3} />
      ) : (
        <div className="stack">
          <p className="lead">{t('what', { place: data.place, role: label(roleLabels[data.role]) })}</p>
          {data.administers && <p>{t('administers')}</p>}
          <ActionProblem error={accept.error} />
          {me.user === null && <p>{t('signInFirst', { place: data.place })}</p>}
          <div className="actions">
            {me.user === null ? (
              <ButtonAnchor look="primary" href={signInAddress('/invitation')}>
                {t('signIn')}
              </ButtonAnchor>
            ) : (
              <Button look="primary" busy={accept.isPending} onClick={() => accept.mutate({ token })}>
                {t('accept')}
              </Button>
            )}
          </div>
          <p className="quiet">{t('until', { date: format.lastDay(data.expiresAt) })}</p>
        </div>
      )}
    </>
  )
}
