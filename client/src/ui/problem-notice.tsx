import { errorLabels } from '@virkelyst/shared/kernel/errors.labels'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts'
import { useLabel } from '../i18n/use-label'
import { Button } from './button'
import { Notice } from './notice'
import { problemOf } from './problem'
import { uiTexts } from './ui.texts'

/** The sentence for any failure of a request. */
export const useProblemText = () => {
  const t = useTexts(uiTexts)
  const label = useLabel()
  return (error: unknown): string => {
    const { reason } = problemOf(error)
    return reason === 'network' ? t('network') : label(errorLabels[reason])
  }
}

/** What went wrong, read aloud, with a way on. Shows nothing without an error. */
export const ProblemNotice = ({
  error,
  onRetry,
  actions,
}: {
  error: unknown
  onRetry?: () => void
  actions?: ReactNode
}) => {
  const t = useTexts(uiTexts)
  const text = useProblemText()
  if (!error) return null
  return (
    <Notice
      tone="error"
      live
      title={t('errorTitle')}
      actions={actions ?? (onRetry && <Button onClick={onRetry}>{t('retry')}</Button>)}
    >
      <p>{text(error)}</p>
    </Notice>
  )
}
