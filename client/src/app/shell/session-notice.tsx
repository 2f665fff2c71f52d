import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useTexts } from '../../i18n/texts'
import { ButtonAnchor } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { meQuery, signInAddress } from '../session'
import { sessionEnded } from '../session-ended'
import { shellTexts } from './shell.texts'

/** Says that the session is over, and leaves the page as it is: one signs in beside it and goes on. */
export const SessionNotice = () => {
  const t = useTexts(shellTexts)
  const ended = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.get)
  const again = useQuery({ ...meQuery(), enabled: ended, staleTime: 0, refetchOnWindowFocus: 'always' })
  useEffect(() => {
    if (ended && again.isFetchedAfterMount && again.data?.user) sessionEnded.set(false)
  }, [ended, again.isFetchedAfterMount, again.data])
  if (!ended) return null
  return (
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
  )
}
