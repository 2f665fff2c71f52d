import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../i18n/texts'
import { Icon } from './icon'
import { Notice } from './notice'
import { uiTexts } from './ui.texts'
import './styles/work.css'

/**
 * Says that an act was done, in sight however far down the list it was done. Takes the focus, without moving the page, only
 * where the button that was pressed is gone with its row.
 */
export const DoneNotice = ({ message }: { message: string | null }) => {
  const t = useTexts(uiTexts)
  const box = useRef<HTMLDivElement>(null)
  const [closed, setClosed] = useState<string | null>(null)
  useEffect(() => {
    if (message === null) setClosed(null)
    else if (document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [message])
  return (
    <div role="status" ref={box} tabIndex={-1} className="done-notice">
      {message !== null && message !== closed && (
        <Notice tone="success">
          <div className="done-line">
            <span>{message}</span>
            <button
              type="button"
              className="icon-button bare"
              aria-label={t('close')}
              onClick={() => setClosed(message)}
            >
              <Icon name="close" />
            </button>
          </div>
        </Notice>
      )}
    </div>
  )
}
