import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts'
import { ActionProblem } from './action-problem'
import { Button, type ButtonLook } from './button'
import { Dialog } from './dialog'
import { uiTexts } from './ui.texts'
import './styles/work.css'

const wrongField = '.form-error :is(input, select, textarea)'

/** Once the errors are drawn, the reader is taken to the first of them. */
const focusFirstWrong = (form: HTMLFormElement): void => {
  requestAnimationFrame(() => form.querySelector<HTMLElement>(wrongField)?.focus())
}

/** A dialog that asks once and acts once. Stays open, and keeps what was typed, when the act fails. */
export const DialogForm = ({
  title,
  submitLabel,
  submitLook = 'primary',
  busy,
  error,
  onSubmit,
  onClose,
  children,
}: {
  title: ReactNode
  submitLabel: string
  submitLook?: ButtonLook
  busy: boolean
  error: unknown
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}) => {
  const t = useTexts(uiTexts)
  return (
    <Dialog title={title} open onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (busy) return
          onSubmit()
          focusFirstWrong(event.currentTarget)
        }}
      >
        {children}
        <ActionProblem error={error} />
        <div className="actions">
          <Button type="submit" look={submitLook} busy={busy}>
            {submitLabel}
          </Button>
          <Button look="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
