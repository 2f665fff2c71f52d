import { useSyncExternalStore } from 'react'
import { useTexts } from '../../i18n/texts'
import { Notice } from '../../ui/notice'
import { shellTexts } from './shell.texts'

const subscribe = (listener: () => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

export const OfflineNotice = () => {
  const t = useTexts(shellTexts)
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div className="offline-notice" role="status">
      {!online && <Notice tone="warning">{t('offline')}</Notice>}
    </div>
  )
}
