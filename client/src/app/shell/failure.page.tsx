import { useRouter } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts'
import { Button, ButtonAnchor } from '../../ui/button'
import { PageHeading } from '../../ui/page-heading'
import { problemOf } from '../../ui/problem'
import { useProblemText } from '../../ui/problem-notice'
import { shellTexts } from './shell.texts'

/** Shown in place of a page that failed; the shell around it stays where it can. */
export const FailurePage = ({ error, reset }: { error: unknown; reset: () => void }) => {
  const t = useTexts(shellTexts)
  const text = useProblemText()
  const router = useRouter()
  const known = problemOf(error).reason !== 'network' || !navigator.onLine || error instanceof TypeError
  return (
    <>
      <PageHeading title={t('failureTitle')} lead={known ? text(error) : t('failureText')} />
      <div className="actions">
        <Button
          look="primary"
          onClick={() => {
            reset()
            void router.invalidate()
          }}
        >
          {t('reload')}
        </Button>
        <ButtonAnchor href="/">{t('toFrontPage')}</ButtonAnchor>
      </div>
    </>
  )
}
