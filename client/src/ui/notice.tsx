import type { ReactNode } from 'react'
import { Icon } from './icon'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

/** A message in the page. `live` reads it aloud when it appears: at once for errors, politely else. */
export const Notice = ({
  tone = 'info',
  title,
  live,
  children,
  actions,
}: {
  tone?: NoticeTone
  title?: ReactNode
  live?: boolean
  children?: ReactNode
  actions?: ReactNode
}) => (
  <div className={`notice ${tone}`} role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}>
    <Icon name={tone} />
    <div>
      {title && <p className="notice-title">{title}</p>}
      {children}
      {actions && <div className="actions">{actions}</div>}
    </div>
  </div>
)
