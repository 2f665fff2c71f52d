import { useEffect, useRef } from 'react'
import { Notice } from './notice'

/** Says that an act was done. Takes the focus only where the button that was pressed is gone with its row. */
export const DoneNotice = ({ message }: { message: string | null }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (message !== null && document.activeElement === document.body) box.current?.focus()
  }, [message])
  return (
    <div role="status" ref={box} tabIndex={-1} className="done-notice">
      {message && <Notice tone="success">{message}</Notice>}
    </div>
  )
}
