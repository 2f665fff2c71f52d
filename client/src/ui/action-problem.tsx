import { useTexts } from '../i18n/texts'
import { isConflict } from './conflict'
import { Notice } from './notice'
import { useProblemText } from './problem-notice'
import { uiTexts } from './ui.texts'
import { workTexts } from './work.texts'

/** Why an action failed. Where somebody else was first it also says that what is shown has been fetched again. */
export const ActionProblem = ({ error }: { error: unknown }) => {
  const t = useTexts(uiTexts)
  const work = useTexts(workTexts)
  const text = useProblemText()
  if (!error) return null
  return (
    <Notice tone="error" live title={t('errorTitle')}>
      <p>{text(error)}</p>
      {isConflict(error) && <p>{work('refreshed')}</p>}
    </Notice>
  )
}
