import { errorLabels } from '@virkelyst/shared/kernel/errors.labels'
import { waitText } from '@virkelyst/shared/kernel/wait-text'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts'
import { useLabel, useLocale } from '../i18n/use-label'
import { Button } from './button'
import { Notice } from './notice'
import { problemOf } from './problem'
import { uiTexts } from './ui.texts'

/** The sentence for any failure of a request. */
export const useProblemText = () => {
  const t = useTexts(uiTexts)
  const label = useLabel()
  const locale = useLocale()
  return (error: unknown): string => {
    const { reason, details } = problemOf(error)
    if (reason === 'network') return t('network')
    const { retryAfterSeconds: seconds } = details
    return [
      label(errorLabels[reason]),
      ...(typeof seconds === 'number' ? [waitText(seconds, locale)] : []),
    ].join(' ')
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
