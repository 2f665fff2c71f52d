import { useState } from 'react'
import { localDrafts } from '../../features/job-orders/local-drafts'
import { useTexts } from '../../i18n/texts'
import { Icon } from '../../ui/icon'
import { beforeLeaving } from '../before-leaving'
import { shellTexts } from './shell.texts'

/** Saves what is being written, leaves nothing of it in this browser, and signs out here and at the issuer. */
export const SignOutButton = () => {
  const t = useTexts(shellTexts)
  const [leaving, setLeaving] = useState(false)
  return (
    <form
      method="post"
      action="/auth/sign-out"
      onSubmit={async (event) => {
        event.preventDefault()
        const form = event.currentTarget
        setLeaving(true)
        await beforeLeaving.run()
        localDrafts.forgetAll()
        form.submit()
      }}
    >
      <button type="submit" className="text-button" disabled={leaving}>
        <Icon name="lock" />
        {t('signOut')}
      </button>
    </form>
  )
}
