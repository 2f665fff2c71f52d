import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'
import { orderFormTexts } from './order-form.texts'

/** Two windows wrote the same draft: the reader says which one stands. */
export const DraftConflict = ({
  onKeepMine,
  onTakeTheirs,
}: {
  onKeepMine: () => Promise<void>
  onTakeTheirs: () => Promise<void>
}) => {
  const t = useTexts(orderFormTexts)
  const [error, setError] = useState<unknown>(null)
  const choose = (act: () => Promise<void>) => () => {
    setError(null)
    act().catch(setError)
  }
  return (
    <>
      <Notice
        tone="warning"
        live
        title={t('conflictTitle')}
        actions={
          <>
            <Button look="primary" onClick={choose(onKeepMine)}>
              {t('keepMine')}
            </Button>
            <Button onClick={choose(onTakeTheirs)}>{t('takeTheirs')}</Button>
          </>
        }
      >
        <p>{t('conflictText')}</p>
      </Notice>
      <ProblemNotice error={error} />
    </>
  )
}
