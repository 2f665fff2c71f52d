import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTexts } from '../i18n/texts'
import { Icon } from './icon'
import { uiTexts } from './ui.texts'

/** The browser's own modal dialog: keeps the focus inside, closes on Escape, gives the focus back. It lies outside any form of the page, and a form in it is sent alone. */
export const Dialog = ({
  title,
  open,
  onClose,
  children,
}: {
  title: ReactNode
  open: boolean
  onClose: () => void
  children: ReactNode
}) => {
  const t = useTexts(uiTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (open && element && !element.open) element.showModal()
    if (!open && element?.open) element.close()
  }, [open])
  // A dialog taken off the page while it is open would leave the focus nowhere; one that closes first gives it back.
  useLayoutEffect(() => {
    const element = dialog.current
    return () => element?.close()
  }, [])
  return createPortal(
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      // The browser tells of a closed dialog a frame later, when it may have been opened again: Escape is told at once.
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        if (!dialog.current?.open) onClose()
      }}
      onSubmit={(event) => event.stopPropagation()}
    >
      {open && (
        <div className="dialog-body">
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="icon-button bare" aria-label={t('close')} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>,
    document.body,
  )
}
