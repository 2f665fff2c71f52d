import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { Notice } from '../../ui/notice'
import { ownDataTexts } from './own-data.texts'

/** Tells the citizen of the day their data is to be erased, once it is announced. */
export const ErasureNotice = () => {
  const t = useTexts(ownDataTexts)
  const format = useFormat()
  const { data } = useQuery(trpc.retention.mine.queryOptions())
  if (!data?.eraseOn) return null
  return (
    <Notice tone="warning" title={t('erasureTitle', { on: format.date(data.eraseOn) })}>
      <p>{t('erasureText')}</p>
    </Notice>
  )
}
