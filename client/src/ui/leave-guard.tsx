import { useBlocker } from '@tanstack/react-router'
import { useTexts } from '../i18n/texts'
import { Button } from './button'
import { Dialog } from './dialog'
import { workTexts } from './work.texts'

/** Asks before a page with unsaved changes is left, by a link, by Back or by closing the tab. */
export const LeaveGuard = ({ unsaved }: { unsaved: boolean }) => {
  const t = useTexts(workTexts)
  const blocker = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog title={t('leaveTitle')} open onClose={blocker.reset}>
      <div className="stack">
        <p>{t('leaveText')}</p>
        <div className="actions">
          <Button look="primary" onClick={blocker.reset}>
            {t('stay')}
          </Button>
          <Button look="warning" onClick={blocker.proceed}>
            {t('leave')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
