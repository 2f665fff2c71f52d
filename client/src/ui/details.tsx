import type { ReactNode } from 'react'
import { Icon } from './icon'

/** Less needed things behind a line that opens. */
export const Details = ({
  summary,
  open,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) => (
  <details className="details-block" open={open}>
    <summary>
      <Icon name="chevron-down" />
      {summary}
    </summary>
    <div className="stack">{children}</div>
  </details>
)
