import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useTexts } from '../../i18n/texts'
import { ButtonAnchor } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { meQuery, signInAddress, useMe } from '../session'
import { sessionEnded } from '../session-ended'
import { trpcClient } from '../trpc'
import { shellTexts } from './shell.texts'

/** Says that the session is over, and leaves the page as it is: one signs in beside it and goes on. */
export const SessionNotice = () => {
  const t = useTexts(shellTexts)
  const me = useMe()
  const client = useQueryClient()
  const ended = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.get)
  const { data: again } = useQuery({
    queryKey: ['session-again'],
    queryFn: () => trpcClient.accounts.me.query(),
    enabled: ended,
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: 'always',
  })
  useEffect(() => {
    if (!ended || !again?.user) return
    // Somebody else has signed in: nothing of the former person's page may stay.
    if (again.user.id !== me.user?.id) return location.reload()
    client.removeQueries({ queryKey: ['session-again'] })
    client.setQueryData(meQuery().queryKey, again)
    sessionEnded.set(false)
  }, [ended, again, me.user?.id, client])
  if (!ended || me.user === null) return null
  return (
    <div className="session-notice">
      <Notice
        tone="warning"
        live
        title={t('sessionEnded')}
        actions={
          <ButtonAnchor look="primary" href={signInAddress('/')} target="_blank" rel="noreferrer">
            {t('signInNewTab')}
          </ButtonAnchor>
        }
      >
        <p>{t('sessionEndedText')}</p>
      </Notice>
    </div>
  )
}
